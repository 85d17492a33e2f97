import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { ParticipantCount } from '../domain/programme.ts';

const COUNTS = sql`
  count(distinct e.person_id)::int as referred,
  count(distinct e.person_id) filter (where e.started_on is not null)::int as started,
  count(distinct e.person_id) filter (where e.status in ('active', 'paused'))::int as current,
  count(distinct e.person_id) filter (where e.status = 'ended')::int as ended`;

/**
 * How many people were referred, have started, take part now and have ended, by sex; sexes nobody has are left out.
 * Registrations marked as mistaken count nowhere. What the wall hides from the caller (protected identity) is not counted.
 */
export async function countParticipants(db: Db, programmeId: string): Promise<ParticipantCount[]> {
  const { rows } = await sql<ParticipantCount>`
    select p.sex, ${COUNTS}
    from enrolments e join people p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.programme_id = ${programmeId} and e.status <> 'mistaken'
    group by p.sex order by array_position(array['woman', 'man', 'non-binary', 'unknown'], p.sex)`.execute(db);
  return rows;
}

/** The same sums for several programmes at once, by programme id; a programme without anybody is absent. */
export async function countParticipantsOfEach(
  db: Db,
  programmeIds: readonly string[],
): Promise<Map<string, Omit<ParticipantCount, 'sex'>>> {
  const { rows } = await sql<Omit<ParticipantCount, 'sex'> & { programmeId: string }>`
    select e.programme_id as "programmeId", ${COUNTS}
    from enrolments e where e.programme_id = any (${programmeIds}::uuid[]) and e.status <> 'mistaken'
    group by e.programme_id`.execute(db);
  return new Map(rows.map(({ programmeId, ...counts }) => [programmeId, counts]));
}

/** Who takes part now: how many, and how many of them have their planned end on the given day or later. */
export async function countAffectedByEnd(
  db: Db,
  programmeId: string,
  lastDay: string | null,
): Promise<{ current: number; plannedToLastDay: number }> {
  const { rows } = await sql<{ current: number; plannedToLastDay: number }>`
    select count(*)::int as current,
      (count(*) filter (where planned_end_on >= ${lastDay}::date))::int as "plannedToLastDay"
    from enrolments where programme_id = ${programmeId} and status in ('active', 'paused')`.execute(db);
  return rows[0] ?? { current: 0, plannedToLastDay: 0 };
}
