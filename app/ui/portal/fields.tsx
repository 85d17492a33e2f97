import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { describedBy, FieldError } from './field-error.tsx';
import styles from './form.module.css';

type FieldProps = { name: string; label: ReactNode; hint?: ReactNode; error?: ReactNode };

function Field({ name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={name}>
        {label}
      </label>
      {hint ? (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError name={name} error={error} />
    </div>
  );
}

export type WordsProps = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number };

/** Room for her own words, in any language. */
export function Words({ defaultValue, rows = 4, maxLength, ...field }: WordsProps) {
  return (
    <Field {...field}>
      <textarea
        className={styles.control}
        name={field.name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={defaultValue}
        dir="auto"
        {...describedBy(field.name, field)}
      />
    </Field>
  );
}

export type LineProps = FieldProps & {
  defaultValue?: string;
  type?: HTMLInputTypeAttribute;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  autoComplete?: string;
  maxLength?: number;
  /** Figures and codes run from left to right in every language. */
  dir?: 'ltr' | 'rtl' | 'auto';
};

const FIGURES = ['numeric', 'decimal', 'tel', 'email'];

/** One line to write in. */
export function Line(props: LineProps) {
  const { defaultValue, type = 'text', inputMode, autoComplete, maxLength, dir, ...field } = props;
  const direction = dir ?? (inputMode !== undefined && FIGURES.includes(inputMode) ? 'ltr' : 'auto');
  return (
    <Field {...field}>
      <input
        className={styles.control}
        name={field.name}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        maxLength={maxLength}
        defaultValue={defaultValue}
        dir={direction}
        {...describedBy(field.name, field)}
      />
    </Field>
  );
}

export type AttachProps = FieldProps & { accept: string };

/** A file, or a photo straight from the camera. */
export function Attach({ accept, ...field }: AttachProps) {
  return (
    <Field {...field}>
      <input
        className={styles.control}
        name={field.name}
        type="file"
        accept={accept}
        {...describedBy(field.name, field)}
      />
    </Field>
  );
}

/** Yes or no, by one tap anywhere on the line. */
export function Check(props: { name: string; value?: string; label: ReactNode; defaultChecked?: boolean }) {
  const { name, value = 'yes', label, defaultChecked } = props;
  return (
    <label className={styles.check}>
      <input type="checkbox" name={name} value={value} defaultChecked={defaultChecked} />
      <span>{label}</span>
    </label>
  );
}
