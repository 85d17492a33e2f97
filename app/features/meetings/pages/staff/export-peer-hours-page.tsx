import { z } from 'zod';
import { toCsv } from '#app/platform/files/csv.ts';
import { type SheetColumn, toXlsx, xlsxType } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import { exportPeerHoursPath } from '../../domain/paths.ts';
import { hoursOf } from '../../domain/peer-work.ts';
import { workAsPeer } from '../../domain/permissions.ts';
import { getPeerWork } from '../../server/peer-work.ts';
import { meetingTranslate } from '../meeting-words.ts';

/** A peer coach's hours by month as a file. */
export const exportPeerHoursPage = definePage({
  path: exportPeerHoursPath,
  permission: workAsPeer,
  audit: { none: 'hours of the caller herself, nobody is named' },
  params: z.object({}),
  query: z.object({ format: z.enum(['csv', 'xlsx']).catch('csv') }),
  load: async (ctx, { query }) => {
    const t = meetingTranslate(ctx.locale);
    const { months } = await getPeerWork(ctx);
    const columns: SheetColumn[] = [
      { header: t('peer.month'), type: 'text', width: 12 },
      ...(['meetings', 'meetingHours', 'supervisionHours', 'allHours'] as const).map((key) => ({
        header: t(`peer.${key}`),
        type: 'number' as const,
        width: 18,
      })),
    ];
    const rows = months.map(({ month, meetings, meetingMinutes, supervisionMinutes }) => [
      month.slice(0, 7),
      meetings,
      hoursOf(meetingMinutes),
      hoursOf(supervisionMinutes),
      hoursOf(meetingMinutes + supervisionMinutes),
    ]);
    const fileName = `${t('peer.file')}-${ctx.today}.${query.format}`;
    if (query.format === 'xlsx') {
      const body = await toXlsx([{ name: t('peer.hours'), columns, rows }]);
      return { download: { fileName, type: xlsxType, body } };
    }
    const body = toCsv(
      columns.map(({ header }) => header),
      rows,
    );
    return { download: { fileName, type: 'text/csv; charset=utf-8', body } };
  },
  view: () => ({ title: '', body: null }),
});
