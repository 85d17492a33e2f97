import { z } from 'zod';
import { enrolmentTexts, statusTones } from '#app/features/enrolments/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { exportSharedPath, sharedPath, sharedPersonPath } from '../../domain/paths.ts';
import { readShared } from '../../domain/permissions.ts';
import { fieldsOf, latestEnd } from '../../domain/shared-person.ts';
import { listShared } from '../../server/get-shared.ts';
import type { SharedPerson } from '../../server/shared-store.ts';
import { consentTexts } from '../../texts/index.ts';
import { lastDay } from '../../texts/words.ts';
import { FieldTags } from '../parts/disclosure-details.tsx';

const PAGE_SIZE = 50;

/** The people about whom something is shared with the partner officer, and nothing about anybody else. */
export const sharedPage = definePage({
  path: sharedPath,
  permission: readShared,
  audit: { action: 'read', category: 'sharing' },
  params: z.object({}),
  query: z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1) }),
  load: async (ctx, { query }) => ({
    ...(await listShared(ctx, { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE })),
    page: query.page,
  }),
  view: ({ rows, total, page }, view) => {
    const { locale } = view;
    const t = translate(consentTexts, locale);
    const e = translate(enrolmentTexts, locale);
    const columns: Column<SharedPerson>[] = [
      {
        key: 'name',
        header: t('shared.name'),
        rowHeader: true,
        nowrap: true,
        cell: (row) => (
          <Link href={sharedPersonPath.to({ enrolmentId: row.enrolmentId })}>
            {[row.familyName, row.givenName].filter(Boolean).join(', ')}
          </Link>
        ),
      },
      {
        key: 'status',
        header: t('shared.status'),
        besideName: true,
        cell: (row) => <Tag tone={statusTones[row.status]}>{e(`status.${row.status}`)}</Tag>,
      },
      { key: 'programme', header: t('shared.programme'), hiddenOnPhone: true, cell: (row) => row.programmeName },
      {
        key: 'may',
        header: t('shared.may'),
        hiddenOnPhone: true,
        cell: (row) => <FieldTags fields={fieldsOf(row.held)} locale={locale} />,
      },
      {
        key: 'until',
        header: t('shared.until'),
        nowrap: true,
        labelled: true,
        cell: (row) => lastDay(locale, latestEnd(row.held)),
      },
    ];
    const copies = rows.some(({ held }) => held.some(({ allowed }) => allowed === 'read-and-copy'));
    return {
      title: t('shared.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('shared.title')}
            lead={`${t('shared.count', { count: total })}. ${t('shared.lead')}`}
            actions={
              copies ? (
                <LinkButton icon="download" href={exportSharedPath.to()} download>
                  {t('shared.export')}
                </LinkButton>
              ) : undefined
            }
          />
          <Table
            caption={t('shared.title')}
            captionHidden
            compact
            columns={columns}
            rows={rows}
            rowKey={(row) => row.enrolmentId}
            empty={
              <EmptyState icon="lock" title={t('shared.empty')}>
                {t('shared.emptyText')}
              </EmptyState>
            }
          />
          {total > PAGE_SIZE ? (
            <Pagination
              label={t('shared.pages')}
              page={page}
              pageCount={Math.ceil(total / PAGE_SIZE)}
              hrefFor={(to) => sharedPath.to({}, { page: to === 1 ? undefined : to })}
              previousLabel={t('shared.previous')}
              nextLabel={t('shared.next')}
              pageLabel={(to) => t('shared.page', { page: String(to) })}
              summary={t('shared.count', { count: total })}
            />
          ) : null}
        </Stack>
      ),
    };
  },
});
