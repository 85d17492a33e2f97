import { AgendaPoints } from '#app/features/meetings/pages/parts.tsx';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import type { ShownToWorkplace } from '../../server/for-workplace.ts';
import { visitTranslate } from '../words.ts';

/** What a supervisor sees below the week: visits ahead, what was said after one, what she has agreed may be known. Nothing when there is nothing. */
export function ForWorkplace({ shown: { visits, adaptations }, locale }: { shown: ShownToWorkplace; locale: Locale }) {
  const t = visitTranslate(locale);
  return (
    <>
      {visits.map(({ id, on, startsAt, form, agenda, isAhead, words }) => (
        <Card
          key={id}
          title={t(isAhead ? 'workplace.ahead' : 'workplace.held', { day: formatDate(locale, on, 'weekday') })}
        >
          <Stack gap="sm">
            {isAhead ? <Text>{`${startsAt} · ${t(`visits.form.${form}`)}`}</Text> : null}
            {isAhead ? <AgendaPoints points={agenda} locale={locale} /> : null}
            {words === '' ? null : <Text>{words}</Text>}
          </Stack>
        </Card>
      ))}
      {adaptations.length === 0 ? null : (
        <Card title={t('workplace.adaptations')}>
          <ul>
            {adaptations.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
