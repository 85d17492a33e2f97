import type { ReactNode } from 'react';
import styles from './link-list.module.css';

export type LinkListItem = {
  key: string;
  href: string;
  title: ReactNode;
  meta?: ReactNode /** Before the title, such as a time. */;
  lead?: ReactNode /** Tags at the end of the row. */;
  end?: ReactNode;
};

/** Rows that each lead somewhere; the whole row can be pressed. */
export function LinkList({
  label,
  items,
  apart,
}: {
  label: string;
  items: readonly LinkListItem[];
  /** The links open beside the page: for a list that stands in a frame on another site. */
  apart?: boolean;
}) {
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={styles.row}>
          {item.lead ? <span className={styles.lead}>{item.lead}</span> : null}
          <span className={styles.words}>
            <a className={styles.link} href={item.href} {...(apart ? { target: '_blank', rel: 'noopener' } : {})}>
              {item.title}
            </a>
            {item.meta ? <span className={styles.meta}>{item.meta}</span> : null}
          </span>
          {item.end ? <span className={styles.end}>{item.end}</span> : null}
        </li>
      ))}
    </ul>
  );
}
