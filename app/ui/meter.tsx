// biome-ignore-all lint/a11y/useSemanticElements: the role says what this is; the element named after it looks or behaves otherwise.
// biome-ignore-all lint/a11y/noSvgWithoutTitle: the pictures are named by the figure they stand in, or are hidden.
import styles from './bars.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type MeterProps = {
  label: string;
  value: number;
  target: number;
  max?: number;
  /** Such as "47 %". */
  valueText: string;
  /** Such as "Mål 40 %". */
  targetText: string;
  /** Such as "Målet är nått" or "7 procentenheter kvar". */
  verdict?: string;
};

/** A figure against its target, which is marked on the scale. */
export function Meter({
  label,
  value,
  target,
  max = Math.max(value, target) * 1.25 || 1,
  valueText,
  targetText,
  verdict,
}: MeterProps) {
  const reached = value >= target;
  const percent = (each: number) => `${Math.min(100, Math.max(0, (each / max) * 100)).toFixed(2)}%`;
  return (
    <div className={classNames(styles.bar, styles.meter)} data-color={reached ? 'success' : 'accent'}>
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className={styles.figure}>{valueText}</span>
      </div>
      <svg
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={`${valueText}, ${targetText}`}
        width="100%"
        height="20"
      >
        <rect className={styles.ground} y="4" width="100%" height="12" rx="6" />
        <rect className={styles.fill} y="4" width={percent(value)} height="12" rx="6" />
        <svg x={percent(target)} overflow="visible">
          <line className={styles.targetHalo} y1="0" y2="20" />
          <line className={styles.target} y1="0" y2="20" />
        </svg>
      </svg>
      <div className={styles.words}>
        <span className={styles.soft}>{targetText}</span>
        {verdict ? (
          <span className={styles.verdict}>
            {reached ? <Icon name="circle-check" size={15} /> : null}
            {verdict}
          </span>
        ) : null}
      </div>
    </div>
  );
}
