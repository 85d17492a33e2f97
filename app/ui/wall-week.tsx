import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './wall-week.module.css';

export type WallDay = {
  key: string;
  heading: string;
  /** Such as why the day is closed. */
  note?: ReactNode;
  emptyText?: string;
  items: readonly {
    key: string;
    icon: IconName;
    time: string;
    title: ReactNode;
    lines: readonly ReactNode[];
    isOff: boolean;
  }[];
};

export type WallWeekProps = {
  title: string;
  lead: ReactNode;
  lang: string;
  dir: 'ltr' | 'rtl';
  paper: 'a4' | 'a3';
  days: readonly WallDay[];
};

/** A week in large type with pictograms, for paper that lies down on a wall; on a screen it shows what will be printed. */
export function WallWeek({ title, lead, lang, dir, paper, days }: WallWeekProps) {
  return (
    <section className={styles.wall} lang={lang} dir={dir} data-paper={paper} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <p lang="sv">{lead}</p>
      </div>
      <div className={styles.days} data-days={days.length}>
        {days.map((day) => (
          <div key={day.key} className={styles.day}>
            <h3 className={styles.heading}>{day.heading}</h3>
            {day.note ? <p className={styles.note}>{day.note}</p> : null}
            {day.items.length === 0 && !day.note ? <p>{day.emptyText}</p> : null}
            <ul className={styles.items}>
              {day.items.map((item) => (
                <li key={item.key} className={styles.item} data-off={item.isOff ? '' : undefined}>
                  <span className={styles.when}>
                    <Icon name={item.icon} size={34} />
                    <bdi dir="ltr">{item.time}</bdi>
                  </span>
                  <strong className={styles.what}>{item.isOff ? <s>{item.title}</s> : item.title}</strong>
                  {item.lines.map((line, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the lines are drawn once, in this order.
                    <span key={index}>{line}</span>
                  ))}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
