import type { ReactNode } from 'react';
import styles from './stat.module.css';

/** Figures side by side. */
export function StatRow({ children }: { children: ReactNode }) {
  return <dl className={styles.row}>{children}</dl>;
}
