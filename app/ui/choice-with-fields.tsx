import type { ReactNode } from 'react';
import styles from './choice-with-fields.module.css';
import { Fieldset, type FieldsetProps } from './fieldset.tsx';

export type ChoiceWithFieldsProps = Omit<FieldsetProps, 'children' | 'id'> & {
  name: string;
  defaultValue?: string;
  /** Each choice with the fields that belong to it: in sight while it is chosen. */
  options: readonly { value: string; label: ReactNode; fields?: ReactNode }[];
};

/** One choice out of a few, each of which may lead to fields of its own. Works without script; what is hidden is still sent. */
export function ChoiceWithFields({ name, defaultValue, options, ...texts }: ChoiceWithFieldsProps) {
  return (
    <Fieldset id={`${name}-group`} {...texts}>
      <div className={styles.choices}>
        {options.map(({ value, label, fields }, index) => {
          const id = index === 0 ? name : `${name}-${index + 1}`;
          return (
            <div key={value} className={styles.choice}>
              <div className="ds-field">
                <input
                  className="ds-input"
                  type="radio"
                  id={id}
                  name={name}
                  value={value}
                  defaultChecked={value === defaultValue}
                  aria-invalid={texts.error ? true : undefined}
                />
                <label className="ds-label" htmlFor={id}>
                  {label}
                </label>
              </div>
              {fields ? <div className={styles.fields}>{fields}</div> : null}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
