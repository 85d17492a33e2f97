import type { HTMLAttributes } from 'react';
import styles from './field.module.css';
import { Field, type FieldTexts, type FieldWidth } from './field.tsx';

export type TextInputProps = FieldTexts & {
  name: string;
  /** The name, when not given. */
  id?: string;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number';
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
export function TextInput({
  name,
  id = name,
  label,
  hint,
  error,
  optionalText,
  required,
  labelHidden,
  width,
  suffix,
  type = 'text',
  dir,
  ...input
}: TextInputProps) {
  // Figures and addresses run from left to right whatever the language round them.
  const direction =
    dir ??
    ((type !== 'text' && type !== 'search' && type !== 'password') ||
    (input.inputMode !== undefined && input.inputMode !== 'text')
      ? 'ltr'
      : undefined);
  return (
    <Field {...{ id, label, hint, error, optionalText, required, labelHidden, width }}>
      {(control) => {
        const box = <input className="ds-input" type={type} name={name} dir={direction} {...input} {...control} />;
        return suffix === undefined ? (
          box
        ) : (
          <div className={styles.affixed}>
            {box}
            <span className={styles.affix}>{suffix}</span>
          </div>
        );
      }}
    </Field>
  );
}
