import { formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type ProgrammeDefinition, WEEKDAYS } from '../../domain/definition.ts';
import { admissionInWords, eligibilityInWords } from './admission-words.ts';
import { PhaseTrack } from './phase-track.tsx';
import { Stated } from './programme-tags.tsx';
import { lengthInWords, pointInWords, programmeTranslate, rhythmInWords } from './programme-words.ts';

type Props = { definition: ProgrammeDefinition; locale: Locale };

/** How a person goes through the programme: phases, length, rhythm, who for, how in. */
export function ProgrammeWay({ definition, locale }: Props) {
  const t = programmeTranslate(locale);
  const { phases = [], targetGroups = [], entryRoutes = [], themes = [], tracks = [] } = definition;
  const stated = (value: string | undefined) => <Stated locale={locale}>{value}</Stated>;
  return (
    <Card id="way" title={t('one.way')}>
      {phases.length === 0 ? null : <PhaseTrack phases={phases} definition={definition} locale={locale} />}
      <DefinitionList
        items={[
          ...(phases.length === 0 ? [{ term: t('one.phases'), value: t('one.noPhases') }] : []),
          { term: t('one.length'), value: stated(lengthInWords(definition.lengthPerPerson, t)) },
          { term: t('one.rhythm'), value: stated(rhythmInWords(definition.weeklyRhythm, t)) },
          ...(definition.weeksBetweenPlanReviews === undefined
            ? []
            : [{ term: t('one.planReviews'), value: String(definition.weeksBetweenPlanReviews) }]),
          ...attendanceItems(definition, locale),
          ...messageItems(definition, locale),
          ...followUpItems(definition, locale),
          { term: t('one.groups'), value: stated(targetGroups.map((each) => t(`targetGroups.${each}`)).join(', ')) },
          { term: t('one.eligibility'), value: stated(eligibilityInWords(definition.eligibility, locale)) },
          { term: t('one.admission'), value: stated(admissionInWords(definition.admission, locale)) },
          { term: t('one.routes'), value: stated(entryRoutes.map((each) => t(`entryRoutes.${each}`)).join(', ')) },
          {
            term: t('one.tracks'),
            value: (
              <Stated locale={locale}>
                {tracks.length === 0 ? null : (
                  <Stack gap="xs">
                    {tracks.map(({ key, name, towards }) => {
                      const leads = t('one.trackTowards', { goals: goals(towards, t) });
                      return (
                        <span key={key}>
                          {name} {leads === name ? null : <Tag outline>{leads}</Tag>}
                        </span>
                      );
                    })}
                  </Stack>
                )}
              </Stated>
            ),
          },
          {
            term: t('one.themes'),
            value: (
              <Stated locale={locale}>
                {themes.length === 0 ? null : (
                  <Cluster gap="xs">
                    {themes.map(({ key, name }) => (
                      <Tag key={key} tone="accent">
                        {name}
                      </Tag>
                    ))}
                  </Cluster>
                )}
              </Stated>
            ),
          },
        ]}
      />
    </Card>
  );
}

// Only what the programme has of its own; else the usual rules hold.
function attendanceItems({ attendance = {} }: ProgrammeDefinition, locale: Locale) {
  const t = programmeTranslate(locale);
  const { daysWithoutReason, reportedHours, fileColumns } = attendance;
  return [
    ...(daysWithoutReason === undefined
      ? []
      : [{ term: t('attendance.needsReason'), value: t('attendance.afterDays', { count: daysWithoutReason }) }]),
    ...(reportedHours === undefined
      ? []
      : [{ term: t('attendance.hours'), value: t(`attendance.roundings.${reportedHours}`) }]),
    ...(fileColumns === undefined
      ? []
      : [
          {
            term: t('attendance.fileColumns'),
            value: fileColumns.map((each) => t(`attendance.columns.${each}`)).join(', '),
          },
        ]),
  ];
}

function messageItems({ messages }: ProgrammeDefinition, locale: Locale) {
  if (messages === undefined) return [];
  const t = programmeTranslate(locale);
  const { readOn = WEEKDAYS.slice(0, 5), fromHour = 8, toHour = 16, answerWithinDays = 2 } = messages;
  const days = readOn.map((each) => t(`messages.weekdays.${each}`)).join(', ');
  return [
    { term: t('messages.read'), value: t('messages.hours', { days, from: String(fromHour), to: String(toHour) }) },
    { term: t('messages.promise'), value: t('messages.within', { count: answerWithinDays }) },
  ];
}

function followUpItems({ followUps }: ProgrammeDefinition, locale: Locale) {
  if (followUps === undefined) return [];
  const t = programmeTranslate(locale);
  const { leastAttempts = 3, leastWays = 2 } = followUps;
  return [{ term: t('followUps.title'), value: t('followUps.rule', { attempts: leastAttempts, ways: leastWays }) }];
}

function goals(
  towards: readonly ('studies' | 'work' | 'placement')[],
  t: ReturnType<typeof programmeTranslate>,
): string {
  return towards.map((each) => t(`directions.${each}`)).join(', ');
}

/** What the programme has promised, and when a person's situation is asked for. */
export function ProgrammeAims({ definition, locale }: Props) {
  const t = programmeTranslate(locale);
  const { targets = [], measuringPoints = [] } = definition;
  return (
    <Card id="aims" title={t('one.aims')}>
      <DefinitionList
        items={[
          {
            term: t('one.targets'),
            value: (
              <Stated locale={locale}>
                {targets.length === 0 ? null : (
                  <Stack gap="xs">
                    {targets.map(({ key, measure, atLeastPercent, measuredAt }) => {
                      const target = t('atLeast', {
                        share: formatNumber(locale, atLeastPercent, 2),
                        measure: t(`measures.${measure}`),
                      });
                      const point = measuringPoints.find((each) => each.key === measuredAt)?.name;
                      return (
                        <span key={key}>{point === undefined ? target : t('one.targetAt', { target, point })}</span>
                      );
                    })}
                  </Stack>
                )}
              </Stated>
            ),
          },
          {
            term: t('one.points'),
            value: (
              <Stated locale={locale}>
                {measuringPoints.length === 0 ? null : (
                  <Stack gap="xs">
                    {measuringPoints.map((point) => {
                      const when = pointInWords(point, t);
                      const isSaid = point.name.toLowerCase().endsWith(t(`times.${point.when}`));
                      return <span key={point.key}>{isSaid ? point.name : `${point.name} (${when})`}</span>;
                    })}
                  </Stack>
                )}
              </Stated>
            ),
          },
        ]}
      />
    </Card>
  );
}
