import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Answers } from '../domain/answers.ts';
import type { SessionAnswers } from '../domain/bundles.ts';

export type StoredAnswers = SessionAnswers & { version: number };

/** Answers of one session, of activities, or of a programme; not by itself fit to be shown. */
export async function selectAnswers(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  of: { sessionId: string } | { activityIds: readonly string[] } | { programmeId: string },
): Promise<StoredAnswers[]> {
  const which =
    'sessionId' in of
      ? sql`c.session_id = ${of.sessionId}`
      : 'programmeId' in of
        ? sql`c.programme_id = ${of.programmeId}`
        : sql`c.activity_id = any (${[...of.activityIds]}::uuid[])`;
  const { rows } =
    await sql<StoredAnswers>`select c.session_id as "sessionId", c.activity_id as "activityId", c.held_on as "heldOn", c.source, c.counts_from as "countsFrom",
      c.version, json_build_object('felt', c.felt, 'learned', c.learned, 'welcomed', c.welcomed) as answers
    from feedback_counts c where c.tenant_id = ${caller.tenantId} and ${which}`.execute(db);
  return rows;
}

/** Waits for the session, as everything does that counts its answers. */
export async function holdSession(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  sessionId: string,
): Promise<void> {
  await sql`select from activity_sessions where tenant_id = ${caller.tenantId} and id = ${sessionId} for no key update`.execute(
    db,
  );
}

/** Writes what was counted by hand; false when somebody else wrote in between. */
export async function saveTally(
  { db, caller, now }: Pick<RequestContext, 'db' | 'caller' | 'now'>,
  sessionId: string,
  { felt, learned, welcomed }: Answers,
  version: number,
): Promise<boolean> {
  const values = [felt, learned, welcomed].map((counts) => sql`${[...counts]}::int[]`);
  const written =
    version === 0
      ? await sql`insert into feedback_counts (tenant_id, session_id, source, programme_id, activity_id, held_on, felt, learned, welcomed, counts_from, counted_by)
          select s.tenant_id, s.id, 'tally', s.programme_id, s.activity_id, s.held_on, ${sql.join(values)}, ${now}::timestamptz, ${caller.accountId}::uuid
          from activity_sessions s where s.tenant_id = ${caller.tenantId} and s.id = ${sessionId} on conflict do nothing`.execute(
          db,
        )
      : await sql`update feedback_counts set (felt, learned, welcomed) = row (${sql.join(values)}), version = version + 1, counted_by = ${caller.accountId}::uuid
          where tenant_id = ${caller.tenantId} and session_id = ${sessionId} and source = 'tally' and version = ${version}`.execute(
          db,
        );
  return written.numAffectedRows === 1n;
}
