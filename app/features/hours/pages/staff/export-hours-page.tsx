import { z } from 'zod';
import { activityKinds } from '#app/features/activities/domain/kinds.ts';
import { getProgramme } from '#app/features/programmes/public.ts';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { hoursByKindQuery, monthsOf } from '../../domain/hours-query.ts';
import { exportHoursPath } from '../../domain/paths.ts';
import { exportHours } from '../../domain/permissions.ts';
import { hourRuleOf, reportedHours } from '../../domain/whole-hours.ts';
import { listHours } from '../../server/list-hours.ts';
import { hoursTranslate, kindName } from '../hours-words.ts';

/** Hours per participant and month as a file. Identity numbers are never in it. */
export const exportHoursPage = definePage({
  path: exportHoursPath,
  permission: exportHours,
  audit: { action: 'export', category: 'attendance' },
  params: z.object({}),
  query: hoursByKindQuery.extend({ format: tableFormat }),
  load: async (ctx, { query }) => {
    const t = hoursTranslate(ctx.locale);
    const { programme, kind } = query;
    if (programme === undefined || !ctx.caller.programmes.includes(programme)) throw new NotFoundError();
    const [list, { definition }] = await Promise.all([
      listHours(ctx, { programmeId: programme, ...monthsOf(query, ctx.today), kind }),
      getProgramme(ctx, programme),
    ]);
    const kinds = activityKinds.filter((each) =>
      kind === undefined ? list.some((row) => row.minutesByKind[each] !== undefined) : each === kind,
    );
    const inHours = (minutes: number) => Math.round((minutes / 60) * 100) / 100;
    const columns: SheetColumn[] = [
      { header: t('hours.name'), type: 'text', width: 28 },
      { header: t('hours.month'), type: 'text', width: 12 },
      ...[
        t('hours.hours'),
        t('hours.wholeHours'),
        ...kinds.map((each) => kindName(ctx.locale, each)),
        ...(['present', 'late', 'leftEarly', 'absentValid', 'absentNoNotice'] as const).map((key) => t(`hours.${key}`)),
      ].map((header) => ({ header, type: 'number' as const, width: 14 })),
    ];
    const rows = list.map((row) => [
      row.name,
      row.month.slice(0, 7),
      inHours(row.minutesPresent),
      reportedHours(row.minutesPresent, hourRuleOf(definition)),
      ...kinds.map((each) => inHours(row.minutesByKind[each] ?? 0)),
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
