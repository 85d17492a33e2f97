import type { HTMLAttributes } from 'react';
import { Field, type FieldTexts, type FieldWidth } from './field.tsx';
import styles from './field.module.css';

export type TextInputProps = FieldTexts & {
  name: string;
  /** The name, when not given. */
  id?: string;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | 'time';
  defaultValue?: string | number;
  width?: FieldWidth;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  autoFocus?: boolean;
  placeholder?: string;
  pattern?: string;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  step?: number | string;
  readOnly?: boolean;
  disabled?: boolean;
  spellCheck?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  /** A unit after the control, such as "kr". */
  suffix?: string;
};

/** One line of text. */
export function TextInput({ name, id = name, label, hint, error, optionalText, required, labelHidden, width, suffix, type = 'text', ...input }: TextInputProps) {
  return (
    <Field {...{ id, label, hint, error, optionalText, required, labelHidden, width }}>
      {(control) => {
        const box = <input className="ds-input" type={type} name={name} {...input} {...control} />;
        return suffix === undefined ? box : <div className={styles.affixed}>{box}<span className={styles.affix}>{suffix}</span></div>;
      }}
    </Field>
  );
}
