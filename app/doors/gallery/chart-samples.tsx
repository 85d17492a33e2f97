import { BarChart } from '#app/ui/bar-chart.tsx';
import { Card } from '#app/ui/card.tsx';
import { ChangeChart } from '#app/ui/change-chart.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Funnel } from '#app/ui/funnel.tsx';
import { LineChart } from '#app/ui/line-chart.tsx';
import { StackedBar } from '#app/ui/stacked-bar.tsx';
import type { SampleProps } from './sample-props.ts';

export function ChartSamples({ t, dir }: SampleProps) {
  const c = t.chart;
  const shares = [
    [0.47, 0.35, 0.59],
    [0.2, 0.12, 0.32],
    [0.13, 0.07, 0.24],
    [0.2, 0.12, 0.32],
  ] as const;
  const changes = [
    [0.6, 0.3, 0.9],
    [-0.2, -0.5, 0.1],
    [0.1, -0.1, 0.3],
    [null, 0, 0],
  ] as const;
  const signed = (value: number) => `\u200e${value > 0 ? '+' : ''}${value.toFixed(1)}`;
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const downloads = [
    { href: '#csv', label: c.csv },
    { href: '#xlsx', label: c.xlsx },
  ];
  const bySex = [
    [16, 8, 4, 6],
    [12, 4, 4, 6],
  ];
  return (
    <Columns min="wide">
      <Card>
        <BarChart
          id="outcome"
          title={c.outcome}
          description={c.outcomeSays}
          tableLabel={c.table}
          downloads={downloads}
          dir={dir}
          max={0.7}
          target={{ value: 0.4, label: c.target }}
          headers={{ label: c.situation, value: c.share, interval: c.interval }}
          bars={shares.map(([value, low, high], index) => ({
            label: c.outcomes[index] ?? '',
            value,
            valueText: c.outcomeTexts[index] ?? '',
            low,
            high,
            intervalText: `${percent(low)} – ${percent(high)}`,
          }))}
        />
      </Card>
      <Card>
        <ChangeChart
          id="change"
          title={c.change}
          description={c.changeSays}
          tableLabel={c.table}
          dir={dir}
          most={1}
          formatTick={signed}
          headers={[c.situation, c.change, c.interval]}
          rows={changes.map(([value, low, high], index) => {
            const label = c.outcomes[index] ?? '';
            return value === null
              ? { label, value, valueText: c.tooFew, cells: [label, c.tooFew, '–'] }
              : {
                  label,
                  value,
                  valueText: signed(value),
                  low,
                  high,
                  cells: [label, signed(value), `${signed(low)} – ${signed(high)}`],
                };
          })}
        />
      </Card>
      <Card>
        <StackedBar
          id="by-sex"
          title={c.bySex}
          description={c.bySexSays}
          tableLabel={c.table}
          dir={dir}
          header={c.group}
          series={c.outcomes.map((label, index) => ({ key: String(index), label }))}
          rows={c.sexes.map((label, row) => ({
            label,
            values: Object.fromEntries((bySex[row] ?? []).map((value, index) => [index, value])),
            texts: Object.fromEntries((bySex[row] ?? []).map((value, index) => [index, String(value)])),
          }))}
        />
      </Card>
      <Card>
        <LineChart
          id="over-time"
          title={c.over}
          description={c.overSays}
          tableLabel={c.table}
          labels={t.months}
          header={c.month}
          formatValue={String}
          series={[
            { key: 'started', label: c.started, values: [12, 9, 14, 11, 8, 5, 2, 9, 13, 12, 10, null] },
            { key: 'ended', label: c.ended, values: [3, 4, 4, 6, 7, 9, 3, 5, 9, 14, 16, null] },
          ]}
        />
      </Card>
      <Card>
        <Funnel
          id="flow"
          title={c.flow}
          description={c.flowSays}
          tableLabel={c.table}
          headers={{ label: c.situation, value: c.share, share: c.ofBefore }}
          stages={[120, 100, 88, 47].map((value, index) => ({
            label: c.stages[index] ?? '',
            value,
            valueText: String(value),
            shareText: ['', '83 %', '88 %', '53 %'][index],
          }))}
        />
      </Card>
    </Columns>
  );
}
