import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './tones.ts';
import styles from './week-grid.module.css';

export type WeekBlock = {
  key: string;
  title: ReactNode /** Such as "09.00–12.00". */;
  time: string;
  href?: string;
  sub?: ReactNode;
  tags?: ReactNode;
  tone?: Tone;
  crossedOut?: boolean;
};

export type WeekDay = {
  key: string;
  heading: ReactNode /** Such as "Idag". */;
  mark?: string;
  current?: boolean;
  /** Under the heading, such as why the day is closed. */
  note?: ReactNode;
  blocks: readonly WeekBlock[] /** When the day is free. */;
  emptyText?: string;
};

/** A week as one column per day; on a phone the days lie under each other. */
export function WeekGrid({
  label,
  days,
  headingLevel = 2,
}: {
  label: string;
  days: readonly WeekDay[];
  headingLevel?: 2 | 3;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={styles.week} aria-label={label} data-days={days.length}>
      {days.map((day) => (
        <div key={day.key} className={classNames(styles.day, day.current && styles.current)}>
          <Heading className={styles.heading}>
            {day.heading}
            {day.mark ? <span className={styles.mark}>{day.mark}</span> : null}
          </Heading>
          {day.note ? <p className={styles.note}>{day.note}</p> : null}
          {day.blocks.length > 0 ? (
            <ul className={styles.blocks}>
              {day.blocks.map((block) => (
                <Block key={block.key} block={block} />
              ))}
            </ul>
          ) : null}
          {day.blocks.length === 0 && day.emptyText && !day.note ? (
            <p className={styles.free}>{day.emptyText}</p>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Block({ block: { title, time, href, sub, tags, tone = 'accent', crossedOut } }: { block: WeekBlock }) {
  return (
    <li className={classNames(styles.block, href !== undefined && styles.clickable)} data-color={tone}>
      <bdi className={styles.time} dir="ltr">
        {time}
      </bdi>
      {href ? (
        <a className={classNames(styles.title, styles.link)} href={href}>
          {crossedOut ? <s>{title}</s> : title}
        </a>
      ) : (
        <span className={styles.title}>{crossedOut ? <s>{title}</s> : title}</span>
      )}
      {sub ? <span className={styles.sub}>{sub}</span> : null}
      {tags ? <span className={styles.tags}>{tags}</span> : null}
    </li>
  );
}
