import { z } from 'zod';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { definePage, type RequestContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { exportedColumns, type ListColumn, readColumns } from '../../domain/list-columns.ts';
import { listQuery } from '../../domain/list-filter.ts';
import { exportParticipantsPath } from '../../domain/paths.ts';
import { exportParticipants } from '../../domain/permissions.ts';
import { listForExport, type ParticipantList } from '../../server/list-participants.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { listToolTranslate } from '../../texts/list-tools.ts';
import { whereIn } from '../parts/list-table-columns.tsx';

/** The list as a file, by the same filter and order. Identity numbers are never in it. */
export const exportParticipantsPage = definePage({
  path: exportParticipantsPath,
  permission: exportParticipants,
  audit: { action: 'export', category: 'participation' },
  params: z.object({}),
  query: listQuery.extend({ format: tableFormat }),
  load: async (ctx, { query }) => {
    const t = translate(enrolmentTexts, ctx.locale);
    const list = await listForExport(ctx, query);
    const [tools, chosen] = [listToolTranslate(ctx.locale), readColumns(query.columns) ?? exportedColumns];
    const columns: SheetColumn[] = [
      { header: t('list.familyName'), type: 'text' },
      { header: t('list.givenName'), type: 'text' },
      ...chosen.map((key) => ({ header: tools(`columns.${key}`), ...shapes[key] })),
    ];
    const rows = list.rows.map((row) => [row.familyName, row.givenName, ...exportedValues(list, row, chosen, ctx)]);
    return tableFile(query.format, `deltagare-${ctx.today}`, [{ name: t('list.title'), columns, rows }]);
  },
  view: () => ({ title: '', body: null }),
});

const text = { type: 'text' } as const;
const day = { type: 'day', width: 12 } as const;

const shapes: Record<ListColumn, Omit<SheetColumn, 'header'>> = {
  status: text,
  programme: { ...text, width: 28 },
  site: text,
  track: text,
  referred: day,
  start: day,
  where: { ...text, width: 24 },
  'planned-end': day,
  ended: day,
  worker: { ...text, width: 24 },
};

function exportedValues(
  list: ParticipantList,
  row: ParticipantList['rows'][number],
  chosen: readonly ListColumn[],
  { locale, today }: Pick<RequestContext, 'locale' | 'today'>,
) {
  const programme = list.programmes.find(({ id }) => id === row.programmeId);
  const values: Record<ListColumn, string | null | undefined> = {
    status: translate(enrolmentTexts, locale)(`status.${row.status}`),
    programme: programme?.name,
    site: programme?.definition.sites?.find(({ key }) => key === row.siteKey)?.name,
    track: programme?.definition.tracks?.find(({ key }) => key === row.trackKey)?.name,
    referred: row.referredOn,
    start: row.startedOn,
    where: whereIn(row, programme?.definition, { locale }, today),
    'planned-end': row.plannedEndOn,
    ended: row.endedOn,
    worker: row.caseWorkerName,
  };
  return chosen.map((key) => values[key]);
}
