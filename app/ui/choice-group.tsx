import type { ReactNode } from 'react';
import styles from './choice-group.module.css';
import { classNames } from './class-names.ts';
import { Fieldset } from './fieldset.tsx';

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Questions of its own, in sight only while it is chosen. Without script, too; what is hidden is still sent. */
  fields?: ReactNode;
};

export type ChoiceGroupProps = {
  name: string;
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optionalText?: string;
  legendHidden?: boolean;
  options: readonly Choice[];
  /** Side by side instead of under each other. */
  inline?: boolean;
};

type Props = ChoiceGroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[]; required?: boolean };

/** Radio buttons or check boxes under one question; the first control carries the group's id, so that an error can link to it. */
export function ChoiceGroup({ type, name, id = name, options, inline, chosen, required, ...texts }: Props) {
  return (
    <Fieldset id={`${id}-group`} {...texts}>
      <div className={classNames(styles.choices, inline && styles.inline)}>
        {options.map((option, index) => {
          const controlId = index === 0 ? id : `${id}-${index + 1}`;
          const control = (
            <div key={option.value} className={classNames('ds-field', styles.choice)}>
              <input
                className="ds-input"
                type={type}
                id={controlId}
                name={name}
                value={option.value}
                disabled={option.disabled}
                defaultChecked={chosen.includes(option.value)}
                required={type === 'radio' && required ? true : undefined}
                aria-invalid={texts.error ? true : undefined}
                aria-describedby={option.hint ? `${controlId}-hint` : undefined}
              />
              <label className="ds-label" htmlFor={controlId}>
                {option.label}
              </label>
              {option.hint ? (
                <p className={styles.hint} id={`${controlId}-hint`}>
                  {option.hint}
                </p>
              ) : null}
            </div>
          );
          return option.fields ? (
            <div key={option.value} className={styles.leading}>
              {control}
              <div className={styles.fields}>{option.fields}</div>
            </div>
          ) : (
            control
          );
        })}
      </div>
    </Fieldset>
  );
}
