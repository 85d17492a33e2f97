import { Card } from '#app/ui/card.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Split } from '#app/ui/split.tsx';
import { Steps } from '#app/ui/steps.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import type { SampleProps } from './sample-props.ts';

export function JourneySamples({ t, dir }: SampleProps) {
  const [a, b, c, d, e, f, g] = t.bars.map((label) => ({ label }));
  const states = ['done', 'done', 'done', 'current', 'todo'] as const;
  const day = (text: string) => `${Number(text.slice(8))} ${t.months[Number(text.slice(5, 7)) - 1]}`;
  const bar = (
    key: string,
    label: string | undefined,
    startsOn: string,
    endsBefore: string | undefined,
    tone: 'success' | 'info' | 'warning' | 'danger' | 'accent',
    href?: string,
  ) => ({
    key,
    label: label ?? '',
    startsOn,
    endsBefore,
    tone,
    href,
    period: `${day(startsOn)} – ${endsBefore ? day(endsBefore) : ''}`,
  });
  return (
    <Split
      aside={
        <Card title={t.events} titleLevel={3} id="events">
          <EventList
            label={t.events}
            items={t.eventItems.map(([date, title, body], index) => ({
              key: String(index),
              date,
              title,
              body,
              icon: (['users', 'check', 'flag'] as const)[index],
              tone: (['accent', 'success', 'warm'] as const)[index],
            }))}
          />
        </Card>
      }
    >
      <Card title={t.steps} titleLevel={3} id="steps">
        <Steps
          label={t.steps}
          stateLabels={t.stepStates}
          items={t.stepItems.map((label, index) => ({
            label,
            state: states[index] ?? 'todo',
            sub: index === 0 ? t.eventItems[2]?.[0] : undefined,
          }))}
        />
      </Card>
      <Card title={t.timeline} titleLevel={3} id="timeline">
        <Timeline
          label={t.timeline}
          from="2026-01-01"
          to="2027-01-01"
          dir={dir}
          today={{ on: '2026-11-21', label: t.today }}
          tickLabel={(on) => t.months[Number(on.slice(5, 7)) - 1] ?? ''}
          rows={[
            {
              key: 'language',
              label: t.rows[0] ?? '',
              bars: [
                bar('a', a?.label, '2026-01-14', '2026-06-15', 'success', '#a'),
                bar('b', b?.label, '2026-08-16', undefined, 'info'),
              ],
            },
            {
              key: 'placement',
              label: t.rows[1] ?? '',
              bars: [
                bar('c', c?.label, '2026-03-02', '2026-06-01', 'success'),
                bar('d', d?.label, '2026-09-07', '2026-12-05', 'info'),
              ],
            },
            {
              key: 'guidance',
              label: t.rows[2] ?? '',
              bars: [
                bar('e', e?.label, '2026-02-05', '2026-02-26', 'success'),
                bar('f', f?.label, '2026-06-15', '2026-08-16', 'warning'),
                bar('g', g?.label, '2026-08-01', '2026-10-30', 'danger'),
              ],
            },
          ]}
        />
      </Card>
    </Split>
  );
}
