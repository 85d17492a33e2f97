import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { AnsweringTime } from '../domain/answering.ts';
import { type Answer, steps } from '../domain/answers.ts';

// The gate's functions of feedback: all that somebody who is not signed in needs, and ending answering.

/** A session as whoever answers about it may know it, with how many have answered of how many who may. `room` counts people with protected identity, too: it decides, and is shown to nobody. */
export type AskedSession = AnsweringTime & { theme: string; activityName: string; given: number; room: number };

/** The session that is asked about. */
export async function findFeedbackSession(db: Db, sessionId: string): Promise<AskedSession | undefined> {
  const { rows } =
    await sql<AskedSession>`select theme, activity_name as "activityName", cancelled, opens_at as "opensAt", closes_at as "closesAt", given, room
    from app.find_feedback_session(${sessionId}::uuid)`.execute(db);
  return rows[0];
}

/** How it went: counted, counted before from this browser, as many as were there have answered, or it is over. */
export type Given = 'thanks' | 'already' | 'full' | 'closed';

/** Counts one answer. */
export async function giveFeedback(
  gate: Db,
  sessionId: string,
  ballot: Buffer,
  answer: Answer,
  now: Instant,
): Promise<Given> {
  const at = (question: keyof Answer) => steps.indexOf(answer[question]) + 1;
  const { rows } = await sql<{
    given: Given;
  }>`select app.give_feedback(${sessionId}::uuid, ${ballot}::bytea, ${at('felt')}::int, ${at('learned')}::int,
    ${at('welcomed')}::int, ${now}::timestamptz) as given`.execute(gate);
  return rows[0]?.given ?? 'closed';
}

/** Ends answering for good. */
export async function closeFeedback(db: Db, sessionId: string, now: Instant): Promise<void> {
  await sql`select app.close_feedback(${sessionId}::uuid, ${now}::timestamptz)`.execute(db);
}

/** Forgets which browsers answered about sessions before a day. */
export async function forgetBallots(db: Db, tenantId: string, before: PlainDate): Promise<void> {
  await sql`select app.forget_feedback_ballots(${tenantId}::uuid, ${before}::date)`.execute(db);
}
