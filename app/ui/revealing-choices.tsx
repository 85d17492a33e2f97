import type { ReactNode } from 'react';
import choiceStyles from './choice-group.module.css';
import { classNames } from './class-names.ts';
import { Fieldset } from './fieldset.tsx';
import styles from './revealing-choices.module.css';

export type RevealingChoice = { value: string; label: ReactNode; children?: ReactNode };

export type RevealingChoicesProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly RevealingChoice[];
  defaultValue?: string;
};

/** One choice out of a few, each with questions of its own that are in sight only while it is chosen. Works without script; what is hidden is still sent. */
export function RevealingChoices({ name, legend, hint, error, options, defaultValue }: RevealingChoicesProps) {
  return (
    <Fieldset id={`${name}-group`} legend={legend} hint={hint} error={error}>
      {options.map((option, index) => {
        const id = index === 0 ? name : `${name}-${index + 1}`;
        return (
          <div key={option.value} className={styles.option}>
            <div className={classNames('ds-field', choiceStyles.choice)}>
              <input
                className="ds-input"
                type="radio"
                id={id}
                name={name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
                aria-invalid={error ? true : undefined}
              />
              <label className="ds-label" htmlFor={id}>
                {option.label}
              </label>
            </div>
            {option.children ? <div className={styles.more}>{option.children}</div> : null}
          </div>
        );
      })}
    </Fieldset>
  );
}
