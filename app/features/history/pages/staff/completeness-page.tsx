import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { programmePath, programmesPath } from '#app/features/programmes/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Section } from '#app/ui/section.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { filterRows, type Incomplete } from '../../domain/completeness.ts';
import { completenessPath, exitFactsPath, historyPath, interviewPath } from '../../domain/paths.ts';
import { readCompleteness } from '../../domain/permissions.ts';
import { getCompleteness } from '../../server/get-completeness.ts';
import { historyTexts } from '../../texts/index.ts';

const ROWS_PER_PAGE = 50;

/** What is missing in a programme: per fact, per person, per case worker, each with the page where it is asked. */
export const completenessPage = definePage({
  path: completenessPath,
  permission: readCompleteness,
  audit: { action: 'read', category: 'history' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    fact: z
      .string()
      .regex(/^(entry|exit|follow-up):[a-z-]{1,40}$/)
      .optional()
      .catch(undefined),
    worker: z
      .union([z.uuid(), z.literal('nobody')])
      .optional()
      .catch(undefined),
    page: z.coerce.number().int().min(1).max(100_000).catch(1),
  }),
  load: async (ctx, { params, query }) => {
    const { programme, completeness } = await getCompleteness(ctx, params.programmeId);
    const filtered = filterRows(completeness.rows, query);
    const pageCount = Math.max(1, Math.ceil(filtered.length / ROWS_PER_PAGE));
    const page = Math.min(query.page, pageCount);
    const shown = filtered.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
    ctx.saw(shown.map(({ personId }) => personId));
    const workers = new Map(completeness.rows.map(({ workerId, workerName }) => [workerId ?? 'nobody', workerName]));
    return { programme, completeness, shown, found: filtered.length, pageCount, query: { ...query, page }, workers };
  },
  view: ({ programme, completeness, shown, found, pageCount, query, workers }, view) => {
    const { locale } = view;
    const t = translate(historyTexts, locale);
    const to = { programmeId: programme.id };
    const { total, rows, byFact } = completeness;
    const number = (value: number) => formatNumber(locale, value);
    const factName = ({
      point,
      key,
    }: {
      point: 'entry' | 'exit' | 'follow-up';
      key: keyof typeof historyTexts.sv.facts.name;
    }) => `${t(`facts.name.${key}`)} · ${t(`point.${point}`)}`;
    const complete = total - rows.length;
    const title = t('completeness.title', { name: programme.name });
    const from = (query.page - 1) * ROWS_PER_PAGE;
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: programmesPath.to(), label: t('completeness.programmes') },
                  { href: programmePath.to(to), label: programme.name },
                ]}
              />
            }
            title={title}
            lead={t('completeness.lead')}
          />
          <StatRow>
            <Stat label={t('completeness.people')} value={number(total)} />
            <Stat label={t('completeness.complete')} value={number(complete)} />
            <Stat label={t('completeness.incomplete')} value={number(rows.length)} />
            <Stat label={t('completeness.overdue')} value={number(rows.filter(({ isOverdue }) => isOverdue).length)} />
          </StatRow>
          {total === 0 ? null : (
            <ProgressBar
              label={t('completeness.share')}
              value={complete}
              max={total}
              valueText={t('completeness.shareText', { complete: number(complete), total: number(total) })}
            />
          )}
          {rows.length === 0 ? (
            <EmptyState title={t('completeness.nothing')} />
          ) : (
            <>
              {byFact.length === 0 ? null : (
                <Card title={t('completeness.byFact')} flush>
                  <Table
                    bare
                    dense
                    caption={t('completeness.byFact')}
                    captionHidden
                    rowKey={({ point, key }) => `${point}:${key}`}
                    rows={byFact}
                    columns={[
                      {
                        key: 'fact',
                        header: t('completeness.fact'),
                        rowHeader: true,
                        cell: (gap) => (
                          <Link
                            href={`${completenessPath.to(to, { fact: `${gap.point}:${gap.key}`, worker: query.worker })}#people`}
                          >
                            {factName(gap)}
                          </Link>
                        ),
                      },
                      {
                        key: 'count',
                        header: t('completeness.count'),
                        numeric: true,
                        cell: ({ count }) => number(count),
                      },
                      {
                        key: 'overdue',
                        header: t('completeness.late'),
                        numeric: true,
                        cell: ({ overdue }) => number(overdue),
                      },
                    ]}
                  />
                </Card>
              )}
              <Section id="people" title={t('completeness.byPerson')}>
                <FilterBar
                  label={t('completeness.filter')}
                  action={completenessPath.to(to)}
                  submitLabel={t('completeness.apply')}
                  {...(query.fact || query.worker
                    ? { clearHref: completenessPath.to(to), clearLabel: t('completeness.clear') }
                    : {})}
                >
                  <Select
                    name="fact"
                    label={t('completeness.whichFact')}
                    emptyLabel={t('completeness.anyFact')}
                    defaultValue={query.fact ?? ''}
                    options={byFact.map((gap) => ({ value: `${gap.point}:${gap.key}`, label: factName(gap) }))}
                  />
                  <Select
                    name="worker"
                    label={t('completeness.worker')}
                    emptyLabel={t('completeness.anyWorker')}
                    defaultValue={query.worker ?? ''}
                    options={[...workers].map(([value, name]) => ({
                      value,
                      label: name ?? t('completeness.nobody'),
                    }))}
                  />
                </FilterBar>
                <Table
                  caption={t('completeness.byPerson')}
                  captionHidden
                  rowKey={({ enrolmentId }) => enrolmentId}
                  rows={shown}
                  empty={<p>{t('completeness.nothing')}</p>}
                  columns={[
                    {
                      key: 'person',
                      header: t('completeness.person'),
                      rowHeader: true,
                      cell: ({ enrolmentId, name }) => <Link href={participantPath.to({ enrolmentId })}>{name}</Link>,
                    },
                    {
                      key: 'worker',
                      header: t('completeness.worker'),
                      cell: ({ workerName }) => workerName ?? t('completeness.nobody'),
                    },
                    {
                      key: 'missing',
                      header: t('completeness.missing'),
                      cell: (row) => <Gaps row={row} locale={locale} />,
                    },
                    {
                      key: 'next',
                      header: t('completeness.next'),
                      cell: (row) => <NextStep row={row} locale={locale} />,
                    },
                  ]}
                />
                <Pagination
                  label={t('completeness.pages.label')}
                  page={query.page}
                  pageCount={pageCount}
                  hrefFor={(page) => completenessPath.to(to, { fact: query.fact, worker: query.worker, page })}
                  previousLabel={t('completeness.pages.previous')}
                  nextLabel={t('completeness.pages.next')}
                  pageLabel={(page) => `${t('completeness.pages.page')} ${page}`}
                  summary={t('completeness.pages.summary', {
                    from: number(Math.min(from + 1, found)),
                    to: number(from + shown.length),
                    total: number(found),
                  })}
                />
              </Section>
            </>
          )}
        </Stack>
      ),
    };
  },
});

