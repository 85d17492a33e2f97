import styles from './bars.module.css';
import type { Tone } from './tones.ts';

export type ProgressBarProps = {
  label: string;
  value: number;
  max?: number /** What stands beside the bar, such as "12 av 20". */;
  valueText: string;
  tone?: Tone;
  labelHidden?: boolean;
};

/** How much of something is done. */
export function ProgressBar({ label, value, max = 100, valueText, tone = 'accent', labelHidden }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className={styles.bar} data-color={tone}>
      <div className={styles.words}>
        <span className={labelHidden ? 'ds-sr-only' : undefined}>{label}</span>
        <span className={styles.value}>{valueText}</span>
      </div>
      <svg
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={valueText}
        width="100%"
        height="8"
      >
        <rect className={styles.ground} width="100%" height="8" rx="4" />
        <rect className={styles.fill} width={`${share}%`} height="8" rx="4" />
      </svg>
    </div>
  );
}
