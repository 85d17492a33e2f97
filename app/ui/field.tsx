import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

/** What the control inside a field must carry, so that label, hint and error are tied to it without script. */
export type ControlAttributes = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; required?: true };

/** What every kind of field takes. */
export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Shown after the label, such as "frivilligt". */
  optionalText?: string;
  required?: boolean;
  labelHidden?: boolean;
};

export type FieldWidth = 'xs' | 'sm' | 'md' | 'lg' | 'full';

export type FieldProps = FieldTexts & {
  id: string;
  width?: FieldWidth;
  children: (control: ControlAttributes) => ReactNode;
};

function isGiven(text: ReactNode): boolean {
  return text !== undefined && text !== null && text !== false && text !== '';
}

/** Attributes of the control with this id, given the hint and error beside it. */
export function controlAttributes(
  id: string,
  texts: Pick<FieldTexts, 'hint' | 'error' | 'required'>,
): ControlAttributes {
  const describedBy = [isGiven(texts.hint) ? `${id}-hint` : '', isGiven(texts.error) ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return {
    id,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(isGiven(texts.error) ? { 'aria-invalid': true as const } : {}),
    ...(texts.required ? { required: true as const } : {}),
  };
}

/** A label, hint, control and error that belong together; the control is drawn by the child function. */
export function Field({ id, width = 'full', children, ...texts }: FieldProps) {
  return (
    <div className={classNames('ds-field', styles.field, styles[width])}>
      <label
        className={classNames('ds-label', styles.label, texts.labelHidden && 'ds-sr-only')}
        id={`${id}-label`}
        htmlFor={id}
      >
        {texts.label}
        {texts.optionalText ? <span className={styles.optional}> ({texts.optionalText})</span> : null}
      </label>
      <FieldHint id={id} hint={texts.hint} />
      {children(controlAttributes(id, texts))}
      <FieldError id={id} error={texts.error} />
    </div>
  );
}

/** The hint line of a field or group. */
export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  return isGiven(hint) ? (
    <p className={styles.hint} id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

/** The error line of a field or group. */
export function FieldError({ id, error }: { id: string; error?: ReactNode }) {
  return isGiven(error) ? (
    <p className={classNames('ds-validation-message', styles.error)} id={`${id}-error`}>
      {error}
    </p>
  ) : null;
}
