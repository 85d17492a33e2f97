import { sql } from 'kysely';
import { requireSessionToHandle, type Session } from '#app/features/activities/public.ts';
import { markPresent } from '#app/features/attendance/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Result } from '#app/shared/result.ts';

export type DoorPerson = { enrolmentId: string; personId: string; name: string; sign: string | null; isHere: boolean };
export type Door = { session: Session; letters: string[]; letter: string; people: DoorPerson[] };

/** Who of the programme's active participants has a first name with this letter, for a session of today; the first letter when none is chosen. */
export async function getDoor(ctx: RequestContext, sessionId: string, wanted: string): Promise<Door> {
  const session = await requireSessionToHandle(ctx, sessionId);
  const first = sql`upper(left(coalesce(nullif(d.given_name, ''), d.family_name), 1))`;
  const active = sql`from enrolments e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    where e.tenant_id = ${ctx.caller.tenantId} and e.programme_id = ${session.programmeId} and e.status = 'active'`;
  const found = await sql<{ letter: string }>`select distinct ${first} as letter ${active}`.execute(ctx.db);
  const letters = found.rows.map(({ letter }) => letter).sort((a, b) => a.localeCompare(b, 'sv'));
  const letter = letters.find((each) => each === wanted.toLocaleUpperCase('sv')) ?? letters[0] ?? '';
  const { rows } = await sql<DoorPerson>`
    select e.id as "enrolmentId", e.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name,
      (select c.sign from check_in_cards c where c.tenant_id = e.tenant_id and c.enrolment_id = e.id) as sign,
      exists (select from attendance_marks k where k.tenant_id = e.tenant_id and k.session_id = ${sessionId} and k.enrolment_id = e.id and k.mark not in ('absent', 'not-required')) as "isHere"
    ${active} and ${first} = ${letter} order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", e.id limit 200`.execute(
    ctx.db,
  );
  ctx.within(session.programmeId);
  ctx.saw(rows.map(({ personId }) => personId));
  return { session, letters, letter, people: rows };
}

/** Marks somebody present who comes through the door, as a save of the sheet with its rules. */
export function letInSomebody(
  ctx: RequestContext,
  sessionId: string,
  { key, enrolmentId }: { key: string; enrolmentId: string },
): Promise<Result<true, FieldProblems>> {
  return markPresent(ctx, sessionId, { key, enrolmentId });
}