function Gaps({ row, locale }: { row: Incomplete; locale: Locale }) {
  const t = translate(historyTexts, locale);
  return (
    <Cluster>
      {row.own.map((fact) => (
        <Tag key={fact}>{t(`completeness.${fact}`)}</Tag>
      ))}
      {row.missing.map(({ point, key, state }) => (
        <Tag key={`${point}:${key}`} tone={state === 'overdue' ? 'warning' : 'neutral'}>
          {t(`facts.name.${key}`)}
        </Tag>
      ))}
    </Cluster>
  );
}

// The first thing to do about her: the interview, what is asked at exit, what is her own, the follow-up.
function NextStep({ row: { enrolmentId, missing, own }, locale }: { row: Incomplete; locale: Locale }) {
  const t = translate(historyTexts, locale);
  const lacks = (point: 'entry' | 'exit') => missing.some((fact) => fact.point === point);
  if (lacks('entry') || (own.length > 0 && !lacks('exit')))
    return <Link href={interviewPath.to({ enrolmentId })}>{t('completeness.interview')}</Link>;
  if (lacks('exit')) return <Link href={exitFactsPath.to({ enrolmentId })}>{t('completeness.exit')}</Link>;
  return <Link href={historyPath.to({ enrolmentId })}>{t('completeness.history')}</Link>;
}
