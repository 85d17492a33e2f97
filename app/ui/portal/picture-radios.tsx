import type { ReactNode } from 'react';
import type { IconName } from '../icon.tsx';
import { FieldError } from './field-error.tsx';
import styles from './form.module.css';
import { Pictogram } from './pictogram.tsx';

export type PictureOption = { value: string; picture?: IconName; label: ReactNode; hint?: ReactNode };

export type PictureRadiosProps = {
  name: string;
  legend: ReactNode;
  options: readonly PictureOption[];
  value?: string;
  error?: ReactNode;
};

/** One answer out of a few, each with picture and words. The first carries the name as its id, so that a problem can link to it. */
export function PictureRadios({ name, legend, options, value, error }: PictureRadiosProps) {
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.label}>{legend}</legend>
      <div className={styles.group}>
        <FieldError name={name} error={error} />
        {options.map((option, index) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              id={index === 0 ? name : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              aria-invalid={error ? true : undefined}
            />
            {option.picture ? <Pictogram name={option.picture} /> : null}
            <span>
              {option.label}
              {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
