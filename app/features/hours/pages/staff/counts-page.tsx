import { z } from 'zod';
import { activityKinds } from '#app/features/activities/domain/kinds.ts';
import { NO_KEY, sexGroups } from '#app/features/outcomes/domain/breakdown.ts';
import { resultPath } from '#app/features/outcomes/domain/result-paths.ts';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import type { CountDimension, CountRow } from '../../domain/counts.ts';
import { countsPath, exportCountsPath } from '../../domain/paths.ts';
import { readCounts, readExactCounts } from '../../domain/permissions.ts';
import { getCounts, type ProgrammeCounts } from '../../server/get-counts.ts';
import { hoursTranslate, kindName } from '../hours-words.ts';

const year = z.coerce.number().int().min(1990).max(2200).optional().catch(undefined);

export const countsPage = definePage({
  path: countsPath,
  permission: readCounts,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ year, figures: z.enum(['published', 'exact']).catch('published') }),
  load: (ctx, { params, query }) => getCounts(ctx, params.programmeId, query),
  view: (data, view) => {
    const { locale } = view;
    const t = hoursTranslate(locale);
    const { programmeId, programmeName, counts, figures } = data;
    const asked = { year: String(data.year) };
    const isEmpty = data.years.length === 0;
    return {
      title: t('counts.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('counts.title')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: resultPath.to({ programmeId }), label: t('counts.results') }]}
              />
            }
            lead={`${programmeName}. ${t('counts.lead')}`}
            actions={
              isEmpty
                ? undefined
                : (['xlsx', 'csv'] as const).map((format) => (
                    <LinkButton
                      key={format}
                      icon="download"
                      href={exportCountsPath.to({ programmeId }, { ...asked, format })}
                      download
                    >
                      {t(`counts.${format}`)}
                    </LinkButton>
                  ))
            }
          />
          {isEmpty ? (
            <EmptyState icon="chart" title={t('counts.empty')} />
          ) : (
            <>
              <FilterBar
                label={t('counts.year')}
                action={countsPath.to({ programmeId })}
                submitLabel={t('counts.show')}
              >
                <Select
                  name="year"
                  label={t('counts.year')}
                  defaultValue={asked.year}
                  options={data.years.map((each) => ({ value: String(each), label: String(each) }))}
                />
              </FilterBar>
              {figures === 'exact' ? (
                <Alert tone="warning" title={t('counts.exactTitle')}>
                  <p>{t('counts.exactText')}</p>
                  <p>
                    <Link href={countsPath.to({ programmeId }, asked)}>{t('counts.exactBack')}</Link>
                  </p>
                </Alert>
              ) : (
                <Text soft>
                  {t('counts.published')}{' '}
                  {may(view.caller, readExactCounts) ? (
                    <Link href={countsPath.to({ programmeId }, { ...asked, figures: 'exact' })}>
                      {t('counts.showExact')}
                    </Link>
                  ) : null}
                </Text>
              )}
              {counts.tables.map(({ dimension, rows }) =>
                // A programme without themes or places has nothing to tell apart there.
                rows.every(({ key }) => key === NO_KEY) ? null : (
                  <Section key={dimension} title={t(`counts.dimensions.${dimension}`)} id={dimension}>
                    <Table
                      caption={t(`counts.dimensions.${dimension}`)}
                      captionHidden
                      rows={[...rows, counts.total]}
                      rowKey={({ key }) => key}
                      columns={columnsOf(data, dimension, locale)}
                    />
                  </Section>
                ),
              )}
              <Text soft small>
                {t('counts.several')}
              </Text>
            </>
          )}
        </Stack>
      ),
    };
  },
});

/** The published counts as a file: what may be spread. */
export const exportCountsPage = definePage({
  path: exportCountsPath,
  permission: readCounts,
  audit: { action: 'export', category: 'attendance' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ year, format: tableFormat }),
  load: async (ctx, { params, query }) => {
    const t = hoursTranslate(ctx.locale);
    const data = await getCounts(ctx, params.programmeId, { year: query.year, figures: 'published' });
    const columns: SheetColumn[] = [
      { header: t('counts.area'), type: 'text', width: 32 },
      ...(['people', 'occasions'] as const).flatMap((what) =>
        [...sexGroups.map((sex) => t(`counts.sexes.${sex}`)), t('counts.total')].map((group) => ({
          header: `${t(`counts.${what}`)}: ${group}`,
          type: 'number' as const,
        })),
      ),
    ];
    const shown = (count: number | null) => count ?? t('counts.hidden');
    const sheets = data.counts.tables.map(({ dimension, rows }) => ({
      name: t(`counts.dimensions.${dimension}`),
      columns,
      rows: [...rows, data.counts.total].map((row) => [
        nameOf(data, dimension, row.key, ctx.locale),
        ...[...row.people, row.allPeople, ...row.occasions, row.allOccasions].map(shown),
      ]),
    }));
    const [first, ...rest] = sheets;
    if (first === undefined) throw new Error('there is a table for every dimension');
    // A CSV file has one table: all of them, one under the other.
    const whole =
      query.format === 'csv' ? { ...first, rows: sheets.flatMap((sheet) => [[sheet.name], ...sheet.rows]) } : first;
    return tableFile(query.format, `${t('counts.file')}-${data.year}`, [whole, ...rest]);
  },
  view: () => ({ title: '', body: null }),
});

function nameOf({ names }: ProgrammeCounts, dimension: CountDimension, key: string, locale: Locale): string {
  const t = hoursTranslate(locale);
  if (key === 'total') return t('counts.total');
  if (key === NO_KEY) return t(`counts.none.${dimension}`);
  if (dimension !== 'kind') return names[dimension][key] ?? key;
  return activityKinds.some((each) => each === key) ? kindName(locale, key) : key;
}

function columnsOf(data: ProgrammeCounts, dimension: CountDimension, locale: Locale): Column<CountRow>[] {
  const t = hoursTranslate(locale);
  const shown = (count: number | null | undefined) =>
    count == null ? t('counts.hidden') : formatNumber(locale, count);
  const ofSex = sexGroups
    .map((sex, index) => ({ sex, index }))
    // Nobody of another or unknown sex: no column of hidden or empty cells.
    .filter(({ sex, index }) => sex !== 'other' || data.counts.total.people[index] !== 0);
  const both = (people: number | null | undefined, occasions: number | null | undefined) =>
    `${shown(people)} (${shown(occasions)})`;
  return [
    {
      key: 'area',
      header: t('counts.area'),
      rowHeader: true,
      cell: ({ key }) => nameOf(data, dimension, key, locale),
    },
    ...ofSex.map(({ sex, index }) => ({
      key: sex,
      header: t(`counts.sexes.${sex}`),
      numeric: true,
      nowrap: true,
      cell: (row: CountRow) => both(row.people[index], row.occasions[index]),
    })),
    {
      key: 'all',
      header: `${t('counts.total')}: ${t('counts.people').toLowerCase()} (${t('counts.occasions').toLowerCase()})`,
      numeric: true,
      nowrap: true,
      cell: (row) => both(row.allPeople, row.allOccasions),
    },
  ];
}
