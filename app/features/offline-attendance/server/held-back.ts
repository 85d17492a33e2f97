import type { Mark } from '#app/features/attendance/domain/mark.ts';
import { getBareSheet, saveAttendance, sayNotHeld } from '#app/features/attendance/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { meetingOf, type Settlement } from '../domain/settle-held-back.ts';
import { offlineTexts } from '../texts/index.ts';
import {
  type HeldBackMark,
  type HeldBackSave,
  listHeldBackMarks,
  listWaiting,
  writeOutcome,
} from './held-back-store.ts';

export type { HeldBackSave } from './held-back-store.ts';

/** A mark from a device beside what stands, and how the two meet. */
export type MetMark = HeldBackMark & {
  stands: Mark | null;
  version: number;
  meeting: ReturnType<typeof meetingOf>;
};

/** The saves from devices that wait for a coordinator, the oldest first. */
export function listHeldBack({ db, caller }: RequestContext): Promise<HeldBackSave[]> {
  return listWaiting(db, caller.tenantId);
}

/** One of them with its marks beside what stands. Throws NotFoundError when it does not wait (any more). */
export async function getHeldBack(
  ctx: RequestContext,
  saveId: string,
): Promise<{ save: HeldBackSave; marks: MetMark[]; closed: string | undefined }> {
  const { db, caller } = ctx;
  const [save] = await listWaiting(db, caller.tenantId, saveId);
  if (save === undefined) throw new NotFoundError();
  const [marks, sheet] = await Promise.all([
    listHeldBackMarks(db, caller.tenantId, saveId),
    getBareSheet(ctx, save.sessionId),
  ]);
  const standing = new Map(sheet.rows.map((row) => [row.enrolmentId, row]));
  ctx.within(save.programmeId);
  ctx.saw(marks.map(({ personId }) => personId));
  return {
    save,
    closed: sheet.closed,
    marks: marks.map((row) => {
      const now = standing.get(row.enrolmentId);
      const stands = now?.mark ?? null;
      return { ...row, stands, version: now?.version ?? 0, meeting: meetingOf({ ...row, stands }) };
    }),
  };
}

/**
 * Decides what becomes of a save that was held back. What is taken is saved by the coordinator as on the sheet, with its rules, its problems
 * and its trace; the rest stays as it stands. Problems: 'choose' by row (`marks.<enrolment>`) or 'notHeld'; 'settled' (somebody
 * else has decided); those of saving.
 */
export async function settleHeldBack(
  ctx: RequestContext,
  saveId: string,
  { take, decided, notHeld }: Settlement,
): Promise<Result<{ id: string }, FieldProblems>> {
  const { save, marks } = await getHeldBack(ctx, saveId);
  if (save.notHeld !== null && notHeld === undefined) return refuse({ notHeld: ['choose'] });
  const open = marks.filter(({ enrolmentId, meeting }) => meeting !== 'same' && !decided.has(enrolmentId));
  if (open.length > 0) return refuse(Object.fromEntries(open.map((row) => [`marks.${row.enrolmentId}`, ['choose']])));
  const rows = marks.flatMap(({ enrolmentId, mark }) => {
    const version = take.get(enrolmentId);
    return version === undefined ? [] : [{ enrolmentId, version, mark }];
  });
  const isTaken = rows.length > 0 || notHeld === true;
  const { tenantId, accountId } = ctx.caller;
  const at = { tenantId, accountId, saveId, now: ctx.now };
  const ids = rows.map(({ enrolmentId }) => enrolmentId);
  if (!(await writeOutcome(ctx.db, at, ids, isTaken ? 'taken' : 'dropped'))) return refuse({ '': ['settled'] });
  if (save.notHeld !== null && notHeld) {
    const reason = translate(offlineTexts, ctx.caller.locale)(`notHeld.${save.notHeld}`);
    const said = await sayNotHeld(ctx, save.sessionId, { idempotencyKey: saveId, reason, seen: [], despite: true });
    if (!said.ok) return said;
  }
  if (rows.length > 0) {
    const correction = translate(offlineTexts, ctx.caller.locale)('heldBack.correction');
    const input = { idempotencyKey: saveId, rows, everybodyElsePresent: false, correction };
    const saved = await saveAttendance(ctx, save.sessionId, { ...input, why: 'learned-later' });
    if (!saved.ok) return saved;
  }
  return ok({ id: saveId });
}
