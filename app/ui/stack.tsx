import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './layout.module.css';

/** Things under each other with even space between. */
export function Stack({ children, gap = 'md' }: { children: ReactNode; gap?: 'xs' | 'sm' | 'md' | 'lg' }) {
  return <div className={classNames(styles.stack, styles[gap])}>{children}</div>;
}
