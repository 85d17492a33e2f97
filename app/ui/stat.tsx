import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './stat.module.css';
import type { Tone } from './tones.ts';

export type StatProps = { label: ReactNode; value: ReactNode; sub?: ReactNode; href?: string; tone?: Tone };

/** One figure with what it counts; with an address it opens what is behind it. Lives in a StatRow. */
export function Stat({ label, value, sub, href, tone }: StatProps) {
  return (
    <div className={classNames(styles.stat, href !== undefined && styles.clickable)} data-color={tone}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {href ? (
          <a className={styles.link} href={href}>
            {value}
          </a>
        ) : (
          value
        )}
      </dd>
      {sub ? <dd className={styles.sub}>{sub}</dd> : null}
    </div>
  );
}
