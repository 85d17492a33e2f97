import { z } from 'zod';
import { monthsOf } from '#app/features/attendance/domain/hours-query.ts';
import { toCsv } from '#app/platform/files/csv.ts';
import { type SheetColumn, toXlsx, xlsxType } from '#app/platform/files/xlsx.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { exportOrdersPath } from '../../domain/paths.ts';
import { exportOrders } from '../../domain/permissions.ts';
import { listOrders } from '../../server/get-orders.ts';
import { orderTranslate } from '../words.ts';
import { ordersQuery } from './orders-page.tsx';

const MOST_ROWS = 20_000;

/** Interpreter orders as a file, a row each with its cost in kronor. */
export const exportOrdersPage = definePage({
  path: exportOrdersPath,
  permission: exportOrders,
  audit: { action: 'export', category: 'participation' },
  params: z.object({}),
  query: ordersQuery.extend({ format: z.enum(['csv', 'xlsx']).catch('csv') }),
  load: async (ctx, { query }) => {
    const { locale } = ctx;
    const t = orderTranslate(locale);
    if (query.programme !== undefined && !ctx.caller.programmes.includes(query.programme)) throw new NotFoundError();
    const asked = { ...monthsOf(query, ctx.today), state: query.state, programmeId: query.programme };
    const { programmes, orders } = await listOrders(ctx, asked, { limit: MOST_ROWS, offset: 0 });
    const nameOf = new Map(programmes.map(({ id, name }) => [id, name]));
    const text = (header: string, width = 18): SheetColumn => ({ header, type: 'text', width });
    const columns: SheetColumn[] = [
      { header: t('list.day'), type: 'day', width: 12 },
      text(t('list.starts'), 8),
      text(t('list.ends'), 8),
      text(t('programme'), 28),
      text(t('who'), 28),
      text(t('what')),
      text(t('language')),
      text(t('how'), 12),
      text(t('agency'), 24),
      text(t('list.reference')),
      text(t('state')),
      { header: t('list.kronor'), type: 'number', width: 12 },
    ];
    const rows = orders.map((order) => [
      order.heldOn,
      order.startsAt,
      order.endsAt,
      nameOf.get(order.programmeId) ?? '',
      order.name,
      t(`occasion.${order.occasion}`),
      languageName(locale, order.language),
      t(`form.${order.form}`),
      order.agency,
      order.reference,
      t(`states.${order.state}`),
      order.costOre === null ? null : order.costOre / 100,
    ]);
    const fileName = `${t('list.file')}-${ctx.today}.${query.format}`;
    if (query.format === 'xlsx')
      return { download: { fileName, type: xlsxType, body: await toXlsx([{ name: t('list.title'), columns, rows }]) } };
    const body = toCsv(
      columns.map(({ header }) => header),
      rows,
    );
    return { download: { fileName, type: 'text/csv; charset=utf-8', body } };
  },
  view: () => ({ title: '', body: null }),
});
