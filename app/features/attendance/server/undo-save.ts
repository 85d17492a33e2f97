import { sql } from 'kysely';
import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { SheetRow } from '../domain/decide-save.ts';
import { fromStored, type StoredMark } from '../domain/mark.ts';
import { getHandledSession } from './handled-session.ts';
import { saveAttendance } from './save-attendance.ts';

type Undoable = {
  isLatest: boolean;
  isUndone: boolean;
  heldOn: PlainDate;
  startsAt: string;
  endsAt: string;
  rows: { enrolmentId: string; version: number; before: StoredMark | null }[];
};

/**
 * The caller's own save of a sheet, by its key, with what stood before it: marks it wrote bear its number, values it replaced bear its time.
 * `undo`: key of the undoing, to know whether that was done already.
 */
async function findSave(ctx: RequestContext, sessionId: string, save: string, undo: string | null) {
  const { tenantId, accountId } = ctx.caller;
  const { rows } = await sql<Undoable>`
    select (v.answer->>'sheetVersion')::int = s.sheet_version as "isLatest", s.held_on as "heldOn",
      to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt",
      exists (select from attendance_saves u where u.tenant_id = v.tenant_id and u.idempotency_key = ${undo}::uuid and u.session_id = v.session_id) as "isUndone",
      coalesce((select json_agg(json_build_object('enrolmentId', enrolment_id, 'version', coalesce(k.version, 0),
          'before', case when o.mark is not null then json_build_object('mark', o.mark, 'absenceReason', o.absence_reason, 'minutesPresent', o.minutes_present) end))
        from (select enrolment_id, version from attendance_marks where tenant_id = v.tenant_id and session_id = v.session_id and version = (v.answer->>'sheetVersion')::int) k
        full join (select enrolment_id, mark, absence_reason, minutes_present from attendance_mark_versions
          where tenant_id = v.tenant_id and session_id = v.session_id and replaced_at = v.saved_at) o using (enrolment_id)), '[]') as rows
    from attendance_saves v join activity_sessions s on s.tenant_id = v.tenant_id and s.id = v.session_id
    where v.tenant_id = ${tenantId}::uuid and v.idempotency_key = ${save}::uuid and v.session_id = ${sessionId}::uuid and v.saved_by = ${accountId}::uuid
      and (v.answer->>'written')::int + (v.answer->>'removed')::int > 0`.execute(ctx.db);
  return rows[0];
}

/** Whether the caller's save with this key is the latest of the sheet, so that it can be taken back. */
export async function isUndoable(ctx: RequestContext, sessionId: string, save: string): Promise<boolean> {
  return (await findSave(ctx, sessionId, save, null))?.isLatest ?? false;
}

/**
 * Takes one's own latest save of a sheet back: what stood before it stands again, as a new save with its trace. Sent twice it is done once.
 * Problem 'saved-since' when anybody has saved the sheet after it, or there is no such save; else those of saveAttendance.
 */
export async function undoSave(
  ctx: RequestContext,
  sessionId: string,
  { key, save }: { key: string; save: string },
): Promise<Result<true, FieldProblems>> {
  const [, found] = await Promise.all([getHandledSession(ctx, sessionId), findSave(ctx, sessionId, save, key)]);
  if (found?.isUndone) return ok(true);
  if (!found?.isLatest) return refuse({ '': ['saved-since'] });
  const length = sessionMinutes(found);
  const rows: SheetRow[] = found.rows.map(({ enrolmentId, version, before }) => ({
    enrolmentId,
    version,
    mark: before === null ? null : fromStored(before, length),
  }));
  const undone = await saveAttendance(ctx, sessionId, {
    ...{ idempotencyKey: key, rows, everybodyElsePresent: false },
    // What was saved a moment ago needs no other explanation, not even in a locked month.
    ...{ why: 'mistake', correction: 'Den senaste sparningen ångrades.' },
  });
  if (undone.ok) return ok(true);
  if (undone.problem['correction'] !== undefined) return refuse({ '': ['month-locked'] });
  return refuse(undone.problem['']?.includes('conflict') ? { '': ['saved-since'] } : undone.problem);
}

/** The caller's saves with these keys, each with its session, in one order for everybody. */
async function sessionsOf({ db, caller }: RequestContext, saves: readonly string[]) {
  return db
    .selectFrom('attendance_saves')
    .where('tenant_id', '=', caller.tenantId)
    .where('idempotency_key', '=', sql<string>`any (${saves}::uuid[])`)
    .where('saved_by', '=', caller.accountId)
    .select(['idempotency_key as save', 'session_id as sessionId'])
    .orderBy('session_id')
    .execute();
}

/** Those of the caller's saves that can be taken back together: all of them, or none when one of the sheets was saved since. */
export async function undoableSaves(ctx: RequestContext, saves: readonly string[] | undefined): Promise<string[]> {
  if (saves === undefined) return [];
  const found = await sessionsOf(ctx, saves);
  const undoable = await Promise.all(found.map(({ save, sessionId }) => isUndoable(ctx, sessionId, save)));
  return found.length === saves.length && undoable.every(Boolean) ? found.map(({ save }) => save) : [];
}

/**
 * Takes back what was saved on several sheets at once, on all of them or on none; `undo`: the key of each save, with the key of its undoing.
 * Problems: those of undoSave, for the whole.
 */
export async function undoSaves(
  ctx: RequestContext,
  undo: Readonly<Record<string, string>>,
): Promise<Result<true, FieldProblems>> {
  const found = await sessionsOf(ctx, Object.keys(undo));
  if (found.length < Object.keys(undo).length) return refuse({ '': ['saved-since'] });
  for (const { save, sessionId } of found) {
    const undone = await undoSave(ctx, sessionId, { save, key: undo[save] as string });
    if (!undone.ok) return undone;
  }
  return ok(true);
}
