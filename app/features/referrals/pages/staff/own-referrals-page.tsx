import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { newReferralPath, ownReferralPath, ownReferralsPath } from '../../domain/paths.ts';
import { referSomebody } from '../../domain/permissions.ts';
import { listOwnReferrals } from '../../server/own-referrals.ts';
import { referralTexts } from '../../texts/index.ts';
import { statusTones } from '../../texts/words.ts';

const PAGE_SIZE = 50;

/** Whom a partner's officer has referred and what became of them. */
export const ownReferralsPage = definePage({
  path: ownReferralsPath,
  permission: referSomebody,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  load: async (ctx, { query }) => ({
    ...(await listOwnReferrals(ctx, { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE })),
    page: query.page,
  }),
  view: ({ rows, total, page }, view) => {
    const { locale } = view;
    const t = translate(referralTexts, locale);
    const othersToo = rows.some(({ referredBy }) => referredBy !== view.caller.accountId);
    const refer = (
      <LinkButton variant="primary" icon="user-plus" href={newReferralPath.to()}>
        {t('own.new')}
      </LinkButton>
    );
    const body = (
      <Stack gap="lg">
        <PageHeader
          title={t('own.title')}
          lead={t(othersToo ? 'own.leadUnit' : 'own.lead')}
          actions={total > 0 ? refer : undefined}
        />
        <Table
          caption={t('own.table')}
          captionHidden
          compact
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t('own.empty')} icon="users" action={refer}>
              {t('own.emptyText')}
            </EmptyState>
          }
          columns={[
            {
              key: 'who',
              header: t('own.who'),
              rowHeader: true,
              cell: (row) => <Link href={ownReferralPath.to({ referralId: row.id })}>{fullName(row)}</Link>,
            },
            { key: 'programme', header: t('own.programme'), cell: (row) => row.programmeName },
            ...(othersToo
              ? [
                  {
                    key: 'by',
                    header: t('own.by'),
                    hiddenOnPhone: true,
                    cell: (row: (typeof rows)[number]) => row.referredByName ?? '',
                  },
                ]
              : []),
            {
              key: 'on',
              header: t('own.on'),
              nowrap: true,
              hiddenOnPhone: true,
              cell: (row) => formatDate(locale, row.referredOn),
            },
            {
              key: 'became',
              besideName: true,
              header: t('own.became'),
              cell: (row) => (
                <Cluster gap="xs">
                  <Tag tone={statusTones[row.status]}>
                    {t('own.since', { status: t(`status.${row.status}`), day: formatDate(locale, row.statusOn) })}
                  </Tag>
                  {row.askedOn ? <Tag tone="warning">{t('own.asked')}</Tag> : null}
                </Cluster>
              ),
            },
          ]}
        />
        {total <= PAGE_SIZE ? null : (
          <Pagination
            label={t('own.pages')}
            page={page}
            pageCount={Math.ceil(total / PAGE_SIZE)}
            hrefFor={(each) => ownReferralsPath.to({}, { page: each })}
            previousLabel={t('own.previous')}
            nextLabel={t('own.next')}
            pageLabel={(each) => t('own.page', { page: String(each) })}
            summary={t('own.summary', {
              from: String((page - 1) * PAGE_SIZE + 1),
              to: String((page - 1) * PAGE_SIZE + rows.length),
              total: String(total),
            })}
          />
        )}
      </Stack>
    );
    return { title: t('own.title'), body };
  },
});
