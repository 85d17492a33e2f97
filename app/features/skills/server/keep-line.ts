import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { SkillKind } from '../domain/skill.ts';

/** Whose transaction it is: staff's with their account, or her own. */
export type LineWriter = { db: Db; tenantId: string; now: Instant; today: PlainDate; accountId: string | null };
export type LineKeys = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };
export type ExperienceLine = {
  id: string;
  kind: Extract<SkillKind, 'work' | 'unpaid-work'>;
  title: string;
  description: string;
  place: string;
  fromYear: number;
  toYear: number | null;
};

/**
 * Puts a line that she has said yes to among her experience, as it reads now, and into every CV of the participation together with skills of hers
 * that go with it; the CVs are agreed anew today. One that was taken away stands there again. What somebody has assessed keeps its words.
 */
export async function putLine(
  { db, tenantId, now, today, accountId }: LineWriter,
  keys: LineKeys,
  line: ExperienceLine,
  besideIds: readonly string[],
): Promise<void> {
  const isOngoing = line.toYear === null;
  const { rows } =
    await sql`update skills set title = ${line.title}, description = ${line.description}, place = ${line.place}, from_year = ${line.fromYear}::int,
      to_year = ${line.toYear}::int, is_ongoing = ${isOngoing}, removed_at = null, version = version + 1, changed_at = ${now}::timestamptz, changed_by = ${accountId}::uuid
    where tenant_id = ${tenantId}::uuid and id = ${line.id}::uuid and state = 'claimed' returning id`.execute(db);
  if (rows.length === 0)
    await db
      .insertInto('skills')
      .values({
        ...{ tenant_id: tenantId, id: line.id, enrolment_id: keys.enrolmentId, programme_id: keys.programmeId },
        ...{ person_id: keys.personId, restricted: keys.restricted, kind: line.kind, title: line.title },
        ...{ description: line.description, place: line.place, from_year: line.fromYear, to_year: line.toYear },
        ...{ is_ongoing: isOngoing, created_at: now, ...(accountId === null ? {} : { created_by: accountId }) },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await sql`update cvs c set agreed_on = ${today}::date, version = c.version + 1,
      skill_ids = c.skill_ids || array(select s.id from skills s where s.tenant_id = c.tenant_id and s.id = any (${[line.id, ...besideIds]}::uuid[])
        and s.person_id = c.person_id and s.removed_at is null and s.id <> all (c.skill_ids) order by s.id)
    where c.tenant_id = ${tenantId}::uuid and c.enrolment_id = ${keys.enrolmentId}::uuid`.execute(db);
}

/** Takes a line, and skills that stood there with it, out of every CV of hers, and the line away from her experience while it is only claimed. */
export async function takeLineAway(
  { db, tenantId, now, today, accountId }: LineWriter,
  { personId }: Pick<LineKeys, 'personId'>,
  { lineId, besideIds }: { lineId?: string; besideIds: readonly string[] },
): Promise<void> {
  const ids = [...(lineId === undefined ? [] : [lineId]), ...besideIds];
  await sql`update cvs c set agreed_on = ${today}::date, version = c.version + 1,
      skill_ids = array(select x from unnest(c.skill_ids) with ordinality as u (x, place) where x <> all (${ids}::uuid[]) order by place)
    where c.tenant_id = ${tenantId}::uuid and c.person_id = ${personId}::uuid and c.skill_ids && ${ids}::uuid[]`.execute(
    db,
  );
  if (lineId !== undefined)
    await sql`update skills set removed_at = ${now}::timestamptz, version = version + 1, changed_at = ${now}::timestamptz, changed_by = ${accountId}::uuid
      where tenant_id = ${tenantId}::uuid and id = ${lineId}::uuid and state = 'claimed' and removed_at is null`.execute(
      db,
    );
}
