import type { ReactNode } from 'react';
import { Face } from './face.tsx';
import { FieldError } from './field-error.tsx';
import styles from './form.module.css';

export type FaceScaleProps = {
  name: string;
  legend: ReactNode;
  /** What the lowest and the highest step mean. */
  labels: readonly [low: ReactNode, high: ReactNode];
  /** How many steps (their values are 1 and up), or the steps with a word for each. */
  steps: number | readonly { value: string | number; label: ReactNode }[];
  value?: string | number;
  error?: ReactNode;
};

/** How it goes, from a sad to a happy face. With a word for every step they stand under each other, else in one row. */
export function FaceScale({ name, legend, labels, steps, value, error }: FaceScaleProps) {
  const isNumbered = typeof steps === 'number';
  const options = isNumbered
    ? Array.from({ length: steps }, (_, index) => ({ value: index + 1, label: `${index + 1}` as ReactNode }))
    : steps;
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.label}>{legend}</legend>
      <div className={styles.group}>
        <FieldError name={name} error={error} />
        <div className={isNumbered ? styles.faces : styles.group}>
          {options.map((option, index) => (
            <label key={option.value} className={isNumbered ? styles.face : styles.choice}>
              <input
                type="radio"
                id={index === 0 ? name : undefined}
                name={name}
                value={option.value}
                defaultChecked={value !== undefined && String(option.value) === String(value)}
                aria-invalid={error ? true : undefined}
              />
              <Face mood={index / Math.max(1, options.length - 1)} />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
        {isNumbered ? (
          <p className={styles.ends}>
            <span>{labels[0]}</span>
            <span>{labels[1]}</span>
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}
