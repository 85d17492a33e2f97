import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';

export type EmptyStateProps = {
  title: ReactNode;
  titleLevel?: 2 | 3;
  children?: ReactNode;
  action?: ReactNode;
  icon?: IconName;
};

/** Says that there is nothing here, why, and what to do about it. */
export function EmptyState({ title, titleLevel = 2, children, action, icon = 'route' }: EmptyStateProps) {
  const Title = `h${titleLevel}` as const;
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name={icon} size={26} />
      </span>
      <Title className={styles.title}>{title}</Title>
      {children ? <div className={styles.text}>{children}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
