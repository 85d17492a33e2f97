import type { ReactNode } from 'react';
import styles from './form.module.css';
import { Pictogram } from './pictogram.tsx';

/** What ties a control to its hint and its error without script. */
export function describedBy(name: string, { hint, error }: { hint?: ReactNode; error?: ReactNode }) {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return {
    id: name,
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
}

/** What is wrong in a field, under it. */
export function FieldError({ name, error }: { name: string; error?: ReactNode }) {
  return error ? (
    <p className={styles.error} id={`${name}-error`}>
      <Pictogram name="alert-triangle" size={22} />
      <span>{error}</span>
    </p>
  ) : null;
}
