import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Mark } from '../domain/mark.ts';
import { type LineProblem, readPaper } from '../domain/paper-list.ts';
import { getWeekSheets, type WeekSheets } from './get-week-sheets.ts';

/** What was typed off a paper, as marks by 'session enrolment'; nothing is saved. */
export type PaperPreview = WeekSheets & {
  /** What was read, as lines: also out of a file. */
  text: string;
  marks: Map<string, Mark>;
  problems: LineProblem[];
};

/**
 * Reads what was typed off the paper list of a week against its sheets. `othersAbsent`: whoever is on a sheet of which something was typed, and is
 * not marked, was absent and nothing was heard of her; absence that was told beforehand keeps its reason.
 */
export async function previewPaper(
  ctx: RequestContext,
  activityId: string,
  asked: { monday: PlainDate; sessionId?: string | undefined; text: string; othersAbsent: boolean },
): Promise<PaperPreview> {
  const week = await getWeekSheets(ctx, activityId, asked);
  const open = week.sheets.filter(({ closed }) => closed === undefined);
  const read = readPaper(
    asked.text,
    open.map(({ session, rows }) => ({
      sessionId: session.id,
      enrolmentIds: rows.map(({ enrolmentId }) => enrolmentId),
    })),
  );
  const marks = new Map(read.marks.map((each) => [`${each.sessionId} ${each.enrolmentId}`, each.mark]));
  const typed = new Set(read.marks.map(({ sessionId }) => sessionId));
  if (asked.othersAbsent)
    for (const { session, rows } of open)
      for (const row of rows)
        if (typed.has(session.id) && row.mark === null && !marks.has(`${session.id} ${row.enrolmentId}`))
          marks.set(`${session.id} ${row.enrolmentId}`, {
            mark: 'absent',
            reason: row.notice?.reason ?? 'no-notice',
          });
  return { ...week, sheets: open, text: asked.text, marks, problems: read.problems };
}
