import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { isOver } from '../domain/month.ts';
import { getMonthSheet } from './get-month-sheet.ts';
import { insertCertificates, selectMonthRows } from './month-sheet-store.ts';

type At = { programmeId: string; month: PlainDate };

function requireProgramme(ctx: RequestContext, programmeId: string): void {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  ctx.within(programmeId);
}

/** Makes the sheets of a month: the first of whoever was present, and a new version where attendance was changed since. */
export async function makeSheets(ctx: RequestContext, { programmeId, month }: At): Promise<void> {
  requireProgramme(ctx, programmeId);
  await sql`select app.make_month_sheets(${programmeId}::uuid, ${month}::date)`.execute(ctx.db);
}

/** Locks a month that is over, for good. Locking it twice changes nothing. Problem: 'not-over'. */
export async function lockMonth(ctx: RequestContext, { programmeId, month }: At): Promise<Result<true, FieldProblems>> {
  requireProgramme(ctx, programmeId);
  if (!isOver(month, ctx.today)) return refuse({ '': ['not-over'] });
  await sql`select app.lock_month(${programmeId}::uuid, ${month}::date)`.execute(ctx.db);
  return ok(true);
}

/** Certifies sheets as leader. Problems: 'none-chosen'; 'changed' when one of them is no longer what it was when it was shown. */
export async function certifyAsLeader(
  ctx: RequestContext,
  at: At,
  sheetIds: readonly string[],
): Promise<Result<true, FieldProblems>> {
  requireProgramme(ctx, at.programmeId);
  if (sheetIds.length === 0) return refuse({ sheets: ['none-chosen'] });
  const rows = await selectMonthRows(ctx, { ...at, isLocked: true });
  const chosen = rows.filter(({ sheet }) => sheet !== null && sheetIds.includes(sheet.id));
  ctx.saw(chosen.map(({ personId }) => personId));
  const certificates = [...new Set(sheetIds)].map((sheetId) => ({
    ...{ sheetId, id: newId(), certifiedBy: 'leader' as const, way: 'screen' as const, paperPlace: null },
  }));
  const left = await insertCertificates(ctx, at, certificates);
  return left.length > 0 ? refuse({ sheets: ['changed'] }) : ok(true);
}

/** Notes that the participant has signed her sheet on paper, and where that is. Problem: 'changed'. */
export async function noteSignedPaper(
  ctx: RequestContext,
  { enrolmentId, month }: { enrolmentId: string; month: PlainDate },
  { sheetId, place }: { sheetId: string; place: string },
): Promise<Result<true, FieldProblems>> {
  const { head } = await getMonthSheet(ctx, enrolmentId, month);
  const certificate = { sheetId, id: newId(), certifiedBy: 'participant' as const, way: 'paper' as const };
  const left = await insertCertificates(ctx, { programmeId: head.programmeId, month }, [
    { ...certificate, paperPlace: place },
  ]);
  return left.length > 0 ? refuse({ '': ['changed'] }) : ok(true);
}
