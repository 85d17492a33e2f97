import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may, type Role, roles } from '#app/shared/roles.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { accountPath, accountsPath, newAccountPath } from '../../domain/paths.ts';
import { createAccount, readAccounts } from '../../domain/permissions.ts';
import { listAccounts } from '../../server/list-accounts.ts';
import { accountTexts } from '../../texts/index.ts';
import { AccountStatus } from './account-status.tsx';

const PAGE_SIZE = 50;
const states = ['active', 'disabled', 'all'] as const;

const querySchema = z.object({
  q: z.string().trim().max(100).catch(''),
  role: z.enum(roles).optional().catch(undefined),
  state: z.enum(states).catch('active'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
type Query = z.output<typeof querySchema>;

export const accountsPage = definePage({
  path: accountsPath,
  permission: readAccounts,
  audit: { action: 'read', category: 'accounts' },
  params: z.object({}),
  query: querySchema,
  load: async (ctx, { query }) => {
    const filter = {
      search: query.q,
      role: query.role,
      state: query.state,
      limit: PAGE_SIZE,
      offset: (query.page - 1) * PAGE_SIZE,
    };
    return { query, ...(await listAccounts(ctx, filter)) };
  },
  view: ({ query, accounts, total }, view) => {
    const t = translate(accountTexts, view.locale);
    const mayCreate = may(view.caller, createAccount);
    const from = (query.page - 1) * PAGE_SIZE + 1;
    return {
      title: t('list.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('list.title')}
            lead={mayCreate ? t('list.lead') : t('list.coordinatorLead')}
            actions={
              mayCreate ? (
                <LinkButton variant="primary" icon="user-plus" href={newAccountPath.to()}>
                  {t('list.add')}
                </LinkButton>
              ) : undefined
            }
          />
          <Filter query={query} view={view} />
          <Table
            caption={t('list.title')}
            captionHidden
            rows={accounts}
            rowKey={(row) => row.id}
            empty={
              <EmptyState icon="users" title={t('list.empty')}>
                {t('list.emptyText')}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                header: t('list.name'),
                rowHeader: true,
                cell: (row) => <Link href={accountPath.to({ accountId: row.id })}>{row.name}</Link>,
              },
              { key: 'organisation', header: t('list.organisation'), cell: (row) => row.organisationName },
              { key: 'roles', header: t('list.roles'), cell: (row) => <RoleTags roles={row.roles} view={view} /> },
              {
                key: 'status',
                header: t('list.status'),
                cell: (row) => <AccountStatus account={row} locale={view.locale} />,
              },
            ]}
          />
          <Pagination
            label={t('list.pages')}
            page={query.page}
            pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
            hrefFor={(page) => accountsPath.to({}, { ...queryOf(query), page: page === 1 ? undefined : page })}
            previousLabel={t('list.previous')}
            nextLabel={t('list.next')}
            pageLabel={(page) => t('list.page', { page })}
            summary={total === 0 ? undefined : t('list.summary', { from, to: from + accounts.length - 1, total })}
          />
        </Stack>
      ),
    };
  },
});

function queryOf({ q, role, state }: Query) {
  return { q, role, state: state === 'active' ? undefined : state };
}

function Filter({ query, view }: { query: Query; view: ViewContext }) {
  const t = translate(accountTexts, view.locale);
  const roleName = translate(roleTexts, view.locale);
  const isFiltered = query.q !== '' || query.role !== undefined || query.state !== 'active';
  return (
    <FilterBar
      label={t('list.filter')}
      action={accountsPath.to()}
      submitLabel={t('list.apply')}
      clearHref={isFiltered ? accountsPath.to() : undefined}
      clearLabel={t('list.clear')}
    >
      <TextInput name="q" type="search" label={t('list.search')} defaultValue={query.q} width="md" maxLength={100} />
      <Select
        id="filter-role"
        name="role"
        label={t('list.role')}
        defaultValue={query.role ?? ''}
        emptyLabel={t('list.anyRole')}
        width="md"
        options={roles.filter((role) => role !== 'participant').map((role) => ({ value: role, label: roleName(role) }))}
      />
      <Select
        name="state"
        label={t('list.state')}
        defaultValue={query.state}
        width="md"
        options={states.map((state) => ({ value: state, label: t(`list.states.${state}`) }))}
      />
    </FilterBar>
  );
}

function RoleTags({ roles: held, view }: { roles: { role: Role; programmeName: string | null }[]; view: ViewContext }) {
  const t = translate(accountTexts, view.locale);
  const roleName = translate(roleTexts, view.locale);
  if (held.length === 0) return <>{t('list.noRoles')}</>;
  return (
    <Cluster gap="xs">
      {held.map((each) => (
        <Tag key={`${each.role} ${each.programmeName}`} outline>
          {each.programmeName === null ? roleName(each.role) : `${roleName(each.role)}, ${each.programmeName}`}
        </Tag>
      ))}
    </Cluster>
  );
}
