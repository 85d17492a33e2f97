import type { ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

/** Buttons side by side, the most likely one first; they wrap on a narrow screen. */
export function ButtonRow({ children, align = 'start' }: { children: ReactNode; align?: 'start' | 'end' | 'between' }) {
  return (
    <div className={classNames(styles.row, align === 'end' && styles.end, align === 'between' && styles.between)}>
      {children}
    </div>
  );
}
