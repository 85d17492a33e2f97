import { z } from 'zod';
import { participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { hoursQuery, monthsOf, monthsToChoose } from '#app/features/hours/domain/hours-query.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { addMonths, type PlainDate } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { OrderMonth } from '../../domain/order.ts';
import { orderStates } from '../../domain/order-moves.ts';
import { exportOrdersPath, orderPath, ordersPath } from '../../domain/paths.ts';
import { exportOrders, readOrders } from '../../domain/permissions.ts';
import { listOrders, type OrderList } from '../../server/get-orders.ts';
import { howWords, kronor, orderTranslate, stateTones, whenWords } from '../words.ts';

const PER_PAGE = 50;

export const ordersQuery = hoursQuery.extend({
  state: z.enum(orderStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export const ordersPage = definePage({
  path: ordersPath,
  permission: readOrders,
  audit: { action: 'read', category: 'participation' },
  params: z.object({}),
  query: ordersQuery,
  load: async (ctx, { query }) => {
    const months = monthsOf(query, ctx.today);
    const programmeId = ctx.caller.programmes.find((id) => id === query.programme);
    const asked = { ...months, state: query.state, programmeId };
    const list = await listOrders(ctx, asked, { limit: PER_PAGE, offset: (query.page - 1) * PER_PAGE });
    return { ...list, ...months, state: query.state, page: query.page, programmeId };
  },
  view: ({ programmes, orders, months, from, to, state, page, programmeId }, view) => {
    const { locale } = view;
    const t = orderTranslate(locale);
    const asked = { programme: programmeId, from: from.slice(0, 7), to: to.slice(0, 7), state };
    const total = months.reduce((sum, each) => sum + each.orders, 0);
    const choices = (shown: PlainDate) =>
      // An interpreter is often ordered for the month to come.
      [addMonths(`${view.today.slice(0, 7)}-01` as PlainDate, 1), ...monthsToChoose(view.today, shown)]
        .filter((month, index, all) => all.indexOf(month) === index)
        .map((month) => ({ value: month.slice(0, 7), label: formatDate(locale, month, 'month') }));
    return {
      title: t('list.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('list.title')}
            lead={t('list.lead')}
            kicker={
              <Breadcrumbs
                label={t('list.breadcrumbs')}
                items={[{ href: participantsPath.to(), label: t('list.participants') }]}
              />
            }
            actions={
              total > 0 && may(view.caller, exportOrders) ? (
                <>
                  <LinkButton icon="download" href={exportOrdersPath.to({}, { ...asked, format: 'xlsx' })} download>
                    {t('list.xlsx')}
                  </LinkButton>
                  <LinkButton icon="download" href={exportOrdersPath.to({}, { ...asked, format: 'csv' })} download>
                    {t('list.csv')}
                  </LinkButton>
                </>
              ) : undefined
            }
          />
          <FilterBar label={t('list.title')} action={ordersPath.to()} submitLabel={t('list.show')}>
            <Select
              name="programme"
              label={t('programme')}
              emptyLabel={t('list.all')}
              defaultValue={programmeId}
              options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select name="from" label={t('list.from')} defaultValue={asked.from} options={choices(from)} />
            <Select name="to" label={t('list.to')} defaultValue={asked.to} options={choices(to)} />
            <Select
              name="state"
              label={t('state')}
              emptyLabel={t('list.all')}
              defaultValue={state}
              options={orderStates.map((value) => ({ value, label: t(`states.${value}`) }))}
            />
          </FilterBar>
          {total === 0 ? (
            <EmptyState icon="languages" title={t('list.empty')} />
          ) : (
            <>
              <Sums months={months} programmes={programmes} view={view} />
              <Orders orders={orders} view={view} />
              <Pagination
                label={t('list.pages')}
                page={page}
                pageCount={Math.ceil(total / PER_PAGE)}
                hrefFor={(each) => ordersPath.to({}, { ...asked, page: each })}
                previousLabel={t('list.previous')}
                nextLabel={t('list.next')}
                pageLabel={(each) => t('list.page', { page: String(each) })}
              />
            </>
          )}
        </Stack>
      ),
    };
  },
});

type SumsProps = Pick<OrderList, 'months' | 'programmes'> & { view: ViewContext };

function Sums({ months, programmes, view }: SumsProps) {
  const { locale } = view;
  const t = orderTranslate(locale);
  const sum = (count: (month: OrderMonth) => number) => months.reduce((all, month) => all + count(month), 0);
  const number = (value: number) => formatNumber(locale, value);
  return (
    <>
      <StatRow>
        <Stat label={t('list.orders')} value={number(sum(({ orders }) => orders))} />
        <Stat
          label={t('list.missed')}
          value={number(sum(({ didNotCome, wrongLanguage }) => didNotCome + wrongLanguage))}
        />
        <Stat
          label={t('cost')}
          value={kronor(
            locale,
            sum(({ costOre }) => costOre),
          )}
        />
        <Stat label={t('list.withoutCost')} value={number(sum(({ withoutCost }) => withoutCost))} />
      </StatRow>
      <Table
        caption={t('list.months')}
        compact
        rows={months}
        rowKey={({ month, programmeId }) => `${month} ${programmeId}`}
        foot={{
          month: t('list.total'),
          orders: number(sum(({ orders }) => orders)),
          cost: kronor(
            locale,
            sum(({ costOre }) => costOre),
          ),
        }}
        columns={[
          {
            key: 'month',
            header: t('list.month'),
            rowHeader: true,
            nowrap: true,
            cell: ({ month }) => formatDate(locale, month, 'month'),
          },
          {
            key: 'programme',
            header: t('programme'),
            cell: ({ programmeId }) => programmes.find(({ id }) => id === programmeId)?.name ?? '',
          },
          ...(['orders', 'came', 'didNotCome', 'wrongLanguage', 'withoutCost'] as const).map((key) => ({
            key,
            header: t(`list.${key}`),
            numeric: true,
            labelled: true,
            cell: (month: OrderMonth) => number(month[key]),
          })),
          {
            key: 'cost',
            header: t('cost'),
            numeric: true,
            besideName: true,
            nowrap: true,
            cell: ({ costOre }) => kronor(locale, costOre),
          },
        ]}
      />
    </>
  );
}

function Orders({ orders, view }: { orders: OrderList['orders']; view: ViewContext }) {
  const { locale } = view;
  const t = orderTranslate(locale);
  return (
    <Table
      caption={t('list.orders')}
      compact
      rows={orders}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          header: t('when'),
          rowHeader: true,
          cell: (order) => (
            <Link href={orderPath.to({ enrolmentId: order.enrolmentId, orderId: order.id })}>
              {whenWords(locale, order)}
            </Link>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          besideName: true,
          cell: ({ state }) => <Tag tone={stateTones[state]}>{t(`states.${state}`)}</Tag>,
        },
        { key: 'who', header: t('who'), cell: ({ name }) => name },
        { key: 'how', header: t('how'), cell: (order) => howWords(locale, order) },
        { key: 'agency', header: t('agency'), cell: ({ agency }) => agency },
        {
          key: 'cost',
          header: t('cost'),
          numeric: true,
          nowrap: true,
          cell: ({ costOre }) => (costOre === null ? '' : kronor(locale, costOre)),
        },
      ]}
    />
  );
}
