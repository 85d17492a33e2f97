import type { MoveRecord, WorkerChange } from '#app/features/enrolments/public.ts';
import { enrolmentTexts } from '#app/features/enrolments/texts/index.ts';
import { listToolTranslate } from '#app/features/enrolments/texts/list-tools.ts';
import { statusTones } from '#app/features/enrolments/texts/words.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { type EventItem, EventList } from '#app/ui/event-list.tsx';
import { Text } from '#app/ui/text.tsx';
import { participantTexts } from './texts/index.ts';

type Props = { moves: readonly MoveRecord[]; workerChanges: readonly WorkerChange[]; locale: Locale };

/** Every decision about the enrolment with its reason, and who was responsible when, the latest first. */
export function DecisionsCard({ moves, workerChanges, locale }: Props) {
  const t = translate(participantTexts, locale);
  const e = translate(enrolmentTexts, locale);
  const w = listToolTranslate(locale);
  const body = (made: { reason: string | null; recordedBy: string | null; recordedAt: string }, more?: string) => (
    <>
      {more ? <Text soft>{more}</Text> : null}
      {made.reason ? <Text>{made.reason}</Text> : null}
      {made.recordedBy ? (
        <Text soft small>
          {t('by', { name: made.recordedBy, at: formatInstant(locale, made.recordedAt) })}
        </Text>
      ) : null}
    </>
  );
  const decided = moves.map((move) => ({
    recordedAt: move.recordedAt,
    item: {
      key: move.id,
      date: formatDate(locale, move.takesEffectOn),
      title: e(`move.${move.move}.past`),
      tone: statusTones[move.toStatus],
      body: body(move),
    } satisfies EventItem,
  }));
  const handed = workerChanges.map((change) => ({
    recordedAt: change.recordedAt,
    item: {
      key: change.id,
      date: formatDate(locale, change.takesEffectOn),
      title: w('handOver.workerChange', { to: change.to ?? w('handOver.none') }),
      icon: 'users',
      body: body(change, change.from ? w('handOver.workerFrom', { from: change.from }) : undefined),
    } satisfies EventItem,
  }));
  // Both are in the order they were made in; decisions of one moment keep theirs.
  const items: EventItem[] = [...decided, ...handed]
    .sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt))
    .toReversed()
    .map(({ item }) => item);
  return (
    <Card title={t('decisions')}>
      {items.length > 0 ? <EventList label={t('decisions')} items={items} /> : <Text soft>{t('noDecisions')}</Text>}
    </Card>
  );
}
