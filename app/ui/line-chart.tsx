// biome-ignore-all lint/a11y/noSvgWithoutTitle: the pictures are named by the figure they stand in, or are hidden.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import styles from './chart.module.css';
import { ChartFigure, type ChartTexts, pictureOf } from './chart-figure.tsx';
import type { Tone } from './tones.ts';

export type LineSeries = {
  key: string;
  label: string;
  tone?: Tone /** Null where there is no figure: the line breaks. */;
  values: readonly (number | null)[];
};

export type LineChartProps = Omit<ChartTexts, 'dir'> & {
  /** One per point of time, from the earliest. Time runs from left to right in every language. */
  labels: readonly string[];
  series: readonly LineSeries[];
  header: string;
  formatValue: (value: number) => string;
  max?: number;
};

const HEIGHT = 240;
const TOP = 18;
const BOTTOM = 30;
const DASHES = [undefined, '7 4', '2 4', '10 3 2 3'];

/** How figures change over time; each line has its own dash and its last figure is written at its end. */
export function LineChart({ labels, series, header, formatValue, max, ...texts }: LineChartProps) {
  const all = series.flatMap((each) => each.values).filter((value) => value !== null);
  const y = scaleLinear([0, max ?? Math.max(1, ...all)], [HEIGHT - BOTTOM, TOP]).nice(4);
  const x = (index: number) => (labels.length < 2 ? 50 : 4 + (index / (labels.length - 1)) * 88);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0));
  const every = Math.ceil(labels.length / 8);
  const table = {
    headers: [header, ...series.map((each) => each.label)],
    rows: labels.map((label, index) => [
      label,
      ...series.map((each) => {
        const value = each.values[index];
        return value === null || value === undefined ? '–' : formatValue(value);
      }),
    ]),
  };
  const legend =
    series.length < 2 ? undefined : (
      <ul className={styles.legend}>
        {series.map((each, index) => (
          <li key={each.key} className={styles.legendItem} data-color={each.tone ?? (index === 0 ? 'accent' : 'warm')}>
            <svg width="26" height="12" aria-hidden="true">
              <line className={styles.line} x1="1" x2="25" y1="6" y2="6" strokeDasharray={DASHES[index % 4]} />
            </svg>
            {each.label}
          </li>
        ))}
      </ul>
    );
  return (
    <ChartFigure {...texts} table={table} legend={legend}>
      <svg className={styles.chart} direction="ltr" width="100%" height={HEIGHT} {...pictureOf(texts.id)}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text className={styles.tick} x="0" y={y(tick) - 4}>
              {formatValue(tick)}
            </text>
          </g>
        ))}
        {labels.map((label, index) =>
          index % every === 0 ? (
            <text key={label} className={styles.tickMiddle} x={`${x(index)}%`} y={HEIGHT - 8}>
              {label}
            </text>
          ) : null,
        )}
        {series.map((each, index) => (
          <g key={each.key} data-color={each.tone ?? (index === 0 ? 'accent' : 'warm')}>
            <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
              <path
                className={styles.line}
                d={path(each.values) ?? ''}
                strokeDasharray={DASHES[index % 4]}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            {each.values.map((value, point) =>
              value === null ? null : (
                <circle key={labels[point]} className={styles.point} cx={`${x(point)}%`} cy={y(value)} r="3.5" />
              ),
            )}
            {each.values.map((value, point) =>
              value === null || point !== lastFigure(each.values) ? null : (
                <text key={labels[point]} className={styles.endValue} x={`${x(point)}%`} dx="8" y={y(value) + 4}>
                  {formatValue(value)}
                </text>
              ),
            )}
          </g>
        ))}
      </svg>
    </ChartFigure>
  );
}

function lastFigure(values: readonly (number | null)[]): number {
  return values.findLastIndex((value) => value !== null);
}
