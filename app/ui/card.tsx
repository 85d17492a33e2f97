import type { ReactNode } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type CardProps = {
  children?: ReactNode;
  title?: ReactNode;
  titleLevel?: 2 | 3 | 4;
  id?: string;
  /** Makes the title a link whose target is the whole card. */
  href?: string;
  description?: ReactNode;
  /** Tags or small buttons at the end of the title's line. */
  actions?: ReactNode;
  footer?: ReactNode;
  tone?: 'plain' | 'soft' | 'accent' | 'warm';
  /** No padding round the content: for a table or list that fills the card. */
  flush?: boolean;
};

/** A surface for one matter, with an optional heading. */
export function Card({
  children,
  title,
  titleLevel = 2,
  id,
  href,
  description,
  actions,
  footer,
  tone = 'plain',
  flush,
}: CardProps) {
  const Title = `h${titleLevel}` as const;
  const labelId = id === undefined ? undefined : `${id}-title`;
  const head =
    title || actions ? (
      <div className={styles.head}>
        <div className={styles.titles}>
          {title ? (
            <Title id={labelId} className={styles.title}>
              {href ? (
                <a className={styles.link} href={href}>
                  {title}
                  <Icon name="chevron-end" />
                </a>
              ) : (
                title
              )}
            </Title>
          ) : null}
          {description ? <p className={styles.description}>{description}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    ) : null;
  return (
    <section
      id={id}
      aria-labelledby={title ? labelId : undefined}
      className={classNames(styles.card, styles[tone], flush && styles.flush, href !== undefined && styles.clickable)}
    >
      {head}
      {children ? <div className={styles.body}>{children}</div> : null}
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </section>
  );
}
