import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './layout.module.css';

/** Small things in a line that wraps. */
export function Cluster({ children, gap = 'sm' }: { children: ReactNode; gap?: 'xs' | 'sm' | 'md' | 'lg' }) {
  return <div className={classNames(styles.cluster, styles[gap])}>{children}</div>;
}
