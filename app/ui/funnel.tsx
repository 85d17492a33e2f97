// biome-ignore-all lint/a11y/noSvgWithoutTitle: the pictures are named by the figure they stand in, or are hidden.
import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { ChartFigure, type ChartTexts, pictureOf } from './chart-figure.tsx';

export type FunnelStage = {
  label: string;
  value: number;
  valueText: string /** Of the stage before, such as "82 %". */;
  shareText?: string;
  tableLabel?: ReactNode;
};

export type FunnelProps = ChartTexts & {
  stages: readonly FunnelStage[];
  headers: { label: string; value: string; share: string };
};

const ROW = 62;

/** How many go on from each stage to the next: bars in the middle, with what falls away seen as the slope between them. */
export function Funnel({ stages, headers, dir: _, ...texts }: FunnelProps) {
  const most = Math.max(1, ...stages.map((stage) => stage.value));
  const table = {
    headers: [headers.label, headers.value, headers.share],
    rows: stages.map((stage) => [stage.tableLabel ?? stage.label, stage.valueText, stage.shareText ?? '']),
  };
  const half = (value: number) => (value / most) * 50;
  return (
    <ChartFigure {...texts} table={table}>
      <svg className={styles.chart} width="100%" height={stages.length * ROW - 10} {...pictureOf(texts.id)}>
        <svg
          width="100%"
          height={stages.length * ROW}
          viewBox={`0 0 100 ${stages.length * ROW}`}
          preserveAspectRatio="none"
        >
          {stages.slice(1).map((stage, index) => {
            const before = half(stages[index]?.value ?? 0);
            const after = half(stage.value);
            const y = index * ROW + 44;
            return (
              <polygon
                key={stage.label}
                className={styles.slope}
                points={`${50 - before},${y} ${50 + before},${y} ${50 + after},${y + ROW - 44} ${50 - after},${y + ROW - 44}`}
              />
            );
          })}
        </svg>
        {stages.map((stage, index) => (
          <g key={stage.label} data-color="accent">
            <rect
              className={styles.stage}
              x={`${(50 - half(stage.value)).toFixed(2)}%`}
              y={index * ROW}
              width={`${(half(stage.value) * 2).toFixed(2)}%`}
              height="44"
              rx="6"
            />
            <text className={styles.stageLabel} x="50%" y={index * ROW + 19}>
              {stage.label}
            </text>
            <text className={styles.stageValue} x="50%" y={index * ROW + 36}>
              {stage.shareText ? `${stage.valueText} · ${stage.shareText}` : stage.valueText}
            </text>
          </g>
        ))}
      </svg>
    </ChartFigure>
  );
}
