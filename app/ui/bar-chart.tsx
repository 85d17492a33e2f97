// biome-ignore-all lint/a11y/noSvgWithoutTitle: the pictures are named by the figure they stand in, or are hidden.
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { ChartFigure, type ChartTexts, pictureOf } from './chart-figure.tsx';
import type { Tone } from './tones.ts';
import { Whiskers } from './whiskers.tsx';

export type ChartBar = {
  label: string;
  value: number;
  /** As it stands on the bar, such as "47 % (28 av 60)". */
  valueText: string;
  tone?: Tone;
  /** Ends of an interval round the value, drawn as whiskers. */
  low?: number;
  high?: number;
  intervalText?: string;
  /** In the table instead of the label: a link to what is behind. */
  tableLabel?: ReactNode;
};

export type BarChartProps = ChartTexts & {
  bars: readonly ChartBar[];
  headers: { label: string; value: string; interval?: string };
  max?: number;
  target?: { value: number; label: string };
};

const ROW = 48;

/** One bar per line, its figure at the end of the line; whiskers for uncertainty, a line for a target. */
export function BarChart({ bars, headers, max, target, dir = 'ltr', ...texts }: BarChartProps) {
  const highest = max ?? Math.max(1e-9, target?.value ?? 0, ...bars.map((bar) => bar.high ?? bar.value));
  const scale = scaleLinear([0, highest], [0, 100]).clamp(true);
  const x = (share: number, width = 0) => `${(dir === 'rtl' ? 100 - share - width : share).toFixed(2)}%`;
  const top = target === undefined ? 0 : 24;
  const height = top + bars.length * ROW;
  const table = {
    headers: [headers.label, headers.value, ...(headers.interval ? [headers.interval] : [])],
    rows: bars.map((bar) => [
      bar.tableLabel ?? bar.label,
      bar.valueText,
      ...(headers.interval ? [bar.intervalText ?? ''] : []),
    ]),
  };
  return (
    <ChartFigure {...texts} table={table}>
      <svg className={styles.chart} width="100%" height={height} {...pictureOf(texts.id)}>
        {bars.map((bar, index) => {
          const y = top + index * ROW;
          const width = scale(bar.value);
          return (
            <g key={bar.label} data-color={bar.tone ?? 'accent'}>
              <text className={styles.barLabel} x={x(0)} y={y + 15}>
                {bar.label}
              </text>
              <text className={styles.barValue} x={x(100)} y={y + 15}>
                {bar.valueText}
              </text>
              <rect className={styles.ground} x={0} y={y + 23} width="100%" height="14" rx="4" />
              <rect
                className={styles.fill}
                x={x(0, width)}
                y={y + 23}
                width={`${width.toFixed(2)}%`}
                height="14"
                rx="4"
              />
              {bar.low === undefined || bar.high === undefined ? null : (
                <Whiskers from={x(scale(bar.low))} to={x(scale(bar.high))} y={y + 30} />
              )}
            </g>
          );
        })}
        {target === undefined ? null : (
          <TargetLine
            at={x(scale(target.value))}
            label={target.label}
            height={height}
            end={scale(target.value) > 55 !== (dir === 'rtl')}
          />
        )}
      </svg>
    </ChartFigure>
  );
}

function TargetLine({ at, label, height, end }: { at: string; label: string; height: number; end: boolean }) {
  return (
    <g>
      <line className={styles.target} x1={at} x2={at} y1="4" y2={height - 6} />
      <text className={styles.targetLabel} data-side={end ? 'before' : 'after'} x={at} dx={end ? -7 : 7} y="14">
        {label}
      </text>
    </g>
  );
}
