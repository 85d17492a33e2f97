import type { ReactNode } from 'react';
import { Fieldset } from './fieldset.tsx';
import styles from './picture-choice.module.css';

export type PictureChoiceProps = {
  name: string;
  legend: ReactNode;
  error?: ReactNode;
  chosen?: string;
  options: readonly { value: string; label: ReactNode; picture: ReactNode }[];
};

/** One choice out of a few large pictures side by side, each with its word. The first control carries the group's name as its id. */
export function PictureChoice({ name, legend, error, chosen, options }: PictureChoiceProps) {
  return (
    <Fieldset id={`${name}-group`} legend={legend} large error={error}>
      <div className={styles.choices}>
        {options.map(({ value, label, picture }, index) => (
          <label key={value} className={styles.choice}>
            <input
              className={styles.control}
              type="radio"
              id={index === 0 ? name : `${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen === value}
              required
              aria-invalid={error ? true : undefined}
            />
            {picture}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
