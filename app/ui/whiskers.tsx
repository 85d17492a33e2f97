import styles from './chart.module.css';

/** The interval round a figure of a chart. */
export function Whiskers({ from, to, y }: { from: string; to: string; y: number }) {
  return (
    <g className={styles.whiskers}>
      <line className={styles.halo} x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={from} y1={y - 5} y2={y + 5} />
      <line x1={to} x2={to} y1={y - 5} y2={y + 5} />
    </g>
  );
}
