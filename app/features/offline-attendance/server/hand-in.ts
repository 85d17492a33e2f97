import { sql } from 'kysely';
import { gateOf } from '#app/platform/db/gate.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { HandedIn } from '../domain/hand-in.ts';
import { readTicket } from './tickets.ts';

/**
 * Takes in what a device could not send: it waits for a coordinator and has no effect before. Doing it twice is harmless. Problems:
 * 'ticket' (not ours, or too old), 'gone' (no such session any more), 'full'.
 */
export async function handIn(
  { services, now }: PublicContext,
  { save: { ticket, key, madeAt, notHeld, rows } }: { save: HandedIn },
): Promise<Result<Record<string, never>, FieldProblems>> {
  const from = readTicket(services.keys, ticket, now);
  if (from === undefined) return refuse({ '': ['ticket'] });
  const answered = await sql<{ answer: string }>`
    select app.hold_back_save(${from.tenantId}::uuid, ${from.accountId}::uuid, ${from.sessionId}::uuid, ${key}::uuid, ${madeAt}::timestamptz,
      ${notHeld}::text, ${JSON.stringify(rows)}::jsonb, ${now}::timestamptz) as answer`.execute(gateOf(services));
  const answer = answered.rows[0]?.answer ?? 'gone';
  return answer === 'held' || answer === 'taken' ? ok({}) : refuse({ '': [answer] });
}
