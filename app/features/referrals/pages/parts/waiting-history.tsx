import { enrolmentTexts } from '#app/features/enrolments/public.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { type EventItem, EventList } from '#app/ui/event-list.tsx';
import { Text } from '#app/ui/text.tsx';
import type { WaitingPerson } from '../../server/waiting-list.ts';
import { referralTexts } from '../../texts/index.ts';

type Dated = EventItem & { on: string };

/** Decisions, offers with their answers, when she was passed over and which groups she was in: the latest first. */
export function WaitingHistory({ person, locale }: { person: WaitingPerson; locale: Locale }) {
  const t = translate(referralTexts, locale);
  const moveWords = translate(enrolmentTexts, locale);
  const groups = person.definition.admission?.priorityGroups ?? [];
  const day = (on: string) => formatDate(locale, on);
  const by = (name: string | null) => (name ? t('person.by', { name }) : null);
  const item = (key: string, on: string, title: string, lines: (string | null)[], tone: EventItem['tone']): Dated => ({
    key,
    on,
    date: day(on),
    title,
    body: lines
      .filter((line) => line !== null && line !== '')
      .map((line) => (
        <Text key={line} soft small>
          {line}
        </Text>
      )),
    tone: tone ?? 'neutral',
  });
  const events: Dated[] = [
    ...person.moves.map((move) =>
      item(
        move.id,
        move.takesEffectOn,
        moveWords(`move.${move.move}.past`),
        [move.reason, by(move.recordedBy)],
        'neutral',
      ),
    ),
    ...person.offers.flatMap((offer) => [
      ...(offer.answer && offer.answeredOn
        ? [item(`${offer.id}-answer`, offer.answeredOn, t(`person.answered.${offer.answer}`), [offer.note], 'accent')]
        : []),
      item(
        offer.id,
        offer.offeredOn,
        t('person.offered', { day: day(offer.answerBy) }),
        [offer.startsOn ? t('person.offerStarts', { day: day(offer.startsOn) }) : null, by(offer.offeredByName)],
        'warm',
      ),
    ]),
    ...person.skips.map((skip) =>
      item(skip.id, skip.skippedOn, t('person.skipped'), [skip.reason, by(skip.skippedByName)], 'warning'),
    ),
    ...person.priorities.map((change) => {
      const group = groups.find(({ key }) => key === change.groupKey)?.name ?? change.groupKey;
      const title = group === null ? t('person.ungrouped') : t('person.grouped', { group });
      return item(change.id, change.setOn, title, [change.reason, by(change.setByName)], 'accent');
    }),
  ];
  return (
    <EventList
      label={t('person.history')}
      items={events.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))}
    />
  );
}
