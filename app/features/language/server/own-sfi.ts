import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type SfiCourseTimes, type SfiSlot, sfiSlots } from '../domain/sfi.ts';

/** When she has SFI from a day through another (both included), hour by hour; her pauses are left out. */
export async function listOwnSfi(
  { db, person }: Pick<PortalContext, 'db' | 'person'>,
  from: PlainDate,
  through: PlainDate,
): Promise<SfiSlot[]> {
  const { rows } = await sql<SfiCourseTimes>`
    select s.id, s.starts_on as "startsOn", s.ends_before as "endsBefore",
      coalesce((select json_agg(json_build_object('weekday', t.weekday, 'startsAt', to_char(t.starts_at, 'HH24:MI'), 'endsAt', to_char(t.ends_at, 'HH24:MI')))
        from sfi_times t where t.tenant_id = s.tenant_id and t.situation_id = s.id), '[]') as times,
      coalesce((select json_agg(json_build_object('startsOn', p.starts_on, 'endsBefore', p.ends_before))
        from sfi_pauses p where p.tenant_id = s.tenant_id and p.situation_id = s.id), '[]') as pauses
    from situations s where s.tenant_id = ${person.tenantId}::uuid and s.person_id = ${person.personId}::uuid and s.kind = 'sfi' and s.corrected_by is null
      and s.starts_on <= ${through}::date and (s.ends_before is null or s.ends_before > ${from}::date)`.execute(db);
  return sfiSlots(rows, from, through);
}
