// biome-ignore-all lint/a11y/noSvgWithoutTitle: the pictures are named by the figure they stand in, or are hidden.
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { ChartFigure, type ChartTexts, pictureOf } from './chart-figure.tsx';
import { Whiskers } from './whiskers.tsx';

export type ChangeRow = {
  label: string;
  /** Null where there is no figure to show; `valueText` then says why. */
  value: number | null;
  valueText: string;
  /** Ends of an interval round the value, drawn as whiskers. */
  low?: number;
  high?: number;
  /** The row of the table behind. */
  cells: readonly ReactNode[];
};

export type ChangeChartProps = ChartTexts & {
  rows: readonly ChangeRow[];
  headers: readonly string[];
  /** Where the scale ends on either side of nothing. */
  most: number;
  formatTick: (value: number) => string;
};

const ROW = 48;
const SCALE = 24;

/** Changes on either side of nothing: one bar per line from the middle, its figure at the end of the line, whiskers for uncertainty. */
export function ChangeChart({ rows, headers, most, formatTick, dir = 'ltr', ...texts }: ChangeChartProps) {
  const ends = dir === 'rtl' ? [100, 0] : [0, 100];
  const scale = scaleLinear([-most, most], ends).clamp(true);
  const x = (value: number) => `${scale(value).toFixed(2)}%`;
  const height = rows.length * ROW;
  const [start, end] = [`${ends[0]}%`, `${ends[1]}%`];
  return (
    <ChartFigure {...texts} table={{ headers, rows: rows.map(({ cells }) => cells) }}>
      <svg className={styles.chart} width="100%" height={height + SCALE} {...pictureOf(texts.id)}>
        {rows.map(({ label, value, valueText, low, high }, index) => {
          const y = index * ROW;
          return (
            <g key={label} data-color="accent">
              <text className={styles.barLabel} x={start} y={y + 15}>
                {label}
              </text>
              <text className={value === null ? styles.barNothing : styles.barValue} x={end} y={y + 15}>
                {valueText}
              </text>
              <rect className={styles.ground} x={0} y={y + 23} width="100%" height="14" rx="4" />
              {value === null ? null : (
                <rect
                  className={styles.fill}
                  x={`${Math.min(scale(0), scale(value)).toFixed(2)}%`}
                  y={y + 23}
                  width={`${Math.abs(scale(value) - scale(0)).toFixed(2)}%`}
                  height="14"
                />
              )}
              {low === undefined || high === undefined ? null : <Whiskers from={x(low)} to={x(high)} y={y + 30} />}
              <line className={styles.nothing} x1="50%" x2="50%" y1={y + 20} y2={y + 40} />
            </g>
          );
        })}
        {[-most, 0, most].map((tick) => (
          <text
            key={tick}
            className={styles.tickAt}
            data-at={tick === 0 ? 'middle' : tick < 0 ? 'start' : 'end'}
            x={x(tick)}
            y={height + 14}
          >
            {formatTick(tick)}
          </text>
        ))}
      </svg>
    </ChartFigure>
  );
}
