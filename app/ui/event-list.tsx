import type { ReactNode } from 'react';
import styles from './event-list.module.css';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tones.ts';

export type EventItem = {
  key: string;
  date: ReactNode;
  title: ReactNode;
  body?: ReactNode;
  icon?: IconName;
  tone?: Tone;
  actions?: ReactNode;
};

/** What happened, in order, along a line. */
export function EventList({ label, items }: { label: string; items: readonly EventItem[] }) {
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={styles.item} data-color={item.tone ?? 'neutral'}>
          <span className={styles.mark} aria-hidden="true">
            {item.icon ? <Icon name={item.icon} size={15} /> : null}
          </span>
          <div className={styles.words}>
            <span className={styles.date}>{item.date}</span>
            <span className={styles.title}>{item.title}</span>
            {item.body ? <div className={styles.body}>{item.body}</div> : null}
          </div>
          {item.actions ? <div className={styles.actions}>{item.actions}</div> : null}
        </li>
      ))}
    </ol>
  );
}
