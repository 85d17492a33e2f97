import { z } from 'zod';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
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
  query: z.object({ format: tableFormat }),
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
    return tableFile(query.format, `${t('peer.file')}-${ctx.today}`, [{ name: t('peer.hours'), columns, rows }]);
  },
  view: () => ({ title: '', body: null }),
});
