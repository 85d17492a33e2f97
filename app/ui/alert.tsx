import type { ReactNode } from 'react';
import styles from './alert.module.css';
import { classNames } from './class-names.ts';

export type AlertProps = {
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title?: ReactNode;
  titleLevel?: 2 | 3 | 4;
  children?: ReactNode;
  /** Read out when it appears: `status` calmly, `alert` at once. */
  role?: 'status' | 'alert';
  compact?: boolean;
};

/** A message about the page or about what was just done. */
export function Alert({ tone = 'info', title, titleLevel = 2, children, role, compact }: AlertProps) {
  const Title = `h${titleLevel}` as const;
  return (
    <div className={classNames('ds-alert', styles.alert, compact && styles.compact)} data-color={tone} role={role}>
      {title ? <Title className={styles.title}>{title}</Title> : null}
      {children ? <div className={styles.body}>{children}</div> : null}
    </div>
  );
}
