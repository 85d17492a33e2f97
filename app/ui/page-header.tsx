import type { ReactNode } from 'react';
import styles from './page-header.module.css';

export type PageHeaderProps = {
  title: ReactNode;
  /** Above the title: breadcrumbs or what kind of page this is. */
  kicker?: ReactNode;
  tags?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Before the title, such as an Avatar. */
  mark?: ReactNode;
};

/** The page's one main heading with its state and what can be done. */
export function PageHeader({ title, kicker, tags, lead, actions, mark }: PageHeaderProps) {
  return (
    <div className={styles.header}>
      {kicker ? <div className={styles.kicker}>{kicker}</div> : null}
      <div className={styles.line}>
        <div className={styles.heading}>
          {mark}
          <div className={styles.words}>
            <div className={styles.titleLine}>
              <h1 className={styles.title}>{title}</h1>
              {tags ? <div className={styles.tags}>{tags}</div> : null}
            </div>
            {lead ? <p className={styles.lead}>{lead}</p> : null}
          </div>
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
