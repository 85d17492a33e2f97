import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './form.module.css';

export type FormProps = {
  children: ReactNode;
  action?: string;
  method?: 'get' | 'post';
  id?: string;
  /** Names and values sent along unseen (token, version, idempotency key). */
  hidden?: Record<string, string | undefined>;
  /** Asks before leaving the page with changes that are not saved (with script). */
  warnUnsaved?: boolean;
  multipart?: boolean;
  /** The answer is a file: the page stays, and the form can be sent again. */
  download?: boolean;
  /** Lets the server judge the input, so that every error is in the page's own words and language. */
  noValidate?: boolean;
  /** The children lie side by side (a single field and its button). */
  inline?: boolean;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  autoComplete?: 'on' | 'off';
};

/** A form that posts without script; with script a second press of its button does nothing. */
export function Form({
  children,
  method = 'post',
  hidden = {},
  warnUnsaved,
  multipart,
  download,
  noValidate = true,
  inline,
  ...form
}: FormProps) {
  return (
    <form
      method={method}
      noValidate={noValidate}
      encType={multipart ? 'multipart/form-data' : undefined}
      className={classNames(styles.form, inline && styles.inline)}
      data-download={download ? '' : undefined}
      data-warn-unsaved={warnUnsaved ? '' : undefined}
      {...form}
    >
      {Object.entries(hidden).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
