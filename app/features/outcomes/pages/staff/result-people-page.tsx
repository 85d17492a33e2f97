import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { behindFigure } from '../../domain/behind-figure.ts';
import { EXIT_POINT, pointsOf } from '../../domain/measures.ts';
import { resultPath, resultPeoplePath, resultsPath } from '../../domain/result-paths.ts';
import { openPeopleBehindFigures } from '../../domain/result-permissions.ts';
import { listResultPeople } from '../../server/list-result-people.ts';
import { groupName, pointName, resultTranslate } from '../results/result-words.ts';

export const resultPeoplePage = definePage({
  path: resultPeoplePath,
  permission: openPeopleBehindFigures,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: behindFigure,
  load: async (ctx, { params, query }) => ({
    ...(await listResultPeople(ctx, params.programmeId, query)),
    figure: query,
  }),
  view: ({ programme, people, figure }, view) => {
    const { locale } = view;
    const t = resultTranslate(locale);
    const point = pointsOf(programme.definition).find(({ key }) => key === figure.point) ?? {
      key: EXIT_POINT,
      name: null,
    };
    const words = [
      figure.measure === undefined ? undefined : t(`measure.${figure.measure}`),
      figure.category === undefined ? undefined : t(`category.${figure.category}`),
      figure.measure === undefined && figure.category === undefined ? t(`people.state.${figure.state}`) : undefined,
      figure.dimension === undefined || figure.group === undefined
        ? undefined
        : groupName(programme.definition, figure.dimension, figure.group, locale),
      point.key === EXIT_POINT ? undefined : pointName(point, locale),
    ];
    return {
      title: t('people.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: resultsPath.to({}, { all: 'yes' }), label: t('results') },
                  { href: resultPath.to({ programmeId: programme.id }), label: programme.name },
                ]}
              />
            }
            title={words.filter(Boolean).join(' · ')}
            lead={t('people.count', { count: people.length })}
          />
          <Table
            caption={t('people.title')}
            captionHidden
            rows={people}
            rowKey={({ personId }) => personId}
            empty={
              <EmptyState title={t('people.empty')} icon="users">
                {t('people.emptyText')}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                header: t('people.name'),
                rowHeader: true,
                cell: ({ enrolmentId, name }) => (
                  <Link href={participantPath.to({ enrolmentId })}>{name || t('people.noName')}</Link>
                ),
              },
              {
                key: 'started',
                header: t('people.started'),
                nowrap: true,
                cell: (row) => formatDate(locale, row.startedOn),
              },
              { key: 'left', header: t('people.left'), nowrap: true, cell: (row) => formatDate(locale, row.leftOn) },
              {
                key: 'category',
                header: t(point.key === EXIT_POINT ? 'people.category' : 'people.categoryAt'),
                cell: ({ category }) => (category === null ? '' : t(`category.${category}`)),
              },
            ]}
          />
        </Stack>
      ),
    };
  },
});
