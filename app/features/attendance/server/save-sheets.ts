import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { SheetRow } from '../domain/decide-save.ts';
import { fromStored, isSameMark } from '../domain/mark.ts';
import type { SheetOfSession } from '../domain/sheet-input.ts';
import { saveAttendance } from './save-attendance.ts';
import { listStandingSheets } from './sheets-store.ts';

/** `saves`: the keys of the saves that changed something, by which they can be taken back. */
export type SavedSheets = { written: number; removed: number; saves: string[] };

/**
 * Saves several sheets, all or none, each by the rules of one sheet. A row that says what stands already is not sent on, so that a sheet nobody
 * touched costs nothing. Problems of a sheet stand below its session: 'sheets.<session>.marks.<enrolment>'; 'why' and 'correction' are asked once for all.
 */
export async function saveSheets(
  ctx: RequestContext,
  sheets: readonly SheetOfSession[],
): Promise<Result<SavedSheets, FieldProblems>> {
  const standing = await listStandingSheets(
    ctx,
    sheets.map(({ sessionId }) => sessionId),
  );
  const saved: SavedSheets = { written: 0, removed: 0, saves: [] };
  const problems: FieldProblems = {};
  // In one order for everybody, so that two who save the same sheets do not wait for each other in a ring.
  for (const { sessionId, input } of [...sheets].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))) {
    const session = standing.get(sessionId);
    const length = session === undefined ? 0 : sessionMinutes(session);
    const stands = (row: SheetRow) => {
      const mark = session?.marks.find((each) => each.enrolmentId === row.enrolmentId);
      return isSameMark(row.mark, mark === undefined ? null : fromStored(mark, length));
    };
    const rows = input.rows.filter((row) => !stands(row) || (input.everybodyElsePresent && row.mark === null));
    if (rows.length === 0) continue;
    const answer = await saveAttendance(ctx, sessionId, { ...input, rows });
    if (answer.ok) {
      saved.written += answer.value.written;
      saved.removed += answer.value.removed;
      if (answer.value.written + answer.value.removed > 0) saved.saves.push(input.idempotencyKey);
    } else addProblems(problems, sessionId, answer.problem);
  }
  return Object.keys(problems).length === 0 ? ok(saved) : refuse(problems);
}

/** The same for one person's page: her rows only. Throws NotFoundError when the caller may not know of her. */
export async function savePersonSheets(
  ctx: RequestContext,
  enrolmentId: string,
  sheets: readonly SheetOfSession[],
): Promise<Result<SavedSheets, FieldProblems>> {
  await getParticipantHead(ctx, enrolmentId);
  const isHers = sheets.every(({ input }) => input.rows.every((row) => row.enrolmentId === enrolmentId));
  return isHers ? saveSheets(ctx, sheets) : refuse({ '': ['invalid'] });
}

function addProblems(problems: FieldProblems, sessionId: string, ofSheet: FieldProblems): void {
  for (const [field, codes] of Object.entries(ofSheet)) {
    if (field === 'why' || field === 'correction') problems[field] = codes;
    else if (codes.includes('conflict')) problems[''] = codes;
    else problems[field === '' ? `sheets.${sessionId}` : `sheets.${sessionId}.${field}`] = codes;
  }
}
