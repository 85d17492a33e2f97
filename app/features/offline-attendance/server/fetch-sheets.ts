import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { getSession, listSessions } from '#app/features/activities/public.ts';
import { type BareSheet, getBareSheet } from '#app/features/attendance/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, timeOf } from '#app/shared/dates.ts';
import { chooseSessions, shortNames, withinPeople } from '../domain/choose-sheets.ts';
import { type GivenSheets, sentRow } from '../domain/message.ts';
import { issueTicket } from './tickets.ts';

const DAYS_AROUND = 14;

/**
 * The sheets a device may keep: of the sessions the caller leads those nearest in time, and the one asked for if she may handle it. People
 * with protected identity never go along, whoever asks.
 */
export async function fetchSheets(ctx: RequestContext, asked: string | undefined): Promise<GivenSheets> {
  const { caller, today, now } = ctx;
  const around = { from: addDays(today, -DAYS_AROUND), to: addDays(today, DAYS_AROUND) };
  const own = await listSessions(ctx, { ...around, leaderId: caller.accountId });
  const isOwn = own.some(({ id }) => id === asked);
  const named = asked === undefined || isOwn ? undefined : await findHandled(ctx, asked);
  const candidates = named === undefined ? own : [...own, named];
  const sessions = chooseSessions(candidates, { day: today, time: timeOf(now) }, asked);
  const whole = await Promise.all(sessions.map(({ id }) => getBareSheet(ctx, id)));
  const kept = withinPeople(whole.map(withoutRestricted));
  const people = new Map(kept.flatMap(({ rows }) => rows.map((row) => [row.enrolmentId, row])));
  ctx.saw([...people.values()].map((row) => row.personId));
  const programmes = new Set(kept.map(({ session }) => session.programmeId));
  for (const programmeId of programmes) if (programmes.size === 1) ctx.within(programmeId);
  const names = shortNames(new Map([...people].map(([id, row]) => [id, row.name])));
  return {
    owner: caller.accountId,
    locale: caller.locale,
    sheets: kept.map(({ session, minutes, closed, leavesOut, rows }) => ({
      sessionId: session.id,
      heldOn: session.heldOn,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      minutes,
      closed: closed ?? null,
      leavesOut,
      ticket: issueTicket(ctx.services.keys, { ...caller, sessionId: session.id }, now),
      rows: rows.map(sentRow),
    })),
    names: [...names].map(([enrolmentId, name]) => ({ enrolmentId, name })),
  };
}

// What is asked for may have been moved out of sight since: the others go along all the same.
async function findHandled(ctx: RequestContext, sessionId: string) {
  try {
    const session = await getSession(ctx, sessionId);
    const leaderIds = session.leaders.map(({ id }) => id);
    const isNear =
      addDays(ctx.today, -DAYS_AROUND) <= session.heldOn && session.heldOn <= addDays(ctx.today, DAYS_AROUND);
    return isNear && mayHandleActivity(ctx.caller, leaderIds) ? session : undefined;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

function withoutRestricted(sheet: BareSheet) {
  const rows = sheet.rows.filter((row) => !row.restricted);
  return { ...sheet, rows, leavesOut: rows.length < sheet.rows.length };
}
