import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { resultPath, resultsPath } from '#app/features/outcomes/domain/result-paths.ts';
import { openPeopleBehindFigures, readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import type { Programme } from '#app/features/programmes/public.ts';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { exportPlacementResultPath, placementPeoplePath, placementResultPath } from '../../domain/paths.ts';
import {
  categoriesOf,
  dimensions,
  endCategories,
  laterCategories,
  resultPoints,
} from '../../domain/placement-results.ts';
import { getPlacementResult, listPlacementPeople } from '../../server/placement-results.ts';
import { afterTranslate, groupName, nameOfPlacement } from '../after-words.ts';
import { ResultTables, shareWords } from '../parts/result-tables.tsx';

const pointKeys = { end: 'result.atEnd', '3': 'result.later3', '6': 'result.later6' } as const;

const params = z.object({ programmeId: z.uuid() });
const point = z.enum(resultPoints).catch('end');

/** What became of a programme's placements, by sex, form, occupation and employer. */
export const placementResultPage = definePage({
  path: placementResultPath,
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params,
  query: z.object({ point, figures: z.enum(['published', 'exact']).catch('published') }),
  load: (ctx, input) => getPlacementResult(ctx, input.params.programmeId, input.query),
  view: (data, view) => {
    const { programme, result, isExact } = data;
    const t = afterTranslate(view.locale);
    const to = { programmeId: programme.id };
    const figures = isExact ? 'exact' : undefined;
    return {
      title: `${t('result.title')}: ${programme.name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <ResultHead programme={programme} view={view} exportAt={data.point} />
          <TabLinks
            label={t('result.points')}
            items={resultPoints.map((each) => ({
              href: placementResultPath.to(to, { point: each, figures }),
              label: t(pointKeys[each]),
              current: each === data.point,
            }))}
          />
          {isExact ? <Alert tone="warning">{t('result.exact')}</Alert> : null}
          {may(view.caller, openPeopleBehindFigures) ? (
            <Text small>
              <Link href={placementResultPath.to(to, { point: data.point, figures: isExact ? undefined : 'exact' })}>
                {t(isExact ? 'result.showPublished' : 'result.showExact')}
              </Link>
            </Text>
          ) : null}
          {result.base === 0 ? (
            <EmptyState icon="chart" title={t('result.none')}>
              {t('result.noneText')}
            </EmptyState>
          ) : (
            <>
              <Card title={t(pointKeys[data.point])}>
                <Text>{shareWords(result.sums[0] ?? null, result.base, view.locale)}</Text>
              </Card>
              <ResultTables data={data} view={view} />
              {isExact ? null : (
                <Text soft small>
                  {t('result.guard')}
                </Text>
              )}
            </>
          )}
        </Stack>
      ),
    };
  },
});

/** The published figures as a file: the same for every role that sees the same tables. */
export const exportPlacementResultPage = definePage({
  path: exportPlacementResultPath,
  permission: readResults,
  audit: { action: 'export', category: 'outcomes' },
  params,
  query: z.object({ point, format: tableFormat }),
  load: async (ctx, input) => {
    const { format, point: at } = input.query;
    const data = await getPlacementResult(ctx, input.params.programmeId, { point: at, figures: 'published' });
    const t = afterTranslate(ctx.locale);
    const columns = categoriesOf(at);
    const rows = data.result.tables.flatMap(({ dimension, groups }) =>
      groups.flatMap(({ key, counts }) =>
        columns.map((category, c) => [
          t(`dimension.${dimension}`),
          groupName(dimension, key, data.names, ctx.locale),
          t(`category.${category}`),
          counts[c] ?? t('result.hidden'),
        ]),
      ),
    );
    const header = ['table', 'group', 'category', 'count'] as const;
    const sheet = {
      name: t('result.title'),
      columns: header.map((key) => ({ header: t(`result.${key}`), type: 'text' as const, width: 24 })),
      rows,
    };
    return tableFile(format, `placeringar-${data.programme.key}-${ctx.today}`, [sheet]);
  },
  view: () => ({ title: '', body: null }),
});

/** Who stands behind one of the figures. */
export const placementPeoplePage = definePage({
  path: placementPeoplePath,
  permission: openPeopleBehindFigures,
  audit: { action: 'read', category: 'outcomes' },
  params,
  query: z.object({
    point,
    category: z
      .enum([...endCategories, ...laterCategories])
      .optional()
      .catch(undefined),
    dimension: z.enum(dimensions).optional().catch(undefined),
    group: z.string().max(60).optional().catch(undefined),
  }),
  load: (ctx, input) => listPlacementPeople(ctx, input.params.programmeId, input.query),
  view: ({ programme, people }, view) => {
    const { locale } = view;
    const t = afterTranslate(locale);
    return {
      title: t('result.people'),
      body: (
        <Stack gap="lg">
          <ResultHead programme={programme} view={view} isBelow />
          <Table
            caption={t('result.peopleCount', { count: people.length })}
            rows={people}
            rowKey={({ enrolmentId }) => enrolmentId}
            empty={<EmptyState title={t('result.noPeople')} />}
            columns={[
              {
                key: 'name',
                header: t('result.name'),
                rowHeader: true,
                cell: ({ enrolmentId, name }) => <Link href={participantPath.to({ enrolmentId })}>{name}</Link>,
              },
              {
                key: 'placement',
                header: t('result.placement'),
                cell: ({ placement }) =>
                  nameOfPlacement({ form: placement.form, workplaceName: placement.employerName }, locale),
              },
              {
                key: 'endedOn',
                header: t('result.endedOn'),
                cell: ({ placement }) => formatDate(locale, placement.endedOn),
              },
            ]}
          />
        </Stack>
      ),
    };
  },
});

function ResultHead({
  programme,
  view: { locale },
  exportAt,
  isBelow,
}: {
  programme: Programme;
  view: ViewContext;
  exportAt?: string;
  isBelow?: true;
}) {
  const t = afterTranslate(locale);
  const to = { programmeId: programme.id };
  const trail = [
    { href: resultsPath.to({}, { all: 'yes' }), label: t('result.results') },
    { href: resultPath.to(to), label: programme.name },
    ...(isBelow ? [{ href: placementResultPath.to(to), label: t('result.title') }] : []),
  ];
  return (
    <PageHeader
      kicker={<Breadcrumbs label={t('breadcrumbs')} items={trail} />}
      title={t(isBelow ? 'result.people' : 'result.title')}
      lead={isBelow ? undefined : t('result.lead')}
      actions={
        exportAt === undefined ? undefined : (
          <ButtonRow>
            <LinkButton
              href={exportPlacementResultPath.to(to, { point: exportAt, format: 'xlsx' })}
              icon="download"
              download
            >
              {t('result.export')}
            </LinkButton>
          </ButtonRow>
        )
      }
    />
  );
}
