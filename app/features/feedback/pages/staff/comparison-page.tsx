import { z } from 'zod';
import { resultPath } from '#app/features/outcomes/domain/result-paths.ts';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { BarChart } from '#app/ui/bar-chart.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { presentShare } from '../../domain/attended.ts';
import { comparisonFilter, type ShownActivity } from '../../domain/comparison.ts';
import { activitiesResultPath, activityResultsPath, exportActivitiesResultPath } from '../../domain/paths.ts';
import { readFeedback } from '../../domain/permissions.ts';
import { getProgrammeActivityResults, type ProgrammeActivityResults } from '../../server/activity-results.ts';
import { feedbackTranslate, kindName, kindsIn, shareWords } from '../feedback-words.ts';
import { figureColumns } from '../parts/figure-columns.ts';
import { resultsWorkbook } from './results-file.ts';

const params = z.object({ programmeId: z.uuid() });
const { kind, theme, site } = comparisonFilter.shape;
const query = z.object({
  year: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
  kind: kind.catch(undefined),
  theme: theme.catch(undefined),
  site: site.catch(undefined),
});

/** What the activities of a programme gave, side by side: published figures, the same for every reader. */
export const comparisonPage = definePage({
  path: activitiesResultPath,
  permission: readResults,
  audit: { none: 'figures about at least five people' },
  params,
  query,
  load: (ctx, { params: { programmeId }, query: asked }) => getProgrammeActivityResults(ctx, programmeId, asked),
  view: (data, view) => {
    const t = feedbackTranslate(view.locale);
    const { programmeId, programmeName, year, filter, activities } = data;
    const asked = { year: String(year), ...filter };
    return {
      title: t('comparison.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('comparison.title')}
            lead={t('comparison.lead', { programme: programmeName, year: String(year) })}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: resultPath.to({ programmeId }), label: t('comparison.results') }]}
              />
            }
            actions={
              activities.length === 0
                ? undefined
                : (['xlsx', 'csv'] as const).map((format) => (
                    <LinkButton
                      key={format}
                      icon="download"
                      href={exportActivitiesResultPath.to({ programmeId }, { ...asked, format })}
                      download
                    >
                      {t(`comparison.${format}`)}
                    </LinkButton>
                  ))
            }
          />
          <Filters data={data} view={view} />
          {activities.length === 0 ? (
            <EmptyState icon="chart" title={t('comparison.empty')}>
              {t('comparison.emptyText')}
            </EmptyState>
          ) : (
            <>
              <Table
                caption={t('comparison.title')}
                captionHidden
                compact
                rows={activities}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'name',
                    header: t('comparison.activity'),
                    rowHeader: true,
                    cell: (activity) => <Name activity={activity} data={data} view={view} />,
                  },
                  ...figureColumns<ShownActivity>(view.locale),
                ]}
              />
              <Sites data={data} view={view} />
              <Text soft small>
                {t('comparison.about')}
              </Text>
            </>
          )}
        </Stack>
      ),
    };
  },
});

type Props = { data: ProgrammeActivityResults; view: ViewContext };

function Name({ activity, data, view }: Props & { activity: ShownActivity }) {
  const site = activity.siteKey === null ? undefined : data.names.site[activity.siteKey];
  return (
    <>
      {may(view.caller, readFeedback) ? (
        <Link quiet href={activityResultsPath.to({ activityId: activity.id })}>
          {activity.name}
        </Link>
      ) : (
        activity.name
      )}
      <Text soft small>
        {[kindName(view.locale, activity.kind), site].filter(Boolean).join(', ')}
      </Text>
    </>
  );
}

function Filters({ data: { programmeId, year, years, names, filter }, view: { locale } }: Props) {
  const t = feedbackTranslate(locale);
  const keyed = (named: Record<string, string>) => Object.entries(named).map(([value, label]) => ({ value, label }));
  const isFiltered = filter.kind !== undefined || filter.theme !== undefined || filter.site !== undefined;
  const choices = [
    { name: 'kind', label: t('comparison.kind'), options: kindsIn(locale) },
    { name: 'theme', label: t('comparison.theme'), options: keyed(names.theme) },
    { name: 'site', label: t('comparison.site'), options: keyed(names.site) },
  ] as const;
  return (
    <FilterBar
      label={t('comparison.filter')}
      action={activitiesResultPath.to({ programmeId })}
      submitLabel={t('comparison.show')}
      {...(isFiltered
        ? {
            clearHref: activitiesResultPath.to({ programmeId }, { year: String(year) }),
            clearLabel: t('comparison.clear'),
          }
        : {})}
    >
      <Select
        name="year"
        label={t('comparison.year')}
        defaultValue={String(year)}
        options={(years.length === 0 ? [year] : years).map((each) => ({ value: String(each), label: String(each) }))}
      />
      {choices
        .filter(({ options }) => options.length > 0)
        .map(({ name, label, options }) => (
          <Select
            key={name}
            name={name}
            label={label}
            emptyLabel={t('comparison.all')}
            {...(filter[name] === undefined ? {} : { defaultValue: filter[name] })}
            options={[...options]}
          />
        ))}
    </FilterBar>
  );
}

function Sites({ data: { sites, names }, view: { locale } }: Props) {
  const t = feedbackTranslate(locale);
  if (sites.length < 2) return null;
  const nameOf = (key: string | null) => (key === null ? undefined : names.site[key]) ?? t('results.noSite');
  const leftOut = sites.reduce((sum, site) => sum + site.leftOut, 0);
  return (
    <Card title={t('comparison.bySite')}>
      <Stack gap="lg">
        <BarChart
          id="sites"
          title={t('results.share')}
          description={t('comparison.bySiteSays')}
          tableLabel={t('chartTable')}
          headers={{ label: t('results.site'), value: t('results.share') }}
          max={1}
          bars={sites.map(({ siteKey, attended }) => ({
            label: nameOf(siteKey),
            value: presentShare(attended) ?? 0,
            valueText: shareWords(locale, attended),
          }))}
        />
        <Table
          caption={t('comparison.bySite')}
          captionHidden
          compact
          rows={sites}
          rowKey={({ siteKey }) => siteKey ?? ''}
          columns={[
            { key: 'site', header: t('results.site'), rowHeader: true, cell: ({ siteKey }) => nameOf(siteKey) },
            {
              key: 'count',
              header: t('comparison.count'),
              numeric: true,
              cell: ({ activities }) => formatNumber(locale, activities),
            },
            ...figureColumns<ProgrammeActivityResults['sites'][number]>(locale, 'visits'),
          ]}
        />
        {leftOut === 0 ? null : (
          <Text soft small>
            {t('comparison.leftOut', { count: leftOut })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** The same figures as a file: exactly what the page shows. */
export const exportComparisonPage = definePage({
  path: exportActivitiesResultPath,
  permission: readResults,
  audit: { action: 'export', category: 'outcomes' },
  params,
  query: query.extend({ format: tableFormat }),
  load: async (ctx, { params: { programmeId }, query: { format, ...asked } }) => {
    const data = await getProgrammeActivityResults(ctx, programmeId, asked);
    const name = `${feedbackTranslate(ctx.locale)('comparison.file')}-${data.year}`;
    return tableFile(format, name, resultsWorkbook(data, ctx.locale));
  },
  view: () => ({ title: '', body: null }),
});
