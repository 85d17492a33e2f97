import { z } from 'zod';
import { phaseOn } from '#app/features/programmes/domain/phase-of-person.ts';
import { typedText } from '#app/platform/http/form.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { countedAtMost, type ListQuery, type ListSort, listQuery, pageSize } from '../../domain/list-filter.ts';
import { exportParticipantsPath, newParticipantPath, participantPath, participantsPath } from '../../domain/paths.ts';
import {
  exportParticipants,
  listParticipants as mayList,
  readParticipation,
  registerParticipant,
} from '../../domain/permissions.ts';
import { listParticipants, type ParticipantList } from '../../server/list-participants.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { listedName, statusTones } from '../../texts/words.ts';
import { ListFilters, NameSearch } from '../parts/list-filters.tsx';

type Data = { list: ParticipantList; query: ListQuery };
type Row = ParticipantList['rows'][number];

/** The participants of the caller's programmes. The filter stands in the address; a name that is searched for does not. */
export const participantsPage = definePage({
  path: participantsPath,
  permission: mayList,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: listQuery,
  form: z.object({ name: z.string().max(100).default('') }),
  load: async (ctx, { query }): Promise<Data> => ({ list: await listParticipants(ctx, query), query }),
  lookUp: async (ctx, { query, form }): Promise<Data> => ({
    list: await listParticipants(ctx, { ...query, page: 1 }, form.name),
    query,
  }),
  view: ({ list, query }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const { caller } = view;
    const name = typedText(view.typed, 'name');
    const count =
      list.total > countedAtMost
        ? t('list.countMore', { count: formatNumber(view.locale, countedAtMost) })
        : list.total === 1
          ? t('list.countOne')
          : t('list.count', { count: formatNumber(view.locale, list.total) });
    return {
      title: t('list.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('list.title')}
            lead={count}
            actions={
              <Cluster>
                {may(caller, registerParticipant) ? (
                  <LinkButton
                    variant="primary"
                    icon="user-plus"
                    href={newParticipantPath.to({}, { programme: query.programme })}
                  >
                    {t('list.new')}
                  </LinkButton>
                ) : null}
                {may(caller, exportParticipants) && list.total > 0 && name === '' ? (
                  <Menu
                    label={t('list.export')}
                    icon="download"
                    items={exportItems(query, t('list.csv'), t('list.xlsx'))}
                  />
                ) : null}
              </Cluster>
            }
          />
          <ListFilters list={list} query={query} view={view} />
          <NameSearch query={query} name={name} locale={view.locale} />
          {name !== '' && list.total > pageSize ? <Alert tone="info">{t('list.moreNamed')}</Alert> : null}
          <Table
            caption={t('list.caption', { shown: count })}
            captionHidden
            compact
            columns={columnsOf(list, query, view)}
            rows={list.rows}
            rowKey={(row) => row.enrolmentId}
            empty={<NothingFound query={query} name={name} view={view} />}
          />
          {name === '' ? <Pages list={list} query={query} view={view} /> : null}
        </Stack>
      ),
    };
  },
});

function exportItems(query: ListQuery, csv: string, xlsx: string) {
  const filter = { ...query, page: undefined };
  return [
    {
      href: exportParticipantsPath.to({}, { ...filter, format: 'csv' }),
      label: csv,
      icon: 'file' as const,
      download: true,
    },
    {
      href: exportParticipantsPath.to({}, { ...filter, format: 'xlsx' }),
      label: xlsx,
      icon: 'file' as const,
      download: true,
    },
  ];
}

