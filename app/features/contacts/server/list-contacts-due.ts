import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Area } from '../domain/support.ts';

/** A matter in which somebody should be in touch with another organisation. What it is about is not told here. */
export type ContactDue = {
  matterId: string;
  enrolmentId: string;
  personId: string;
  name: string;
  caseWorkerId: string | null;
  area: Area;
  dueOn: PlainDate;
};

/** Matters in the caller's programmes whose next contact is due on a day, of people who take part; at most 200, the oldest first. The caller notes whom she saw. */
export async function listContactsDue(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  through: PlainDate,
): Promise<ContactDue[]> {
  const { rows } = await sql<ContactDue>`
    select m.id as "matterId", m.enrolment_id as "enrolmentId", m.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name,
      e.case_worker_id as "caseWorkerId", m.area, m.next_contact_on as "dueOn"
    from support_matters m
    join enrolments e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id and e.status in ('accepted', 'active', 'paused')
    join person_directory d on d.tenant_id = m.tenant_id and d.person_id = m.person_id
    where m.tenant_id = ${caller.tenantId}::uuid and m.programme_id = any (${[...caller.programmes]}::uuid[]) and m.next_contact_on <= ${through}::date
    order by m.next_contact_on, m.id limit 200`.execute(db);
  return rows;
}
