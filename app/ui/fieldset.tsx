import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import fieldStyles from './field.module.css';
import { FieldError, FieldHint } from './field.tsx';
import styles from './fieldset.module.css';

export type FieldsetProps = {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optionalText?: string;
  legendHidden?: boolean;
  /** As a heading of part of a form instead of as a question. */
  large?: boolean;
  children: ReactNode;
};

/** Fields that answer one question together, with the question as their legend. */
export function Fieldset({ id, legend, hint, error, optionalText, legendHidden, large, children }: FieldsetProps) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={classNames('ds-fieldset', styles.fieldset)}
      id={id}
      aria-describedby={describedBy || undefined}
    >
      <legend className={classNames(styles.legend, large && styles.large, legendHidden && 'ds-sr-only')}>
        {legend}
        {optionalText ? <span className={fieldStyles.optional}> ({optionalText})</span> : null}
      </legend>
      <FieldHint id={id} hint={hint} />
      <div className={styles.fields}>{children}</div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
