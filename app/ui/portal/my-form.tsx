import type { ReactNode } from 'react';
import styles from './form.module.css';

export type MyFormProps = {
  /** Values that go along unseen. */
  hidden?: Readonly<Record<string, string | undefined>>;
  /** The page's own address unless given. */
  action?: string;
  takesFiles?: boolean;
  children: ReactNode;
};

/** A form that is sent without script, to the page it stands on. */
export function MyForm({ hidden = {}, action, takesFiles, children }: MyFormProps) {
  return (
    <form
      className={styles.form}
      method="post"
      action={action}
      encType={takesFiles ? 'multipart/form-data' : undefined}
      noValidate
    >
      {Object.entries(hidden).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
