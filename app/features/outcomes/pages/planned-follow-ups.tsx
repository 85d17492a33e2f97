import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Section } from '#app/ui/section.tsx';
import { followUpsFor } from '../domain/follow-ups.ts';
import { outcomeTexts } from '../texts/index.ts';
import { pointName } from '../texts/point-name.ts';

/** The follow-ups that an exit on this day leads to. Draws nothing when there are none. */
export function PlannedFollowUps({
  locale,
  definition,
  exitOn,
}: {
  locale: Locale;
  definition: Pick<ProgrammeDefinition, 'frameworks' | 'measuringPoints'>;
  exitOn: PlainDate;
}) {
  const t = translate(outcomeTexts, locale);
  const planned = followUpsFor(definition, exitOn);
  if (planned.length === 0) return null;
  const own = new Map(definition.measuringPoints?.map(({ key, name }) => [key, name]));
  return (
    <Section title={t('exit.followUps')} description={t('exit.followUpsText')}>
      <DefinitionList
        items={planned.map(({ key, asksAboutOn }) => ({
          term: pointName(locale, key, own.get(key)),
          value: formatDate(locale, asksAboutOn),
        }))}
      />
    </Section>
  );
}
