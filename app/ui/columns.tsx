import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './layout.module.css';

/** As many equal columns as fit, each at least this wide: narrow 14rem, medium 20rem, wide 28rem. */
export function Columns({ children, min = 'medium' }: { children: ReactNode; min?: 'narrow' | 'medium' | 'wide' }) {
  return <div className={classNames(styles.columns, styles[min])}>{children}</div>;
}
