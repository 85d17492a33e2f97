import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { entryFactsPath, exitFactsPath } from '#app/features/history/domain/paths.ts';
import { followUpsPath } from '#app/features/outcomes/domain/paths.ts';
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
import { type BehindIndicator, behindIndicator } from '../../domain/behind-indicator.ts';
import { listIndicatorPeople, type PersonBehind } from '../../server/list-indicator-people.ts';
import {
  factName,
  indicatorName,
  isAboutSixMonths,
  reasonName,
  reportTranslate,
  warningName,
  whenNeeded,
} from '../indicators/indicator-words.ts';

export const indicatorPeoplePage = definePage({
  path: indicatorPeoplePath,
  permission: openPeopleBehindFigures,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: behindIndicator,
  load: async (ctx, { params, query }) => ({
    ...(await listIndicatorPeople(ctx, params.programmeId, query)),
    wanted: query,
  }),
  view: ({ programme, framework, people, wanted }, view) => {
    const { locale } = view;
    const t = reportTranslate(locale);
    const { code, which } = wanted;
    const heading =
      code === undefined
        ? t(`people.which.${which === 'counted' || which === 'unknown' ? 'all' : which}`)
        : t(`people.which.${which}`, { code });
    const name = code === undefined ? '' : `${indicatorName(code, locale)}. `;
    const columns: Column<PersonBehind>[] = [
      {
        key: 'name',
        header: t('people.name'),
        rowHeader: true,
        cell: (person) => (
          <Link href={participantPath.to({ enrolmentId: person.lastEnrolmentId })}>
            {person.name || t('people.noName')}
          </Link>
        ),
      },
      {
        key: 'started',
        header: t('people.started'),
        nowrap: true,
        cell: ({ report }) => formatDate(locale, report.dates.entry),
      },
      {
        key: 'left',
        header: t('people.left'),
        nowrap: true,
        cell: ({ report }) => formatDate(locale, report.dates.exit),
      },
      detailColumn(wanted, locale),
    ];
    if (which === 'missing' || which === 'incomplete' || which === 'unknown')
      columns.push({
        key: 'actions',
        header: t('people.actions'),
        cell: (person) => <FillIn person={person} programmeId={programme.id} locale={locale} />,
      });
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
                  { href: indicatorsPath.to({ programmeId: programme.id }, { framework }), label: programme.name },
                ]}
              />
            }
            title={heading}
            lead={`${name}${t(`framework.${framework}`)}. ${t('people.count', { count: people.length })}.`}
          />
          <Table
            caption={heading}
            captionHidden
            rows={people}
            rowKey={({ report }) => report.participation}
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

function detailColumn({ code, which }: BehindIndicator, locale: Locale): Column<PersonBehind> {
  const t = reportTranslate(locale);
  if (code !== undefined && (which === 'counted' || which === 'unknown')) {
    return {
      key: 'why',
      header: t('people.why'),
      cell: ({ report }) => {
        const outcome = report.outcomes[code];
        return outcome === undefined ? '' : reasonName(outcome.reason, locale);
      },
    };
  }
  if (which === 'warned') {
    return {
      key: 'warnings',
      header: t('people.warnings'),
      cell: ({ report }) =>
        [...new Set(report.warnings.map((warning) => warningName(warning.code, locale)))].join('; '),
    };
  }
  if (which === 'missing' || which === 'incomplete') {
    return {
      key: 'missing',
      header: t('people.missing'),
      cell: ({ report }) => {
        if (which === 'incomplete') return report.completeness.missing.map((fact) => factName(fact, locale)).join(', ');
        const missing = report.missingFacts.map(
          ({ fact, neededFor }) => `${factName(fact, locale)} (${whenNeeded(neededFor, locale)})`,
        );
        return [...new Set(missing)].join(', ');
      },
    };
  }
  return { key: 'codes', header: t('people.codes'), cell: ({ report }) => report.codes.join(' ') || t('people.none') };
}

function FillIn({ person, programmeId, locale }: { person: PersonBehind; programmeId: string; locale: Locale }) {
  const { firstEnrolmentId, lastEnrolmentId, report } = person;
  const t = reportTranslate(locale);
  const asksLater = report.missingFacts.some(({ neededFor }) => neededFor.some(isAboutSixMonths));
  return (
    <Stack gap="xs">
      <Link href={entryFactsPath.to({ enrolmentId: firstEnrolmentId })}>{t('people.entryFacts')}</Link>
      {report.dates.exit === null ? null : (
        <Link href={exitFactsPath.to({ enrolmentId: lastEnrolmentId })}>{t('people.exitFacts')}</Link>
      )}
      {asksLater ? <Link href={followUpsPath.to({}, { programme: programmeId })}>{t('people.followUps')}</Link> : null}
    </Stack>
  );
}
