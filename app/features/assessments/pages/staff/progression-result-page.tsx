import { z } from 'zod';
import {
  indicatorsPath,
  progressionResultPath,
  resultPath,
  resultsPath,
} from '#app/features/outcomes/domain/result-paths.ts';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { type View, views } from '../../domain/answers.ts';
import { questionsOf, stepsOf, wordsIn } from '../../domain/instrument.ts';
import { measurementsPath } from '../../domain/paths.ts';
import { readProgression } from '../../domain/permissions.ts';
import type { GroupChange, PublishedMean } from '../../domain/progression-change.ts';
import { getProgressionChange, type ProgressionChange } from '../../server/get-progression-change.ts';
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
  const shown = (count: number | null) => (count === null ? t('group.hidden') : formatNumber(locale, count));
  const isHidden = change.answered.some(({ view: _, ...counts }) => Object.values(counts).includes(null));
  return (
    <>
      <Stack gap="sm">
        <Table
          caption={t('group.answeredTitle')}
          rows={change.answered}
          rowKey={(row) => row.view}
          columns={[
            { key: 'view', header: t('group.view'), rowHeader: true, cell: (row) => t(`progression.${row.view}`) },
            { key: 'people', header: t('group.people'), numeric: true, cell: () => shown(change.people) },
            { key: 'both', header: t('group.bothTimes'), numeric: true, cell: (row) => shown(row.bothTimes) },
            { key: 'first', header: t('group.firstOnly'), numeric: true, cell: (row) => shown(row.firstOnly) },
            { key: 'later', header: t('group.laterOnly'), numeric: true, cell: (row) => shown(row.laterOnly) },
            { key: 'neither', header: t('group.neither'), numeric: true, cell: (row) => shown(row.neither) },
          ]}
        />
        {isHidden ? (
          <Text soft small>
            {t('group.hiddenHelp')}
          </Text>
        ) : null}
      </Stack>
      {views.map((each) => (
        <ChangeTable key={each} data={data} change={change} of={each} view={view} />
      ))}
    </>
  );
}

function ChangeTable({ data: { instrument }, change, of, view: { locale } }: Part & { change: GroupChange; of: View }) {
  const t = assessmentTranslate(locale);
  const number = (value: number) => formatNumber(locale, value, 1);
  const signed = (value: number) => `${value > 0 ? '+' : ''}${number(value)}`;
  const interval = ({ interval }: PublishedMean) =>
    interval === null
      ? t('group.noInterval')
      : t('group.intervalText', { low: signed(interval.low), high: signed(interval.high) });
  const cell = (say: (found: PublishedMean) => string) => (row: GroupChange['questions'][number]) => {
    const found = row.changes[of];
    return found === null ? '–' : say(found);
  };
  return (
    <Table
      caption={t(`group.tableTitle.${of}`)}
      rows={change.questions}
      rowKey={({ areaKey, itemKey }) => `${areaKey}.${itemKey}`}
      columns={[
        {
          key: 'area',
          header: t('group.area'),
          rowHeader: true,
          cell: ({ areaKey, itemKey }) => {
            const area = instrument.areas.find(({ key }) => key === areaKey);
            const question = area && questionsOf(instrument, area).find(({ key }) => key === itemKey);
            return (
              <Stack gap="xs">
                <Text as="span" strong>
                  {area === undefined ? areaKey : wordsIn(instrument, area.name, locale)}
                </Text>
                <Text as="span" soft small>
                  {question === undefined ? itemKey : wordsIn(instrument, question.text, locale)}
                </Text>
              </Stack>
            );
          },
        },
        {
          key: 'count',
          header: t('group.count'),
          numeric: true,
          cell: (row) => {
            const found = row.changes[of];
            if (found === null) return t('group.tooFew');
            return found.count === null ? t('group.atLeast') : formatNumber(locale, found.count);
          },
        },
        { key: 'first', header: t('group.first'), numeric: true, cell: cell(({ first }) => number(first)) },
        { key: 'later', header: t('group.later'), numeric: true, cell: cell(({ later }) => number(later)) },
        { key: 'change', header: t('group.change'), numeric: true, cell: cell((found) => signed(found.change)) },
        { key: 'interval', header: t('group.interval'), numeric: true, nowrap: true, cell: cell(interval) },
      ]}
    />
  );
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
