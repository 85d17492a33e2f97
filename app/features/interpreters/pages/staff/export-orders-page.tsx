import { z } from 'zod';
import { monthsOf } from '#app/features/hours/domain/hours-query.ts';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
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
  query: ordersQuery.extend({ format: tableFormat }),
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
    return tableFile(query.format, `${t('list.file')}-${ctx.today}`, [{ name: t('list.title'), columns, rows }]);
  },
  view: () => ({ title: '', body: null }),
});
