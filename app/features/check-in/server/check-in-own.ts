import { sql } from 'kysely';
import { gateOf } from '#app/platform/db/gate.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { decideCheckIn } from '../domain/decide-check-in.ts';
import { readPass } from './codes.ts';
import { type CheckInAnswer, type CheckInSession, findCheckInSession } from './gate-store.ts';

/** The session whose square she saw a moment ago. Throws NotFoundError when the pass is too old or none of ours. */
export async function getScannedSession({ services, now }: PortalContext, pass: string): Promise<CheckInSession> {
  const sessionId = readPass(services.keys, pass, now);
  const session = sessionId === undefined ? undefined : await findCheckInSession(gateOf(services), sessionId, now);
  if (session === undefined) throw new NotFoundError();
  return session;
}

/** Checks in whoever's side this is, by the rules of the code: the same window, the same marks, the same gate. */
export async function checkInOwn(ctx: PortalContext, session: CheckInSession): Promise<CheckInAnswer | 'too-early'> {
  const mark = decideCheckIn(session);
  if (typeof mark === 'string') return mark;
  const { rows } = await sql<{ answer: CheckInAnswer }>`
    select app.check_in_own(${session.sessionId}::uuid, ${ctx.now}::timestamptz, ${mark.mark}::text, ${mark.minutesPresent}::int) as answer`.execute(
    ctx.db,
  );
  return rows[0]?.answer ?? 'closed';
}
