import { z } from 'zod';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import { pointName } from '#app/features/outcomes/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { followUpPath, responsePeoplePath } from '../../domain/paths.ts';
import { responseDimensions, responseStates } from '../../domain/responses.ts';
import { listResponsePeople } from '../../server/get-responses.ts';
import { ResponseHead, responseGroupName, responseTranslate } from '../parts/response-tables.tsx';

/** Who stands behind one of the figures of the response rate. */
export const responsePeoplePage = definePage({
  path: responsePeoplePath,
  permission: openPeopleBehindFigures,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    point: z.string().max(60).catch(''),
    state: z.enum(responseStates).optional().catch(undefined),
    dimension: z.enum(responseDimensions).optional().catch(undefined),
    group: z.string().max(60).optional().catch(undefined),
  }),
  load: async (ctx, { params, query }) => ({
    ...(await listResponsePeople(ctx, params.programmeId, query)),
    figure: query,
  }),
  view: ({ programme, people, figure: { point, state, dimension, group } }, view) => {
    const { locale } = view;
    const t = responseTranslate(locale);
    const own = programme.definition.measuringPoints?.find(({ key }) => key === point)?.name;
    const words = [
      state === undefined ? t('total') : t(`state.${state}`),
      ...(dimension === undefined || group === undefined
        ? []
        : [responseGroupName(programme.definition, dimension, group, locale)]),
      pointName(locale, point, own),
    ];
    return {
      title: t('people'),
      body: (
        <Stack gap="lg">
          <ResponseHead
            programme={programme}
            title={words.join(' · ')}
            lead={t('count', { count: people.length })}
            locale={locale}
            isBelow
          />
          <Table
            caption={t('people')}
            captionHidden
            rows={people}
            rowKey={({ personId }) => personId}
            empty={
              <EmptyState title={t('nobody')} icon="users">
                {t('nobodyText')}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                header: t('name'),
                rowHeader: true,
                cell: ({ name, followUpId }) => (
                  <Link href={followUpPath.to({ followUpId })}>{name || t('noName')}</Link>
                ),
              },
              { key: 'left', header: t('left'), nowrap: true, cell: ({ leftOn }) => formatDate(locale, leftOn) },
              { key: 'state', header: t('how'), cell: ({ response }) => t(`state.${response}`) },
            ]}
          />
        </Stack>
      ),
    };
  },
});
