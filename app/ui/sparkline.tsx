import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import styles from './chart.module.css';
import type { Tone } from './tones.ts';

/** A line the height of a word; its label says in words what it shows. */
export function Sparkline({
  label,
  values,
  tone = 'accent',
}: {
  label: string;
  values: readonly number[];
  tone?: Tone;
}) {
  const low = Math.min(...values);
  const y = scaleLinear([low, Math.max(...values, low + 1e-9)], [20, 4]);
  const x = (index: number) => (values.length < 2 ? 40 : 3 + (index / (values.length - 1)) * 74);
  const last = values.at(-1);
  return (
    <svg className={styles.sparkline} width="80" height="24" role="img" aria-label={label} data-color={tone}>
      <path
        className={styles.line}
        d={
          line<number>(
            (_, index) => x(index),
            (value) => y(value),
          )(values) ?? ''
        }
      />
      {last === undefined ? null : <circle className={styles.point} cx={x(values.length - 1)} cy={y(last)} r="3" />}
    </svg>
  );
}
