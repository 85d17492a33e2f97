import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** A main part with something smaller beside it; under it on a narrow screen. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.split}>
      <div className={styles.stack}>{children}</div>
      <div className={styles.stack}>{aside}</div>
    </div>
  );
}
