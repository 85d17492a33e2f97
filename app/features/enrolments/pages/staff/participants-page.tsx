import type { ReactNode } from 'react';
import { z } from 'zod';
import { importsPath } from '#app/features/programmes/domain/paths.ts';
import { typedText } from '#app/platform/http/form.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { type ListColumn, readColumns, usualColumns, writeColumns } from '../../domain/list-columns.ts';
import { countedAtMost, type ListQuery, listQuery, pageSize } from '../../domain/list-filter.ts';
import {
  duplicatesPath,
  exportParticipantsPath,
  handOverPath,
  newParticipantPath,
  participantsPath,
  previewHandOverPath,
  programmePortalCardsPath,
} from '../../domain/paths.ts';
import {
  exportParticipants,
  handOverParticipants,
  listDuplicates,
  listParticipants as mayList,
  registerParticipant,
  useListTools,
} from '../../domain/permissions.ts';
import { listParticipants, type ParticipantList } from '../../server/list-participants.ts';
import { getListTools, type ListTools as Tools } from '../../server/list-tools.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { listToolState, listToolTranslate } from '../../texts/list-tools.ts';
import { ListFilters, NameSearch } from '../parts/list-filters.tsx';
import { tableColumns } from '../parts/list-table-columns.tsx';
import { filterText, ListTools, MarkedBar } from '../parts/list-tools.tsx';

type Data = { list: ParticipantList; query: ListQuery; tools: Tools };

/** The participants of the caller's programmes. The filter stands in the address; a name that is searched for does not. */
export const participantsPage = definePage({
  path: participantsPath,
  permission: mayList,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: listQuery,
  form: z.object({ name: z.string().max(100).default('') }),
  load: async (ctx, { query }): Promise<Data> => {
    const [list, tools] = await Promise.all([listParticipants(ctx, query), getListTools(ctx)]);
    return { list, query, tools };
  },
  lookUp: async (ctx, { query, form }): Promise<Data> => {
    const [list, tools] = await Promise.all([
      listParticipants(ctx, { ...query, page: 1 }, form.name),
      getListTools(ctx),
    ]);
    return { list, query, tools };
  },
  view: ({ list, query, tools }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const { caller } = view;
    const name = typedText(view.typed, 'name');
    const chosen = readColumns(query.columns) ?? tools.columns ?? usualColumns;
    const state = listToolState(view);
    const isMarking = may(caller, handOverParticipants) && list.rows.length > 0;
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
                {may(caller, registerParticipant) ? (
                  <LinkButton variant="tertiary" icon="upload" href={importsPath.to()}>
                    {t('list.importList')}
                  </LinkButton>
                ) : null}
                {may(caller, listDuplicates) ? (
                  <LinkButton variant="tertiary" icon="users" href={duplicatesPath.to()}>
                    {t('list.duplicates')}
                  </LinkButton>
                ) : null}
                {may(caller, exportParticipants) && list.total > 0 && name === '' ? (
                  <Menu
                    label={t('list.export')}
                    icon="download"
                    items={exportItems(query, chosen, t('list.csv'), t('list.xlsx'))}
                  />
                ) : null}
                {may(caller, handOverParticipants) ? (
                  <LinkButton variant="tertiary" icon="users" href={handOverPath.to()}>
                    {listToolTranslate(view.locale)('handOver.title')}
                  </LinkButton>
                ) : null}
                {may(caller, exportParticipants) ? (
                  <LinkButton variant="tertiary" icon="wallet" href={programmePortalCardsPath.to()}>
                    {listToolTranslate(view.locale)('portalCards')}
                  </LinkButton>
                ) : null}
              </Cluster>
            }
          />
          {state.whole ? (
            <Alert tone="warning" role="alert">
              {state.whole}
            </Alert>
          ) : null}
          <ListFilters list={list} query={query} view={view} />
          {may(caller, useListTools) ? (
            <ListTools list={list} tools={tools} query={query} chosen={chosen} view={view} />
          ) : null}
          <NameSearch query={query} name={name} locale={view.locale} />
          {name !== '' && list.total > pageSize ? <Alert tone="info">{t('list.moreNamed')}</Alert> : null}
          <Markable isMarking={isMarking} query={query}>
            <Table
              caption={t('list.caption', { shown: count })}
              captionHidden
              compact
              columns={tableColumns({ list, query, view, chosen, isMarking })}
              rows={list.rows}
              rowKey={(row) => row.enrolmentId}
              empty={<NothingFound query={query} name={name} view={view} />}
            />
            {isMarking ? <MarkedBar list={list} isSearch={name !== ''} view={view} /> : null}
          </Markable>
          {name === '' ? <Pages list={list} query={query} view={view} /> : null}
        </Stack>
      ),
    };
  },
});

type MarkableProps = { isMarking: boolean; query: ListQuery; children: ReactNode };

/** Rows that can be marked stand in a form together with what can be done with them. */
function Markable({ isMarking, query, children }: MarkableProps) {
  if (!isMarking) return children;
  return (
    <Form action={previewHandOverPath.to()} hidden={{ filter: filterText(query) }}>
      {children}
    </Form>
  );
}

function exportItems(query: ListQuery, chosen: readonly ListColumn[], csv: string, xlsx: string) {
  const filter = { ...query, columns: writeColumns(chosen), page: undefined };
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

function Pages({ list, query, view }: Omit<Data, 'tools'> & { view: ViewContext }) {
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
