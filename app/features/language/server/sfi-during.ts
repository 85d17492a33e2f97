import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

export type SfiHours = { startsAt: TimeOfDay; endsAt: TimeOfDay };

/** Which of these participants have SFI during a session that the caller handles, and when. Nothing else of SFI is told. */
export async function sfiDuring(
  { db }: Pick<RequestContext, 'db'>,
  sessionId: string,
  enrolmentIds: readonly string[],
): Promise<Map<string, SfiHours>> {
  if (enrolmentIds.length === 0) return new Map();
  const { rows } = await sql<SfiHours & { enrolmentId: string }>`
    select enrolment_id as "enrolmentId", to_char(starts_at, 'HH24:MI') as "startsAt", to_char(ends_at, 'HH24:MI') as "endsAt"
    from app.sfi_during(${sessionId}::uuid, ${[...enrolmentIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ enrolmentId, ...hours }) => [enrolmentId, hours]));
}
