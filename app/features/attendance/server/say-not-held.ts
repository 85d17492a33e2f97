import { createHash } from 'node:crypto';
import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import { cancelSession } from '#app/features/activities/public.ts';
import { ForbiddenError, NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { whyClosed } from '../domain/decide-opening.ts';
import type { SheetRow } from '../domain/decide-save.ts';
import { fromStored } from '../domain/mark.ts';
import { marksUnseen } from '../domain/marks-unseen.ts';
import { takeAttendance } from '../domain/permissions.ts';
import { readStanding, writeSave } from './mark-store.ts';
import { listSheetRows, lockSession } from './sheet-store.ts';

export type NotHeldInput = {
  idempotencyKey: string;
  /** In words, for everybody who sees the session. */
  reason: string;
  /** The marks that stood when it was said. */
  seen: readonly SheetRow[];
  /** Others' marks were shown, and it is said all the same. */
  despite: boolean;
};

/**
 * Says afterwards that a session did not take place: it is cancelled with its reason, and nobody becomes absent. The same key again is
 * answered alike and changes nothing, also when the session is on again; what is cancelled already keeps its reason. Problems: 'too-early',
 * 'month-locked', 'key-used'; 'changed-by-other' by row (`marks.<enrolment>`) with '' 'conflict' where marks stand that were not seen. Those of
 * people with protected identity are not among them: they are on no device.
 */
export async function sayNotHeld(
  ctx: RequestContext,
  sessionId: string,
  { idempotencyKey, reason, seen, despite }: NotHeldInput,
): Promise<Result<true, FieldProblems>> {
  const { tenantId, accountId } = ctx.caller;
  const session = await lockSession(ctx.db, tenantId, sessionId);
  if (session === undefined) throw new NotFoundError();
  if (!mayHandleActivity(ctx.caller, session.leaderIds)) throw new ForbiddenError(takeAttendance.name);
  ctx.within(session.programmeId);
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([sessionId, 'not held', reason, despite, seen]))
    .digest();
  const { earlier } = await readStanding(ctx.db, { tenantId, sessionId, key: idempotencyKey }, []);
  if (earlier !== undefined) return earlier.bodyHash.equals(bodyHash) ? ok(true) : refuse({ '': ['key-used'] });
  const closed = whyClosed(session, ctx.today);
  if (closed === 'too-early') return refuse({ '': [closed] });
  if (closed === undefined) {
    if (session.isMonthLocked) return refuse({ '': ['month-locked'] });
    const unseen = despite ? [] : await listUnseen(ctx, sessionId, sessionMinutes(session), seen);
    if (unseen.length > 0)
      return refuse({
        '': ['conflict'],
        ...Object.fromEntries(unseen.map((id) => [`marks.${id}`, ['changed-by-other']])),
      });
    await cancelSession(ctx, sessionId, reason);
  }
  const { programmeId, heldOn, sheetVersion: version } = session;
  const answer = { sheetVersion: version, written: 0, removed: 0, unchanged: 0 };
  const at = { tenantId, sessionId, programmeId, heldOn, accountId, version };
  const isKept = await writeSave(ctx.db, at, [], false, { key: idempotencyKey, bodyHash, answer });
  return isKept ? ok(true) : refuse({ '': ['key-used'] });
}

async function listUnseen(ctx: RequestContext, sessionId: string, minutes: number, seen: readonly SheetRow[]) {
  const rows = await listSheetRows(ctx.db, ctx.caller.tenantId, sessionId);
  const standing = rows
    .filter((row) => !row.restricted)
    .map(({ enrolmentId, stored }) => ({ enrolmentId, mark: stored === null ? null : fromStored(stored, minutes) }));
  const unseen = marksUnseen(standing, seen);
  const told = new Set(unseen);
  ctx.saw(rows.filter(({ enrolmentId }) => told.has(enrolmentId)).map(({ personId }) => personId));
  return unseen;
}
