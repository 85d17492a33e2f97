import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { parseCardCode } from '../domain/card-code.ts';
import { decideCheckIn } from '../domain/decide-check-in.ts';
import { addressTries, sessionTries } from '../domain/limits.ts';
import { hashCardCode, readPass } from './codes.ts';
import { type CheckInAnswer, type CheckInSession, checkInByCode, findCheckInSession } from './gate-store.ts';

/** The session whose screen somebody saw a moment ago; undefined when the pass is too old or none of ours. */
export async function findScannedSession(
  { services, now }: PublicContext,
  pass: string,
): Promise<CheckInSession | undefined> {
  const sessionId = readPass(services.keys, pass, now);
  return sessionId === undefined ? undefined : findCheckInSession(gateOf(services), sessionId, now);
}

export type Told = CheckInAnswer | 'expired' | 'too-early' | 'too-many';

/** Checks in whoever has this code. A code that is wrong, somebody else's programme's or none at all is answered alike. */
export async function checkIn(ctx: PublicContext, pass: string, typed: string): Promise<Told> {
  const { services, now } = ctx;
  const session = await findScannedSession(ctx, pass);
  if (session === undefined) return 'expired';
  const mark = decideCheckIn(session);
  if (typeof mark === 'string') return mark;
  const gate = gateOf(services);
  const { keys } = services;
  const isFree =
    (await takeAttempt(gate, blindIndex(keys, 'check-in', `address|${ctx.ip}`), now, addressTries)) &&
    (await takeAttempt(gate, blindIndex(keys, 'check-in', `session|${session.sessionId}`), now, sessionTries));
  if (!isFree) return 'too-many';
  const code = parseCardCode(typed);
  if (code === undefined) return 'unknown';
  return checkInByCode(gate, session.sessionId, hashCardCode(keys, session.programmeId, code), now, mark);
}
