import styles from './chart.module.css';

export const PATTERN_COUNT = 6;

/** Id of the pattern of the n-th part of a chart. */
export function patternId(chartId: string, index: number): string {
  return `${chartId}-pattern-${index % PATTERN_COUNT}`;
}

/** The n-th pattern: plain, slanted lines, dots, upright lines, the other slant, crosses. */
export function Pattern({ chartId, index }: { chartId: string; index: number }) {
  const kind = index % PATTERN_COUNT;
  return (
    <pattern
      id={patternId(chartId, index)}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      patternTransform={kind === 1 ? 'rotate(45)' : kind === 4 ? 'rotate(-45)' : undefined}
    >
      {kind === 1 || kind === 3 || kind === 4 ? (
        <line className={styles.patternLine} x1="1" x2="1" y1="0" y2="8" />
      ) : null}
      {kind === 2 ? <circle className={styles.patternDot} cx="4" cy="4" r="1.4" /> : null}
      {kind === 5 ? <path className={styles.patternLine} d="M0 4h8M4 0v8" /> : null}
    </pattern>
  );
}
