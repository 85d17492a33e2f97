import { z } from 'zod';
import {
  countsPath,
  indicatorsPath,
  progressionResultPath,
  resultPath,
  resultsPath,
} from '#app/features/outcomes/domain/result-paths.ts';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Text } from '#app/ui/text.tsx';
import { questionsOf, stepsOf, wordsIn } from '../../domain/instrument.ts';
import { measurementsPath } from '../../domain/paths.ts';
import { readProgression } from '../../domain/permissions.ts';
import type { GroupChange } from '../../domain/progression-change.ts';
import { getProgressionChange, type ProgressionChange } from '../../server/get-progression-change.ts';
import { GroupChangeCharts } from '../parts/group-change.tsx';
import { assessmentTranslate } from '../words.ts';

/** How a programme's people moved between two measuring points, with uncertainty and with those who did not answer. */
export const progressionResultPage = definePage({
  path: progressionResultPath,
  permission: readResults,
  audit: { action: 'read', category: 'assessments' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    to: z.string().max(60).optional().catch(undefined),
    instrument: z.string().max(60).optional().catch(undefined),
  }),
  load: (ctx, { params, query }) =>
    getProgressionChange(ctx, params.programmeId, { to: query.to, instrumentKey: query.instrument }),
  view: (data, view) => {
    const { locale, caller } = view;
    const t = assessmentTranslate(locale);
    const { programme, instrument, compared } = data;
    const to = { programmeId: programme.id };
    return {
      title: `${t('group.title')}: ${programme.name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: resultsPath.to({}, { all: 'yes' }), label: t('results') }]}
              />
            }
            title={programme.name}
            lead={t('group.lead')}
          />
          <TabLinks
            label={t('group.tabs.label')}
            items={[
              { href: resultPath.to(to), label: t('group.tabs.result') },
              { href: indicatorsPath.to(to), label: t('group.tabs.indicators') },
              { href: progressionResultPath.to(to), label: t('group.title'), current: true },
              { href: countsPath.to(to), label: t('group.tabs.attendance') },
            ]}
          />
          {data.instruments.length < 2 ? null : (
            <TabLinks
              small
              label={t('group.instrument')}
              items={data.instruments.map((each) => ({
                href: progressionResultPath.to(to, { instrument: each.key }),
                label: wordsIn(each, each.name, locale),
                current: each.key === instrument.key,
              }))}
            />
          )}
          {compared === undefined ? (
            <EmptyState icon="chart" title={t('group.noPoints')}>
              {t('group.noPointsText')}
            </EmptyState>
          ) : (
            <>
              {compared.later.length < 2 ? null : (
                <TabLinks
                  small
                  label={t('group.points')}
                  items={compared.later.map((each) => ({
                    href: progressionResultPath.to(to, { instrument: instrument.key, to: each.key }),
                    label: t('group.compared', { first: compared.first.name, later: each.name }),
                    current: each.key === compared.to.key,
                  }))}
                />
              )}
              <Change data={data} change={compared.change} view={view} />
            </>
          )}
          {may(caller, readProgression) ? (
            <p>
              <Link href={measurementsPath.to({}, { whose: 'all' })}>{t('group.whoIsDue')}</Link>
            </p>
          ) : null}
          <Reading data={data} view={view} />
        </Stack>
      ),
    };
  },
});

type Part = { data: ProgressionChange; view: ViewContext };

function Change({ data, change, view }: Part & { change: GroupChange }) {
  const { locale } = view;
  const t = assessmentTranslate(locale);
  if (change.people === null || change.people === 0) {
    const few = change.people === null;
    return (
      <EmptyState icon="chart" title={t(few ? 'group.tooFewTitle' : 'group.none')}>
        {t(few ? 'group.tooFewText' : 'group.noneText')}
      </EmptyState>
    );
  }
  return <GroupChangeCharts instrument={data.instrument} change={change} locale={locale} />;
}

function Reading({ data: { instrument }, view: { locale } }: Part) {
  const t = assessmentTranslate(locale);
  const steps = instrument.areas.flatMap((area) =>
    questionsOf(instrument, area).flatMap((question) => stepsOf(instrument, question)),
  );
  const ordered = [...steps].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  return (
    <Card title={t('group.readingTitle')} tone="soft">
      <Stack gap="sm">
        {lowest && highest ? (
          <Text>
            {t('group.reading.scale', {
              lowest: String(lowest.value),
              lowestWords: wordsIn(instrument, lowest.text, locale).toLocaleLowerCase(locale),
              highest: String(highest.value),
              highestWords: wordsIn(instrument, highest.text, locale).toLocaleLowerCase(locale),
            })}
          </Text>
        ) : null}
        {(['interval', 'missing', 'cause', 'guarded'] as const).map((key) => (
          <Text key={key}>{t(`group.reading.${key}`)}</Text>
        ))}
      </Stack>
    </Card>
  );
}
