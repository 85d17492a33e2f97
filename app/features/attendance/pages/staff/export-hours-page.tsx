import { z } from 'zod';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { hoursQuery, monthsOf } from '../../domain/hours-query.ts';
import { exportHoursPath } from '../../domain/paths.ts';
import { exportAttendance } from '../../domain/permissions.ts';
import { listHours } from '../../server/list-hours.ts';
import { attendanceTexts } from '../../texts/index.ts';

/** Hours per participant and month as a file. Identity numbers are never in it. */
export const exportHoursPage = definePage({
  path: exportHoursPath,
  permission: exportAttendance,
  audit: { action: 'export', category: 'attendance' },
  params: z.object({}),
  query: hoursQuery.extend({ format: tableFormat }),
  load: async (ctx, { query }) => {
    const t = translate(attendanceTexts, ctx.locale);
    const { programme } = query;
    if (programme === undefined || !ctx.caller.programmes.includes(programme)) throw new NotFoundError();
    const list = await listHours(ctx, { programmeId: programme, ...monthsOf(query, ctx.today) });
    const columns: SheetColumn[] = [
      { header: t('hours.name'), type: 'text', width: 28 },
      { header: t('hours.month'), type: 'text', width: 12 },
      ...(['hours', 'present', 'late', 'leftEarly', 'absentValid', 'absentNoNotice'] as const).map((key) => ({
        header: t(`hours.${key}`),
        type: 'number' as const,
        width: 14,
      })),
    ];
    const rows = list.map((row) => [
      row.name,
      row.month.slice(0, 7),
      Math.round((row.minutesPresent / 60) * 100) / 100,
      row.present,
      row.late,
      row.leftEarly,
      row.absentValid,
      row.absentNoNotice,
    ]);
    return tableFile(query.format, `${t('hours.file')}-${ctx.today}`, [{ name: t('hours.title'), columns, rows }]);
  },
  view: () => ({ title: '', body: null }),
});
