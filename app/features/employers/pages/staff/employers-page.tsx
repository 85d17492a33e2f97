import { z } from 'zod';
import { occupationsPath } from '#app/features/occupations/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { countedAtMost, isFiltered, type ListQuery, listQuery, pageSize } from '../../domain/list-filter.ts';
import {
  employerAsksPath,
  employerEventsPath,
  employerMapPath,
  employersPath,
  exportEmployersPath,
  importEmployersPath,
  newEmployerPath,
} from '../../domain/paths.ts';
import { exportEmployers, keepEmployers, readEmployers } from '../../domain/permissions.ts';
import { type EmployerList, listEmployers, listOwners } from '../../server/list-employers.ts';
import { employerColumns } from '../parts/list-columns.tsx';
import { EmployerFilters } from '../parts/list-filters.tsx';
import { employerTranslate, noPeople } from '../words.ts';

type Props = { list: EmployerList; query: ListQuery; view: ViewContext };

/** The employers of the caller's programmes and those shared with them. The filter stands in the address. */
export const employersPage = definePage({
  path: employersPath,
  permission: readEmployers,
  audit: noPeople,
  params: z.object({}),
  query: listQuery,
  load: async (ctx, { query }) => {
    const [list, owners] = await Promise.all([listEmployers(ctx, query), listOwners(ctx)]);
    return { list, owners, query };
  },
  view: ({ list, owners, query }, view) => {
    const t = employerTranslate(view.locale);
    const count =
      list.total > countedAtMost
        ? t('list.countMore', { count: formatNumber(view.locale, countedAtMost) })
        : t('list.count', { count: formatNumber(view.locale, list.total) });
    return {
      title: t('list.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('list.title')}
            lead={count}
            actions={<Actions list={list} query={query} view={view} />}
          />
          <EmployerFilters query={query} owners={owners} view={view} />
          {query.occupation?.trim() ? (
            <Alert tone="info" compact>
              {list.occupations.length === 0
                ? t('list.meantNothing')
                : t('list.meant', { names: list.occupations.map(({ name }) => name).join(' · ') })}
            </Alert>
          ) : null}
          <Table
            caption={t('list.caption', { shown: count })}
            captionHidden
            compact
            columns={employerColumns(query, view)}
            rows={list.rows}
            rowKey={(row) => row.id}
            empty={<NothingFound query={query} view={view} />}
          />
          <Pages list={list} query={query} view={view} />
        </Stack>
      ),
    };
  },
});

function Actions({ list, query, view }: Props) {
  const t = employerTranslate(view.locale);
  const file = (format: 'csv' | 'xlsx') => ({
    href: exportEmployersPath.to({}, { ...query, page: undefined, format }),
    label: t(`list.${format}`),
    icon: 'file' as const,
    download: true,
  });
  return (
    <Cluster>
      {may(view.caller, keepEmployers) ? (
        <LinkButton variant="primary" icon="plus" href={newEmployerPath.to()}>
          {t('list.new')}
        </LinkButton>
      ) : null}
      {may(view.caller, keepEmployers) ? (
        <LinkButton variant="tertiary" icon="upload" href={importEmployersPath.to()}>
          {t('list.import')}
        </LinkButton>
      ) : null}
      <LinkButton
        variant="tertiary"
        icon="map-pin"
        href={employerMapPath.to({}, { ...query, page: undefined, sort: undefined, order: undefined })}
      >
        {t('list.map')}
      </LinkButton>
      <LinkButton variant="tertiary" icon="calendar" href={employerEventsPath.to()}>
        {t('list.events')}
      </LinkButton>
      <LinkButton variant="tertiary" icon="briefcase" href={occupationsPath.to()}>
        {t('list.occupations')}
      </LinkButton>
      <LinkButton variant="tertiary" icon="users" href={employerAsksPath.to()}>
        {t('list.asks')}
      </LinkButton>
      {may(view.caller, exportEmployers) && list.total > 0 ? (
        <Menu label={t('list.export')} icon="download" items={[file('csv'), file('xlsx')]} />
      ) : null}
    </Cluster>
  );
}

function NothingFound({ query, view }: Omit<Props, 'list'>) {
  const t = employerTranslate(view.locale);
  if (isFiltered(query) || query.page > 1 || query.sort === 'next')
    return (
      <EmptyState
        icon="filter"
        title={t('list.noneFound')}
        action={<LinkButton href={employersPath.to()}>{t('list.clear')}</LinkButton>}
      >
        {t('list.noneFoundText')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="building"
      title={t('list.empty')}
      action={
        <LinkButton variant="primary" icon="plus" href={newEmployerPath.to()}>
          {t('list.new')}
        </LinkButton>
      }
    >
      {t('list.emptyText')}
    </EmptyState>
  );
}

function Pages({ list, query, view }: Props) {
  const t = employerTranslate(view.locale);
  if (list.rows.length === 0) return null;
  const isMore = list.total > countedAtMost;
  // Beyond what is counted there is a next page as long as this one is full.
  const counted = Math.ceil(Math.min(list.total, countedAtMost) / pageSize);
  const pageCount = isMore ? Math.max(counted, query.page + (list.rows.length === pageSize ? 1 : 0)) : counted;
  const from = (query.page - 1) * pageSize + 1;
  const range = {
    from: formatNumber(view.locale, from),
    to: formatNumber(view.locale, from + list.rows.length - 1),
    count: formatNumber(view.locale, Math.min(list.total, countedAtMost)),
  };
  return (
    <Pagination
      label={t('list.pages')}
      page={query.page}
      pageCount={pageCount}
      hrefFor={(page) => employersPath.to({}, { ...query, page: page === 1 ? undefined : page })}
      previousLabel={t('list.previous')}
      nextLabel={t('list.nextPage')}
      pageLabel={(page) => t('list.page', { page: String(page) })}
      summary={isMore ? t('list.rangeMore', range) : t('list.range', range)}
    />
  );
}
