import { sql } from 'kysely';
import { requireSessionToHandle } from '#app/features/activities/public.ts';
import { gateOf } from '#app/platform/db/gate.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideCheckIn } from '../domain/decide-check-in.ts';
import { OPEN_MINUTES_AFTER, START_MINUTES } from '../domain/limits.ts';
import {
  type CheckInAnswer,
  type CheckInSession,
  closeTablet,
  endStaffSession,
  findCheckInSession,
  findTablet,
  findTabletStart,
  markOnTablet,
  startTablet,
  type TabletPerson,
  undoOnTablet,
} from './gate-store.ts';

/** The session a leader lets people check in to, with the time that counts. Throws NotFoundError, or ForbiddenError for others' sessions. */
export async function getCheckInSession(ctx: RequestContext, sessionId: string): Promise<CheckInSession> {
  const session = await requireSessionToHandle(ctx, sessionId);
  const found = await findCheckInSession(ctx.db, session.id, ctx.now);
  return found as CheckInSession;
}

/**
 * Makes a link with which one screen becomes a tablet for one session, until a while after its end. Problems: 'too-early', 'closed'. Returns
 * the link's secret, which is kept nowhere.
 */
export async function openTablet(ctx: RequestContext, sessionId: string): Promise<Result<string, FieldProblems>> {
  const session = await getCheckInSession(ctx, sessionId);
  const decided = decideCheckIn(session);
  if (typeof decided === 'string') return refuse({ '': [decided] });
  ctx.within(session.programmeId);
  const start = newToken();
  const minutesLeft = session.lengthMinutes - session.minutesSince + OPEN_MINUTES_AFTER;
  await sql`insert into check_in_tablets (tenant_id, id, programme_id, session_id, start_hash, start_before, ends_at, opened_at, opened_by)
    values (${ctx.caller.tenantId}, ${newId()}, ${session.programmeId}, ${sessionId}, ${hashToken(start)}, ${ctx.now}::timestamptz + make_interval(mins => ${START_MINUTES}),
      ${ctx.now}::timestamptz + make_interval(mins => ${minutesLeft}), ${ctx.now}, ${ctx.caller.accountId})`.execute(
    ctx.db,
  );
  return ok(start);
}

/** How many screens a session's people check in on. */
export async function countTablets({ db, caller, now }: RequestContext, sessionId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from check_in_tablets
    where tenant_id = ${caller.tenantId} and session_id = ${sessionId} and token_hash is not null and closed_at is null and ends_at > ${now}`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

/** Ends every tablet of a session, also links that nobody has used yet. */
export async function closeTablets(ctx: RequestContext, sessionId: string): Promise<void> {
  const session = await requireSessionToHandle(ctx, sessionId);
  ctx.within(session.programmeId);
  await sql`update check_in_tablets set closed_at = ${ctx.now} where tenant_id = ${ctx.caller.tenantId} and session_id = ${sessionId} and closed_at is null`.execute(
    ctx.db,
  );
}

/** The session that a link makes a screen the tablet of; undefined when it has been used or is too old. */
export function getTabletStart({ services, now }: PublicContext, start: string): Promise<CheckInSession | undefined> {
  return findTabletStart(gateOf(services), hashToken(start), now);
}

/**
 * Makes this browser the tablet: it gets a token of its own in the place of a session's, and whoever was signed in here is signed out.
 * Undefined when the link cannot be used any more.
 */
export async function becomeTablet(
  { services, now, tokenHash }: PublicContext,
  start: string,
): Promise<string | undefined> {
  const gate = gateOf(services);
  const token = newToken();
  if (!(await startTablet(gate, hashToken(start), hashToken(token), now))) return undefined;
  if (tokenHash !== undefined) await endStaffSession(gate, tokenHash, now);
  return token;
}

export type Tablet = { session: CheckInSession; people: TabletPerson[] };

/** What a tablet shows; undefined when it is open for no session (any more). Two who would be called the same get a letter of their other name. */
export async function getTablet({ services, now, tokenHash }: PublicContext): Promise<Tablet | undefined> {
  const tablet = tokenHash && (await findTablet(gateOf(services), tokenHash, now));
  if (!tablet) return undefined;
  const called = Map.groupBy(tablet.people, ({ shownName }) => shownName.toLocaleLowerCase('sv'));
  const people = tablet.people.map((person) => {
    const isShared = (called.get(person.shownName.toLocaleLowerCase('sv'))?.length ?? 0) > 1;
    return isShared && person.initial !== ''
      ? { ...person, shownName: `${person.shownName} ${person.initial}` }
      : person;
  });
  return { session: tablet.session, people };
}

/** A tap on a name: she is here. */
export async function tapHere(
  { services, now, tokenHash }: PublicContext,
  session: CheckInSession,
  enrolmentId: string,
): Promise<CheckInAnswer | 'too-early'> {
  const mark = decideCheckIn(session);
  if (typeof mark === 'string' || tokenHash === undefined) return mark === 'too-early' ? mark : 'closed';
  return markOnTablet(gateOf(services), tokenHash, enrolmentId, now, mark);
}

/** Takes a tap back within a minute; false when it is too late. */
export async function tapUndo({ services, now, tokenHash }: PublicContext, enrolmentId: string): Promise<boolean> {
  return tokenHash !== undefined && undoOnTablet(gateOf(services), tokenHash, enrolmentId, now);
}

/** Ends the tablet from the tablet itself. */
export async function endTablet({ services, now, tokenHash }: PublicContext): Promise<void> {
  if (tokenHash !== undefined) await closeTablet(gateOf(services), tokenHash, now);
}
