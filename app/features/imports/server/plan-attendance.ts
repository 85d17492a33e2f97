import { crc32 } from 'node:zlib';
import { whyClosed } from '#app/features/attendance/domain/decide-opening.ts';
import { type StoredMark, toStored } from '#app/features/attendance/domain/mark.ts';
import { listLockedMonths } from '#app/features/attendance/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PlannedRow, Seen } from '../domain/plan.ts';
import type { AttendanceValues, ReadMark } from '../domain/rows/attendance-row.ts';
import type { ImportSettings } from '../domain/rows/settings.ts';
import { findParticipations } from './find-participations.ts';
import type { KnownEnrolment } from './match-store.ts';
import {
  activityOf,
  type FoundSession,
  findMarks,
  findSessions,
  type ImportActivity,
  type StandingMark,
} from './session-store.ts';

/** A mark that will be written: into a session that is there, or into one that will be made for the activity and day. */
export type MarkToWrite = {
  row: PlannedRow;
  activityId: string;
  heldOn: PlainDate;
  sessionId: string | undefined;
  mark: ReadMark['mark'];
  stored: StoredMark;
  enrolment: KnownEnrolment;
};

type Ground = { activities: readonly ImportActivity[]; settings: ImportSettings };

const MINUTES_A_DAY = 1440;

/**
 * Decides which marks of a list are new. A mark that stands is never changed: another one in its place is a fault. Rows that
 * fail in one cell are not written at all.
 */
export async function planAttendance(
  ctx: RequestContext,
  programmeId: string,
  rows: PlannedRow[],
  seen: Seen,
  ground: Ground,
): Promise<MarkToWrite[]> {
  const read = rows.filter((row) => row.values !== null && row.choice !== 'leave-out');
  const marksOf = (row: PlannedRow) => (row.values as AttendanceValues).marks;
  const [found, sessions, lockedMonths] = await Promise.all([
    findParticipations(ctx, programmeId, read),
    findSessions(ctx, programmeId, [...new Set(read.flatMap((row) => marksOf(row).map(({ heldOn }) => heldOn)))]),
    listLockedMonths(ctx, programmeId),
  ]);
  const bySlot = Map.groupBy(sessions, ({ activityId, heldOn }) => `${activityId} ${heldOn}`);
  const standing = new Map(
    (
      await findMarks(
        ctx,
        sessions.map(({ id }) => id),
      )
    ).map((mark) => [`${mark.sessionId} ${mark.enrolmentId}`, mark]),
  );
  const written: MarkToWrite[] = [];
  for (const row of read) {
    const participation = found.get(row);
    if (participation === undefined) continue;
    const decided = marksOf(row).map((mark) =>
      decideMark(mark, participation.enrolments, { ...ground, bySlot, standing, seen, lockedMonths, today: ctx.today }),
    );
    const toWrite: MarkToWrite[] = [];
    for (const each of decided)
      if ('problem' in each) row.problems.push(each.problem);
      else if (each.isNew) toWrite.push({ row, ...each.write });
    row.ids = { known: participation.personId, enrolment: participation.enrolmentId };
    row.outcome = row.problems.length > 0 ? 'faulty' : toWrite.length > 0 ? 'new' : 'unchanged';
    if (row.outcome === 'new') written.push(...toWrite);
  }
  return written;
}

type Decided = { problem: PlannedRow['problems'][number] } | { isNew: boolean; write: Omit<MarkToWrite, 'row'> };

function decideMark(
  { field, heldOn, activity, mark }: ReadMark,
  enrolments: readonly KnownEnrolment[],
  ground: Ground & {
    bySlot: ReadonlyMap<string, FoundSession[]>;
    standing: ReadonlyMap<string, StandingMark>;
    seen: Seen;
    lockedMonths: ReadonlySet<string>;
    today: PlainDate;
  },
): Decided {
  const fault = (code: string): Decided => ({ problem: { field, code } });
  const named = activityOf(ground.activities, activity, ground.settings.activityId);
  if (typeof named === 'string') return fault(named);
  const [session, ...others] = ground.bySlot.get(`${named.id} ${heldOn}`) ?? [];
  if (others.length > 0) return fault('several-sessions');
  if (session === undefined && !ground.settings.makeSessions) return fault('no-session');
  const closed = whyClosed(session ?? { status: 'planned', heldOn }, ground.today);
  if (closed) return fault(closed === 'cancelled' ? 'session-cancelled' : 'date-in-future');
  const enrolment = enrolments.find((each) => tookPart(each, heldOn));
  if (enrolment === undefined) return fault('not-active-then');
  const minutes = session?.minutes ?? plannedMinutes(ground.settings);
  if ('minutesMissed' in mark && mark.minutesMissed >= minutes) return fault('minutes-too-many');
  const stored = toStored(mark, minutes);
  const key = `mark ${named.id} ${heldOn} ${enrolment.id}`;
  const said = `${stored.mark} ${stored.absenceReason} ${stored.minutesPresent}`;
  const before = session && ground.standing.get(`${session.id} ${enrolment.id}`);
  if (before && `${before.mark} ${before.absenceReason} ${before.minutesPresent}` !== said)
    return fault('marked-otherwise');
  if (before === undefined && ground.lockedMonths.has(heldOn.slice(0, 7))) return fault('month-locked');
  const earlier = ground.seen.get(key);
  const saidShort = crc32(said);
  if (earlier !== undefined && earlier !== saidShort) return fault('mark-twice');
  ground.seen.set(key, saidShort);
  return {
    isNew: before === undefined && earlier === undefined,
    write: { activityId: named.id, heldOn, sessionId: session?.id, mark, stored, enrolment },
  };
}

function tookPart({ status, startedOn, endedOn }: KnownEnrolment, day: PlainDate): boolean {
  return (
    ['active', 'paused', 'ended'].includes(status) &&
    startedOn !== null &&
    startedOn <= day &&
    (endedOn === null || endedOn >= day)
  );
}

function plannedMinutes({ startsAt, endsAt }: ImportSettings): number {
  const minutes = (time: string | undefined) => {
    const [hours = 0, rest = 0] = (time ?? '00:00').split(':').map(Number);
    return hours * 60 + rest;
  };
  const length = minutes(endsAt) - minutes(startsAt);
  return length > 0 ? length : MINUTES_A_DAY;
}
