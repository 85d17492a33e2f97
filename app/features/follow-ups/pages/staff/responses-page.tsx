import { z } from 'zod';
import { openPeopleBehindFigures, readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { pointName } from '#app/features/outcomes/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Text } from '#app/ui/text.tsx';
import { responsesPath } from '../../domain/paths.ts';
import { getResponses, type ProgrammeResponses } from '../../server/get-responses.ts';
import { ResponseHead, ResponseTable, responseGroupName, responseTranslate } from '../parts/response-tables.tsx';

/** How many of those who have left answered when they were asked, by milestone and group. */
export const responsesPage = definePage({
  path: responsesPath,
  permission: readResults,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    point: z.string().max(60).catch(''),
    figures: z.enum(['published', 'exact']).catch('published'),
  }),
  load: async (ctx, { params, query }) => ({
    ...(await getResponses(ctx, params.programmeId, query.figures)),
    pointKey: query.point,
  }),
  view: (data, view) => {
    const { programme, points, isExact } = data;
    const { locale } = view;
    const t = responseTranslate(locale);
    const to = { programmeId: programme.id };
    const point = points.find(({ key }) => key === data.pointKey) ?? points[0];
    return {
      title: `${t('title')}: ${programme.name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <ResponseHead programme={programme} title={t('title')} lead={t('lead')} locale={locale} />
          <FiguresNotice data={data} view={view} />
          {point === undefined ? (
            <EmptyState icon="chart" title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <>
              <Card id="by-point" title={t('byPoint')} flush>
                <ResponseTable
                  caption={t('byPoint')}
                  rows={points.map(({ key, name, result }) => ({
                    key,
                    label: pointName(locale, key, name),
                    counts: result.categories,
                    total: result.base,
                    due: result.sums[0] ?? null,
                    figure: { point: key },
                  }))}
                  programmeId={programme.id}
                  view={view}
                />
              </Card>
              {points.length < 2 ? null : (
                <TabLinks
                  label={t('points')}
                  items={points.map(({ key, name }) => ({
                    href: responsesPath.to(to, { point: key, figures: isExact ? 'exact' : undefined }),
                    label: pointName(locale, key, name),
                    current: key === point.key,
                  }))}
                />
              )}
              {point.result.tables.map(({ dimension, groups }) => (
                <Card key={dimension} id={`by-${dimension}`} title={t(`dimension.${dimension}`)} flush>
                  <ResponseTable
                    caption={t(`dimension.${dimension}`)}
                    rows={groups.map(({ key, counts, total }) => ({
                      key,
                      label: responseGroupName(programme.definition, dimension, key, locale),
                      counts,
                      total,
                      due: undefined,
                      figure: { point: point.key, dimension, group: key },
                    }))}
                    programmeId={programme.id}
                    view={view}
                  />
                </Card>
              ))}
              <Text soft small>
                {t('reading')} {isExact ? '' : t('guard')}
              </Text>
            </>
          )}
        </Stack>
      ),
    };
  },
});

function FiguresNotice({ data: { programme, isExact }, view }: { data: ProgrammeResponses; view: ViewContext }) {
  if (!may(view.caller, openPeopleBehindFigures)) return null;
  const t = responseTranslate(view.locale);
  const link = (
    <Link href={responsesPath.to({ programmeId: programme.id }, { figures: isExact ? undefined : 'exact' })}>
      {t(isExact ? 'showPublished' : 'showExact')}
    </Link>
  );
  return isExact ? (
    <Alert tone="warning" title={t('exact')}>
      {link}
    </Alert>
  ) : (
    <Text small>{link}</Text>
  );
}
