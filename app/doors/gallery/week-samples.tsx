import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { type Mark, MarkGroup, MarkRow, MarkSheet } from '#app/ui/mark-sheet.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { WeekGrid } from '#app/ui/week-grid.tsx';
import type { SampleProps } from './sample-props.ts';

const TONES = ['success', 'warning', 'warning', 'info', 'danger'] as const;
const ICONS = ['check', 'clock', 'log-out', 'file', 'x'] as const;

export function WeekSamples({ t }: SampleProps) {
  const block = (index: number, time: string, tone: 'accent' | 'warm' | 'info' | 'neutral' = 'accent') => ({
    key: `${index} ${time}`,
    title: t.blocks[index] ?? '',
    time,
    href: '#marks',
    sub: t.places[index % 3],
    tone,
  });
  const blocks = [
    [block(0, '09.00–10.30'), block(1, '10.45–12.00', 'warm')],
    [block(1, '09.00–12.00', 'warm'), block(3, '13.00–15.00', 'info')],
    [block(2, '09.00–15.00')],
    [],
    [{ ...block(4, '10.00–11.00', 'neutral'), crossedOut: true, tags: <Tag tone="danger">{t.cancelled}</Tag> }],
  ];
  const options: Mark[] = t.options.map(([label = '', short], index) => ({
    value: String(index),
    label,
    short,
    tone: TONES[index] ?? 'neutral',
    icon: ICONS[index],
  }));
  return (
    <Stack gap="lg">
      <WeekGrid
        label={t.week}
        headingLevel={3}
        days={t.days.map((heading, index) => ({
          key: heading,
          heading,
          current: index === 1,
          mark: index === 1 ? t.now : undefined,
          blocks: blocks[index] ?? [],
          emptyText: t.free,
        }))}
      />
      <Section id="marks" level={3} title={t.marks}>
        <Form action="/gallery" warnUnsaved aria-label={t.marks}>
          <MarkSheet label={t.marks}>
            {t.people.map(([name = '', status], index) => (
              <MarkRow
                key={name}
                title={name}
                sub={status}
                tone={index === 1 ? 'warning' : undefined}
                extra={
                  index === 1 ? (
                    <TextInput
                      id={`minutes-${index}`}
                      name={`minutes-${index}`}
                      label={t.minutes}
                      inputMode="numeric"
                      width="xs"
                      defaultValue="95"
                    />
                  ) : undefined
                }
              >
                <MarkGroup
                  name={`mark-${index}`}
                  legend={`${t.presentOf} ${name}`}
                  options={options}
                  defaultValue={String(index === 1 ? 1 : index === 4 ? 4 : index === 3 ? 3 : 0)}
                />
              </MarkRow>
            ))}
          </MarkSheet>
          <Button icon="save">{t.save}</Button>
        </Form>
      </Section>
    </Stack>
  );
}
