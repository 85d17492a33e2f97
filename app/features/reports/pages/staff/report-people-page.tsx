import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { entryFactsPath, exitFactsPath } from '#app/features/history/domain/paths.ts';
import { indicatorPeoplePath, indicatorsPath, resultsPath } from '#app/features/outcomes/domain/result-paths.ts';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { type PeopleAsked, peopleAsked } from '../../domain/frameworks/asked.ts';
import type { Words } from '../../domain/frameworks/framework.ts';
import { comparePath } from '../../domain/paths.ts';
import { listReportPeople, type PersonBehind } from '../../server/list-report-people.ts';
import { codeOf, factName, periodName, reasonName, reportTranslate, rowName } from '../reports/report-words.ts';

/** Who stands behind a figure, and why. */
export const reportPeoplePage = definePage({
  path: indicatorPeoplePath,
  permission: openPeopleBehindFigures,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: peopleAsked,
  load: async (ctx, { params, query }) => ({
    ...(await listReportPeople(ctx, params.programmeId, query)),
    wanted: query,
  }),
  view: ({ programme, framework, report, people, wanted }, { locale }) => {
    const t = reportTranslate(locale);
    const words = framework.words[locale];
    const { row, which, period } = wanted;
    const rows = report.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    const found = row === undefined ? undefined : rows.find(({ key }) => key === row);
    const name =
      found === undefined ? t('people.all') : [codeOf(found.key), rowName(words, found)].filter(Boolean).join(' ');
    const heading = t(`people.which.${which}`, { row: name });
    const columns: Column<PersonBehind>[] = [
      {
        key: 'name',
        header: t('people.name'),
        rowHeader: true,
        cell: (person) => (
          <Link href={participantPath.to({ enrolmentId: person.assessment.participationId })}>
            {person.name || t('people.noName')}
          </Link>
        ),
      },
      {
        key: 'started',
        header: t('people.started'),
        nowrap: true,
        cell: ({ assessment }) => formatDate(locale, assessment.entry),
      },
      {
        key: 'left',
        header: t('people.left'),
        nowrap: true,
        cell: ({ assessment }) => formatDate(locale, assessment.exit),
      },
      detailColumn(wanted, words, locale),
      {
        key: 'frameworks',
        header: t('people.compare'),
        cell: ({ assessment }) => (
          <Link href={comparePath.to({ enrolmentId: assessment.participationId })}>{t('people.compareLink')}</Link>
        ),
      },
    ];
    if (which === 'missing' || which === 'unknown')
      columns.push({
        key: 'actions',
        header: t('people.actions'),
        cell: ({ assessment: { participationId, exit } }) => (
          <Stack gap="xs">
            <Link href={entryFactsPath.to({ enrolmentId: participationId })}>{t('people.entryFacts')}</Link>
            {exit === null ? null : (
              <Link href={exitFactsPath.to({ enrolmentId: participationId })}>{t('people.exitFacts')}</Link>
            )}
          </Stack>
        ),
      });
    const asked = { framework: framework.key, period: period.key };
    return {
      title: `${t('title')}: ${heading}`,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: resultsPath.to({}, { all: 'yes' }), label: t('results') },
                  { href: indicatorsPath.to({ programmeId: programme.id }, asked), label: programme.name },
                ]}
              />
            }
            title={heading}
            lead={`${words.name}, ${periodName(period, locale)}. ${t('people.count', { count: people.length })}.`}
          />
          <Table
            caption={heading}
            captionHidden
            rows={people}
            rowKey={({ assessment }) => assessment.participationId}
            columns={columns}
            empty={
              <EmptyState title={t('people.empty')} icon="users">
                {t('people.emptyText')}
              </EmptyState>
            }
          />
        </Stack>
      ),
    };
  },
});

function detailColumn({ row, which }: PeopleAsked, words: Words, locale: Locale): Column<PersonBehind> {
  const t = reportTranslate(locale);
  if (which === 'warned')
    return {
      key: 'warnings',
      header: t('people.warnings'),
      cell: ({ assessment }) => assessment.warnings.map((code) => words.warnings?.[code] ?? code).join('; '),
    };
  if (which === 'missing')
    return {
      key: 'missing',
      header: t('people.missing'),
      cell: ({ assessment }) => [...new Set(assessment.missing.map(({ fact }) => factName(words, fact)))].join(', '),
    };
  if (which === 'not-counted' || row === undefined)
    return { key: 'why', header: t('people.why'), cell: ({ assessment }) => reasonName(words, assessment.reason) };
  return {
    key: 'why',
    header: t('people.why'),
    cell: ({ assessment }) => {
      const finding = assessment.findings.find((each) => each.row === row);
      return finding === undefined ? '' : reasonName(words, finding.reason);
    },
  };
}
