import type { ReactNode } from 'react';
import styles from './layout.module.css';

export type SectionProps = {
  title: ReactNode;
  id?: string;
  level?: 2 | 3 | 4;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** Part of a page with a heading, without a surface of its own. */
export function Section({ title, id, level = 2, description, actions, children }: SectionProps) {
  const Title = `h${level}` as const;
  return (
    <section id={id} className={styles.section} aria-labelledby={id === undefined ? undefined : `${id}-title`}>
      <div className={styles.sectionHead}>
        <div>
          <Title
            id={id === undefined ? undefined : `${id}-title`}
            className={level === 2 ? styles.sectionTitle : styles.sectionSubtitle}
          >
            {title}
          </Title>
          {description ? <p className={styles.soft}>{description}</p> : null}
        </div>
        {actions ? <div className={styles.cluster}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
