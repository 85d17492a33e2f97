import type { ReactNode } from 'react';
import styles from './details.module.css';
import { Icon } from './icon.tsx';

/** More about something, folded away until it is wanted. */
export function Details({
  summary,
  open,
  id,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <details className={styles.details} open={open} id={id}>
      <summary className={styles.summary}>
        <Icon name="chevron-end" size={16} />
        {summary}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
