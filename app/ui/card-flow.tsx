import type { ReactNode } from 'react';
import styles from './layout.module.css';

/**
 * Cards of any height and number in at most two columns of even length, without holes between them. Read down one column,
 * then down the next; what comes first stands first on a phone.
 */
export function CardFlow({ children }: { children: ReactNode }) {
  return <div className={styles.flow}>{children}</div>;
}
