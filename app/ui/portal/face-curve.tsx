import type { ReactNode } from 'react';
import styles from './curve.module.css';
import { Face } from './face.tsx';

const WIDTH = 300;
const HEIGHT = 120;

export type FaceCurveProps = {
  title: ReactNode;
  /** In the order of time. */
  points: readonly { when: string; value: number }[];
  /** The highest step; the lowest is 1. */
  steps: number;
  /** What the curve says, in a sentence. */
  summary: ReactNode;
};

/** How it has gone over time, between a happy face at the top and a sad one below. Time runs from left to right in every language. */
export function FaceCurve({ title, points, steps, summary }: FaceCurveProps) {
  const at = points.map(({ value }, index) => ({
    x: Math.round(8 + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (WIDTH - 16)),
    y: Math.round(8 + (1 - (value - 1) / Math.max(1, steps - 1)) * (HEIGHT - 16)),
  }));
  return (
    <figure className={styles.curve}>
      <figcaption>
        <strong>{title}</strong>
        <p>{summary}</p>
      </figcaption>
      <div className={styles.plot} dir="ltr">
        <div className={styles.moods}>
          <Face mood={1} size={28} />
          <Face mood={0} size={28} />
        </div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
          <path className={styles.level} d={`M0 8H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT - 8}H${WIDTH}`} />
          <polyline className={styles.line} points={at.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {at.map(({ x, y }) => (
            <circle key={x} className={styles.dot} cx={x} cy={y} r="6" />
          ))}
        </svg>
      </div>
      <ol className={styles.when} dir="ltr">
        {points.map(({ when, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, on the server.
          <li key={index}>
            <bdi>{when}</bdi> <b>{value}</b>
          </li>
        ))}
      </ol>
    </figure>
  );
}
