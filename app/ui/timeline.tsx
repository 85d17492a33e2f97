// biome-ignore-all lint/a11y/useSemanticElements: the role says what this is; the element named after it looks or behaves otherwise.
// biome-ignore-all lint/a11y/noSvgWithoutTitle: the pictures are named by the figure they stand in, or are hidden.
import { classNames } from './class-names.ts';
import styles from './timeline.module.css';
import { dayNumber, layLanes, ticksBetween } from './timeline-geometry.ts';
import type { Tone } from './tones.ts';

export type TimelineBar = {
  key: string;
  label: string;
  /** First day, 'YYYY-MM-DD'. */
  startsOn: string;
  /** First day after; left out while it goes on. */
  endsBefore?: string;
  /** Said after the label and shown in the list on a phone, such as "12 jan – 3 jun 2023". */
  period: string;
  tone?: Tone;
  href?: string;
};

export type TimelineRow = { key: string; label: string; bars: readonly TimelineBar[] };

export type TimelineProps = {
  label: string;
  rows: readonly TimelineRow[];
  /** The days shown: from the first to before the second. */
  from: string;
  to: string;
  today?: { on: string; label: string };
  /** Writes the month of a day, the year where it matters: months are ticked, or quarters or years when there are many. */
  tickLabel: (day: string, step: 'month' | 'quarter' | 'year') => string;
  dir?: 'ltr' | 'rtl';
};

const LANE = 34;

/** Periods on a common scale of time, one row per kind. On a phone it becomes a list. */
export function Timeline({ label, rows, from, to, today, tickLabel, dir = 'ltr' }: TimelineProps) {
  const start = dayNumber(from);
  const length = Math.max(1, dayNumber(to) - start);
  const place = (day: string) => Math.min(100, Math.max(0, ((dayNumber(day) - start) / length) * 100));
  const x = (share: number, width = 0) => `${(dir === 'rtl' ? 100 - share - width : share).toFixed(3)}%`;
  const { days, step } = ticksBetween(from, to);
  const showsToday = today !== undefined && today.on >= from && today.on < to;
  const lines = (height: number | string) => (
    <>
      {days.map((day) => (
        <line key={day} className={styles.grid} x1={x(place(day))} x2={x(place(day))} y1="0" y2={height} />
      ))}
      {showsToday ? (
        <line className={styles.today} x1={x(place(today.on))} x2={x(place(today.on))} y1="0" y2={height} />
      ) : null}
    </>
  );
  return (
    <div className={styles.timeline} role="group" aria-label={label}>
      <div className={styles.axis} aria-hidden="true">
        <svg className={styles.lane} width="100%" height="26">
          {days.map((day) => (
            <text key={day} className={styles.tick} x={x(place(day))} dx={dir === 'rtl' ? -5 : 5} y="17">
              {tickLabel(day, step)}
            </text>
          ))}
        </svg>
      </div>
      {rows.map((row) => {
        const lanes = layLanes(row.bars, to);
        const height = Math.max(1, lanes.count) * LANE + 6;
        return (
          <div key={row.key} className={styles.row}>
            <div className={styles.rowLabel}>{row.label}</div>
            <div className={styles.rowLane}>
              <svg className={styles.lane} width="100%" height={height} aria-hidden="true" focusable="false">
                {lines(height)}
              </svg>
              <ul className={styles.bars} aria-label={row.label}>
                {row.bars.map((bar) => {
                  const at = place(bar.startsOn);
                  const width = Math.max(place(bar.endsBefore ?? to) - at, 1.2);
                  return (
                    <li key={bar.key}>
                      <svg className={styles.placed} width="100%" height={height} role="presentation">
                        <foreignObject
                          x={x(Math.min(at, 100 - width), width)}
                          y={(lanes.of.get(bar.key) ?? 0) * LANE + 5}
                          width={`${width.toFixed(3)}%`}
                          height={LANE - 6}
                        >
                          <BarContent bar={bar} placed />
                        </foreignObject>
                      </svg>
                      <div className={styles.listed}>
                        <BarContent bar={bar} />
                        <span className={styles.period}>{bar.period}</span>
                      </div>
                    </li>
                  );
                })}
              </ul>
            </div>
          </div>
        );
      })}
      {showsToday ? (
        <p className={styles.legend}>
          <svg width="14" height="14" aria-hidden="true">
            <line className={styles.today} x1="7" x2="7" y1="0" y2="14" />
          </svg>
          {today.label}
        </p>
      ) : null}
    </div>
  );
}

function BarContent({ bar, placed }: { bar: TimelineBar; placed?: boolean }) {
  const attributes = {
    className: classNames(styles.bar, placed && bar.endsBefore === undefined && styles.ongoing),
    'data-color': bar.tone ?? 'accent',
    title: placed ? `${bar.label}, ${bar.period}` : undefined,
  };
  const content = (
    <>
      <span className={styles.barLabel}>{bar.label}</span>
      {placed ? <span className="ds-sr-only">, {bar.period}</span> : null}
    </>
  );
  return bar.href ? (
    <a href={bar.href} {...attributes}>
      {content}
    </a>
  ) : (
    <span {...attributes}>{content}</span>
  );
}
