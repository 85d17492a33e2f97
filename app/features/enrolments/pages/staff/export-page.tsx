import { z } from 'zod';
import { toCsv } from '#app/platform/files/csv.ts';
import { type SheetColumn, toXlsx, xlsxType } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { listQuery } from '../../domain/list-filter.ts';
import { exportParticipantsPath } from '../../domain/paths.ts';
import { exportParticipants } from '../../domain/permissions.ts';
import { listForExport, type ParticipantList } from '../../server/list-participants.ts';
import { enrolmentTexts } from '../../texts/index.ts';

/** The list as a file, by the same filter and order. Identity numbers are never in it. */
export const exportParticipantsPage = definePage({
  path: exportParticipantsPath,
  permission: exportParticipants,
  audit: { action: 'export', category: 'participation' },
  params: z.object({}),
  query: listQuery.extend({ format: z.enum(['csv', 'xlsx']).catch('csv') }),
  load: async (ctx, { query }) => {
    const t = translate(enrolmentTexts, ctx.locale);
    const list = await listForExport(ctx, query);
    const columns: SheetColumn[] = [
      { header: t('list.familyName'), type: 'text' },
      { header: t('list.givenName'), type: 'text' },
      { header: t('list.status'), type: 'text' },
      { header: t('list.programme'), type: 'text', width: 28 },
      { header: t('list.site'), type: 'text' },
      { header: t('list.track'), type: 'text' },
      { header: t('list.referred'), type: 'day', width: 12 },
      { header: t('list.start'), type: 'day', width: 12 },
      { header: t('list.plannedEnd'), type: 'day', width: 12 },
      { header: t('list.ended'), type: 'day', width: 12 },
      { header: t('list.worker'), type: 'text', width: 24 },
    ];
    const rows = list.rows.map((row) => exportedRow(list, row, t(`status.${row.status}`)));
    const fileName = `deltagare-${ctx.today}.${query.format}`;
    if (query.format === 'xlsx')
      return { download: { fileName, type: xlsxType, body: await toXlsx([{ name: t('list.title'), columns, rows }]) } };
    return {
      download: {
        fileName,
        type: 'text/csv; charset=utf-8',
        body: toCsv(
          columns.map(({ header }) => header),
          rows,
        ),
      },
    };
  },
  view: () => ({ title: '', body: null }),
});

function exportedRow(list: ParticipantList, row: ParticipantList['rows'][number], status: string) {
  const programme = list.programmes.find(({ id }) => id === row.programmeId);
  const site = programme?.definition.sites?.find(({ key }) => key === row.siteKey)?.name;
  const track = programme?.definition.tracks?.find(({ key }) => key === row.trackKey)?.name;
  return [
    row.familyName,
    row.givenName,
    status,
    programme?.name,
    site,
    track,
    row.referredOn,
    row.startedOn,
    row.plannedEndOn,
    row.endedOn,
    row.caseWorkerName,
  ];
}
