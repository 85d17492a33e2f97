import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { SfiCourse } from '../domain/sfi.ts';

/** A course of hers as she reads it. `endsBefore`: the day after its last. */
export type OwnCourse = Pick<SfiCourse, 'id' | 'path' | 'course' | 'provider' | 'grade' | 'endedAs'> & {
  startsOn: PlainDate;
  endsBefore: PlainDate | null;
};

/** Her SFI courses, the latest first. */
export async function listOwnCourses({ db, person }: Pick<PortalContext, 'db' | 'person'>): Promise<OwnCourse[]> {
  const { rows } =
    await sql<OwnCourse>`select s.id, s.starts_on as "startsOn", s.ends_before as "endsBefore", s.details->>'path' as path,
      s.details->>'course' as course, coalesce(c.provider, '') as provider, c.grade, c.ended_as as "endedAs"
    from situations s left join sfi_courses c on c.tenant_id = s.tenant_id and c.situation_id = s.id
    where s.tenant_id = ${person.tenantId}::uuid and s.person_id = ${person.personId}::uuid and s.kind = 'sfi' and s.corrected_by is null
    order by s.starts_on desc, s.id desc`.execute(db);
  return rows;
}
