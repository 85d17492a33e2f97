import type { ReactNode } from 'react';
import styles from './choice-group.module.css';
import { classNames } from './class-names.ts';
import { controlAttributes, FieldError, FieldHint } from './field.tsx';

export type CheckboxProps = {
  name: string;
  id?: string;
  value?: string;
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  defaultChecked?: boolean;
  required?: boolean;
  disabled?: boolean;
};

/** A single yes or no. */
export function Checkbox({
  name,
  id = name,
  value = 'on',
  label,
  labelHidden,
  hint,
  error,
  defaultChecked,
  required,
  disabled,
}: CheckboxProps) {
  return (
    <div className={classNames('ds-field', styles.choice)}>
      <input
        className="ds-input"
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        disabled={disabled}
        {...controlAttributes(id, { hint, error, required })}
      />
      <label className={classNames('ds-label', labelHidden && 'ds-sr-only')} htmlFor={id}>
        {label}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
    </div>
  );
}