function columnsOf(list: ParticipantList, query: ListQuery, view: ViewContext): Column<Row>[] {
  const { locale, today, caller } = view;
  const t = translate(enrolmentTexts, locale);
  const programmes = new Map(list.programmes.map((programme) => [programme.id, programme]));
  const sortBy = (sort: ListSort): Column<Row>['sort'] => {
    const isNow = query.sort === sort;
    const order = isNow && query.order === 'asc' ? 'desc' : 'asc';
    return {
      href: participantsPath.to({}, { ...query, sort, order, page: undefined }),
      ...(isNow && { direction: query.order === 'asc' ? 'ascending' : 'descending' }),
    };
  };
  const name: Column<Row> = {
    key: 'name',
    header: t('list.name'),
    rowHeader: true,
    sort: sortBy('name'),
    cell: (row) => (
      <>
        <Link href={participantPath.to({ enrolmentId: row.enrolmentId })}>{listedName(row)}</Link>{' '}
        {row.restricted ? (
          <Tag tone="warning" icon="shield">
            {t('list.protected')}
          </Tag>
        ) : null}
        {row.isAlike ? <Tag outline>{t('list.alike')}</Tag> : null}
      </>
    ),
  };
  const programme: Column<Row>[] =
    list.programmes.length > 1
      ? [
          {
            key: 'programme',
            header: t('list.programme'),
            hiddenOnPhone: true,
            cell: (row) => programmes.get(row.programmeId)?.name,
          },
        ]
      : [];
  if (!may(caller, readParticipation)) return [name, ...programme];
  const hasSites = list.programmes.some(({ definition }) => definition.sites?.length);
  return [
    name,
    {
      key: 'status',
      header: t('list.status'),
      besideName: true,
      sort: sortBy('status'),
      cell: (row) => <Tag tone={statusTones[row.status]}>{t(`status.${row.status}`)}</Tag>,
    },
    ...programme,
    ...(hasSites
      ? [
          {
            key: 'site',
            header: t('list.site'),
            cell: (row: Row) =>
              programmes.get(row.programmeId)?.definition.sites?.find(({ key }) => key === row.siteKey)?.name ?? '–',
            hiddenOnPhone: true,
          },
        ]
      : []),
    {
      key: 'start',
      header: t('list.start'),
      hiddenOnPhone: true,
      sort: sortBy('start'),
      nowrap: true,
      cell: (row) => formatDate(locale, row.startedOn) || '–',
    },
    {
      key: 'where',
      header: t('list.where'),
      cell: (row) => {
        const definition = programmes.get(row.programmeId)?.definition;
        const isIn = row.status === 'active' || row.status === 'paused';
        const where = isIn && row.startedOn && definition ? phaseOn(definition, row.startedOn, today) : undefined;
        return where
          ? [t('list.week', { week: String(where.week) }), where.phase?.name].filter(Boolean).join(' · ')
          : '–';
      },
    },
    { key: 'worker', header: t('list.worker'), sort: sortBy('case-worker'), cell: (row) => row.caseWorkerName ?? '–' },
  ];
}

function NothingFound({ query, name, view }: { query: ListQuery; name: string; view: ViewContext }) {
  const t = translate(enrolmentTexts, view.locale);
  if (name !== '')
    return (
      <EmptyState
        icon="search"
        title={t('list.noneNamed')}
        action={<LinkButton href={participantsPath.to({}, query)}>{t('list.showAll')}</LinkButton>}
      />
    );
  const isFiltered =
    query.programme || query.site || query.worker || query.phase || query.status !== 'current' || query.page > 1;
  if (isFiltered)
    return (
      <EmptyState
        icon="filter"
        title={t('list.noneFound')}
        action={<LinkButton href={participantsPath.to()}>{t('list.clear')}</LinkButton>}
      >
        {t('list.noneFoundText')}
      </EmptyState>
    );
  const action = may(view.caller, registerParticipant) ? (
    <LinkButton variant="primary" icon="user-plus" href={newParticipantPath.to()}>
      {t('list.new')}
    </LinkButton>
  ) : undefined;
  return (
    <EmptyState icon="users" title={t('list.empty')} action={action}>
      {t('list.emptyText')}
    </EmptyState>
  );
}

function Pages({ list, query, view }: Data & { view: ViewContext }) {
  const t = translate(enrolmentTexts, view.locale);
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
      hrefFor={(page) => participantsPath.to({}, { ...query, page: page === 1 ? undefined : page })}
      previousLabel={t('list.previous')}
      nextLabel={t('list.next')}
      pageLabel={(page) => t('list.page', { page: String(page) })}
      summary={isMore ? t('list.rangeMore', range) : t('list.range', range)}
    />
  );
}
