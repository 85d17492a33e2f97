import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import { getSession, type Session } from '#app/features/activities/public.ts';
import { type SfiHours, sfiDuring } from '#app/features/language/public.ts';
import { ForbiddenError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { whyClosed } from '../domain/decide-opening.ts';
import { fromStored, type Mark } from '../domain/mark.ts';
import { readAttendance } from '../domain/permissions.ts';
import { listActiveParticipants, listSheetRows, readCorrectionRules, type ToldAbsence } from './sheet-store.ts';

export type SheetRowView = {
  enrolmentId: string;
  personId: string;
  name: string;
  firstLanguage: string | null;
  isMember: boolean;
  /** Her identity is protected: no paper bears her name. */
  restricted: boolean;
  /** She said beforehand that she will not come, comes late or comes. */
  notice: ToldAbsence | null;
  mark: Mark | null;
  version: number;
  markedAt: Instant | null;
  markedBy: string | null;
  /** She checked in herself. */
  isSelf: boolean;
  /** She has SFI while the session is on: absence is then valid. */
  sfi: SfiHours | undefined;
};

export type Sheet = {
  session: Session;
  minutes: number;
  rows: SheetRowView[];
  closed: 'cancelled' | 'too-early' | undefined;
  /** Its month is locked: changes are corrections, with a reason, or for whoever may not correct none at all. */
  isMonthLocked: boolean;
  /** So many days after the session nobody asks why marks are changed. */
  daysWithoutWhy: number;
  /** Who can be added, when asked for. */
  others: { enrolmentId: string; name: string }[];
};

/**
 * The attendance sheet of a session. Those who see it: coordinators and case workers of the programme, and the leaders of the
 * activity. `withOthers`: also everybody active in the programme who is not on it (in drop-in always).
 */
export async function getSheet(ctx: RequestContext, sessionId: string, withOthers = false): Promise<Sheet> {
  const { tenantId } = ctx.caller;
  const [session, stored, rules] = await Promise.all([
    getSession(ctx, sessionId),
    listSheetRows(ctx.db, tenantId, sessionId),
    readCorrectionRules(ctx.db, tenantId, sessionId),
  ]);
  const leaderIds = session.leaders.map((leader) => leader.id);
  if (!mayHandleActivity(ctx.caller, leaderIds)) throw new ForbiddenError(readAttendance.name);
  ctx.within(session.programmeId);
  const minutes = sessionMinutes(session);
  const sfi = await sfiDuring(
    ctx,
    sessionId,
    stored.map(({ enrolmentId }) => enrolmentId),
  );
  const rows = stored.map(({ stored: mark, ...row }) => ({
    ...row,
    sfi: sfi.get(row.enrolmentId),
    mark: mark === null ? null : fromStored(mark, minutes),
    version: mark?.version ?? 0,
    markedAt: mark?.markedAt ?? null,
    markedBy: mark?.markedBy ?? null,
    isSelf: mark?.isSelf ?? false,
  }));
  ctx.saw(rows.map((row) => row.personId));
  const closed = whyClosed(session, ctx.today);
  const others =
    closed === undefined && (withOthers || session.form === 'drop-in')
      ? await listOthers(ctx, session.programmeId, rows)
      : [];
  return { session, minutes, rows, closed, ...rules, others };
}

async function listOthers(
  ctx: RequestContext,
  programmeId: string,
  rows: readonly SheetRowView[],
): Promise<Sheet['others']> {
  const onSheet = new Set(rows.map((row) => row.enrolmentId));
  const active = await listActiveParticipants(ctx.db, ctx.caller.tenantId, programmeId);
  const others = active.filter((each) => !onSheet.has(each.enrolmentId));
  ctx.saw(others.map((each) => each.personId));
  return others.map(({ enrolmentId, name }) => ({ enrolmentId, name }));
}
