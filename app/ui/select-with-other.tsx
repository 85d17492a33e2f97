import type { ReactNode } from 'react';
import { Select, type SelectProps } from './select.tsx';
import styles from './select-with-other.module.css';

/** A list whose choice 'other' leads to a field of its own: in sight while it is chosen. Works without script; what is hidden is still sent. */
export function SelectWithOther({ children, ...select }: SelectProps & { children: ReactNode }) {
  return (
    <div className={styles.pair}>
      <Select {...select} />
      <div className={styles.other}>{children}</div>
    </div>
  );
}
