import type { MoveRecord } from '#app/features/enrolments/public.ts';
import { enrolmentTexts } from '#app/features/enrolments/texts/index.ts';
import { statusTones } from '#app/features/enrolments/texts/words.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Text } from '#app/ui/text.tsx';
import { participantTexts } from './texts/index.ts';

/** Every decision about the enrolment with its reason, the latest first. */
export function DecisionsCard({ moves, locale }: { moves: readonly MoveRecord[]; locale: Locale }) {
  const t = translate(participantTexts, locale);
  const e = translate(enrolmentTexts, locale);
  const items = moves.toReversed().map((move) => ({
    key: move.id,
    date: formatDate(locale, move.takesEffectOn),
    title: e(`move.${move.move}.past`),
    tone: statusTones[move.toStatus],
    body: (
      <>
        {move.reason ? <Text>{move.reason}</Text> : null}
        {move.recordedBy ? (
          <Text soft small>
            {t('by', { name: move.recordedBy, at: formatInstant(locale, move.recordedAt) })}
          </Text>
        ) : null}
      </>
    ),
  }));
  return (
    <Card title={t('decisions')}>
      {items.length > 0 ? <EventList label={t('decisions')} items={items} /> : <Text soft>{t('noDecisions')}</Text>}
    </Card>
  );
}
