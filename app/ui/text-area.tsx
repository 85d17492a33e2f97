import { Field, type FieldTexts, type FieldWidth } from './field.tsx';

export type TextAreaProps = FieldTexts & {
  name: string;
  id?: string;
  defaultValue?: string;
  rows?: number;
  maxLength?: number;
  width?: FieldWidth;
  readOnly?: boolean;
  disabled?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  placeholder?: string;
};

/** Several lines of text. */
export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  optionalText,
  required,
  labelHidden,
  width,
  rows = 4,
  ...area
}: TextAreaProps) {
  return (
    <Field {...{ id, label, hint, error, optionalText, required, labelHidden, width }}>
      {(control) => <textarea className="ds-input" name={name} rows={rows} {...area} {...control} />}
    </Field>
  );
}
