import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { programmePath } from '#app/features/programmes/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { incomingPath, waitingListPath, waitingPersonPath } from '../../domain/paths.ts';
import { readWaitingList } from '../../domain/permissions.ts';
import { getWaitingList } from '../../server/waiting-list.ts';
import { referralTexts } from '../../texts/index.ts';

const PAGE_SIZE = 50;

/** A programme's waiting list in its order, with the rule it goes by. */
export const waitingListPage = definePage({
  path: waitingListPath,
  permission: readWaitingList,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1) }),
  load: async (ctx, { params, query: { page } }) => ({
    ...(await getWaitingList(ctx, params.programmeId, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })),
    page,
  }),
  view: ({ programme, admission, rows, total, offersOut, placesTaken, page }, view) => {
    const { locale, today } = view;
    const t = translate(referralTexts, locale);
    const order = admission?.order ?? 'date';
    const groups = admission?.priorityGroups ?? [];
    const groupName = (key: string | null) => groups.find((each) => each.key === key)?.name ?? t('waiting.noGroup');
    const places = admission?.places;
    const free = places === undefined ? undefined : Math.max(0, places - placesTaken - offersOut);
    const title = t('waiting.title', { programme: programme.name });
    const crumbs = (
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: incomingPath.to(), label: t('incoming.title') },
          { href: programmePath.to({ programmeId: programme.id }), label: programme.name },
        ]}
      />
    );
    const number = (value: number) => formatNumber(locale, value);
    const from = (page - 1) * PAGE_SIZE;
    const body = (
      <Stack gap="lg">
        <PageHeader kicker={crumbs} title={title} lead={t('waiting.lead', { count: total })} />
        <StatRow>
          <Stat
            label={t('waiting.places')}
            value={
              places === undefined
                ? t('waiting.placesTaken', { taken: String(placesTaken) })
                : t('waiting.placesOf', { taken: String(placesTaken), places: String(places) })
            }
            sub={free === undefined ? undefined : t('waiting.placesFree', { count: free })}
          />
          <Stat label={t('waiting.openOffers')} value={String(offersOut)} />
        </StatRow>
        <Section title={t('waiting.order')}>
          <Text>
            {t(`waiting.orderBy.${order}`, { groups: groups.map(({ name }) => name).join(', ') })}{' '}
            {t('waiting.orderWhere')}
          </Text>
        </Section>
        <Table
          caption={t('waiting.table')}
          captionHidden
          compact
          rows={rows}
          rowKey={({ enrolmentId }) => enrolmentId}
          empty={
            <EmptyState title={t('waiting.empty')} icon="circle-check">
              {t('waiting.emptyText')}
            </EmptyState>
          }
          columns={[
            {
              key: 'place',
              header: t('waiting.place'),
              numeric: true,
              labelled: true,
              cell: (row) => number(row.place),
            },
            {
              key: 'who',
              header: t('waiting.who'),
              rowHeader: true,
              cell: (row) => <Link href={waitingPersonPath.to({ enrolmentId: row.enrolmentId })}>{fullName(row)}</Link>,
            },
            {
              key: 'on',
              header: t('waiting.referredOn'),
              nowrap: true,
              cell: (row) => formatDate(locale, row.referredOn),
            },
            ...(order === 'date'
              ? []
              : [
                  {
                    key: 'group',
                    header: t('waiting.group'),
                    cell: (row: (typeof rows)[number]) => groupName(row.priorityKey),
                  },
                ]),
            {
              key: 'state',
              besideName: true,
              header: t('waiting.state'),
              cell: (row) => (
                <Cluster gap="xs">
                  {row.answerBy === null ? (
                    <Tag>{t('waiting.waits')}</Tag>
                  ) : (
                    <Tag tone={row.answerBy < today ? 'danger' : 'warm'}>
                      {t(row.answerBy < today ? 'waiting.overdue' : 'waiting.offered', {
                        day: formatDate(locale, row.answerBy),
                      })}
                    </Tag>
                  )}
                  {row.skipCount > 0 ? <Tag outline>{t('waiting.skipped', { count: row.skipCount })}</Tag> : null}
                </Cluster>
              ),
            },
          ]}
        />
        {total <= PAGE_SIZE && page === 1 ? null : (
          <Pagination
            label={t('own.pages')}
            page={page}
            pageCount={Math.ceil(total / PAGE_SIZE)}
            hrefFor={(each) => waitingListPath.to({ programmeId: programme.id }, { page: each })}
            previousLabel={t('own.previous')}
            nextLabel={t('own.next')}
            pageLabel={(each) => t('own.page', { page: String(each) })}
            {...(rows.length > 0 && {
              summary: t('waiting.summary', {
                from: number(from + 1),
                to: number(from + rows.length),
                total: number(total),
              }),
            })}
          />
        )}
      </Stack>
    );
    return { title, body };
  },
});
