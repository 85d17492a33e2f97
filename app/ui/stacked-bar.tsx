// biome-ignore-all lint/a11y/noSvgWithoutTitle: the pictures are named by the figure they stand in, or are hidden.
import styles from './chart.module.css';
import { ChartFigure, type ChartTexts, pictureOf } from './chart-figure.tsx';
import { PATTERN_COUNT, Pattern, patternId } from './chart-pattern.tsx';
import type { Tone } from './tones.ts';

export type StackedBarProps = ChartTexts & {
  series: readonly { key: string; label: string; tone?: Tone }[];
  rows: readonly {
    label: string;
    values: Record<string, number> /** As they stand in the table, and on a part that has room. */;
    texts: Record<string, string>;
  }[];
  header: string;
};

const TONES: readonly Tone[] = ['success', 'accent', 'info', 'warm', 'warning', 'neutral'];
const ROW = 58;

/** How wholes are made up: one bar per whole, parts told apart by pattern as well as colour. */
export function StackedBar({ series, rows, header, dir = 'ltr', ...texts }: StackedBarProps) {
  const toneOf = (index: number) => series[index]?.tone ?? TONES[index % TONES.length] ?? 'neutral';
  const table = {
    headers: [header, ...series.map((each) => each.label)],
    rows: rows.map((row) => [row.label, ...series.map((each) => row.texts[each.key] ?? '')]),
  };
  const legend = (
    <ul className={styles.legend}>
      {series.map((each, index) => (
        <li key={each.key} className={styles.legendItem} data-color={toneOf(index)}>
          <svg width="16" height="16" aria-hidden="true">
            <Pattern chartId={`${texts.id}-legend`} index={index} />
            <rect className={styles.fill} width="16" height="16" rx="4" />
            <rect width="16" height="16" rx="4" fill={`url(#${patternId(`${texts.id}-legend`, index)})`} />
          </svg>
          {each.label}
          {rows.length === 1 ? <strong className={styles.legendValue}>{rows[0]?.texts[each.key]}</strong> : null}
        </li>
      ))}
    </ul>
  );
  return (
    <ChartFigure {...texts} table={table} legend={legend}>
      <svg className={styles.chart} width="100%" height={rows.length * ROW} {...pictureOf(texts.id)}>
        <defs>
          {series.slice(0, PATTERN_COUNT).map((each, index) => (
            <g key={each.key} data-color={toneOf(index)}>
              <Pattern chartId={texts.id} index={index} />
            </g>
          ))}
        </defs>
        {rows.map((row, rowIndex) => {
          const total = series.reduce((sum, each) => sum + (row.values[each.key] ?? 0), 0);
          let before = 0;
          return (
            <g key={row.label}>
              <text className={styles.barLabel} x={dir === 'rtl' ? '100%' : 0} y={rowIndex * ROW + 15}>
                {row.label}
              </text>
              {series.map((each, index) => {
                const width = total > 0 ? ((row.values[each.key] ?? 0) / total) * 100 : 0;
                const start = dir === 'rtl' ? 100 - before - width : before;
                before += width;
                if (width === 0) return null;
                return (
                  <svg
                    key={each.key}
                    x={`${start.toFixed(2)}%`}
                    y={rowIndex * ROW + 22}
                    width={`${width.toFixed(2)}%`}
                    height="28"
                    data-color={toneOf(index)}
                  >
                    <rect className={styles.part} width="100%" height="28" />
                    <rect width="100%" height="28" fill={`url(#${patternId(texts.id, index)})`} />
                    {width < 9 ? null : (
                      <>
                        <text className={styles.partHalo} x="50%" y="19">
                          {row.texts[each.key]}
                        </text>
                        <text className={styles.partValue} x="50%" y="19">
                          {row.texts[each.key]}
                        </text>
                      </>
                    )}
                  </svg>
                );
              })}
            </g>
          );
        })}
      </svg>
    </ChartFigure>
  );
}
