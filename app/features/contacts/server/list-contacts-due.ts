import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Area } from '../domain/support.ts';

/** A matter in which somebody should be in touch with another organisation. What it is about is not told here. */
export type ContactDue = { matterId: string; enrolmentId: string; area: Area; dueOn: PlainDate };

/** Matters of these participants whose next contact is due, the oldest first; of guarded areas only what the caller reads. */
export async function listContactsDue(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  enrolmentIds: readonly string[],
): Promise<ContactDue[]> {
  const { rows } = await sql<ContactDue>`
    select m.id as "matterId", m.enrolment_id as "enrolmentId", m.area, m.next_contact_on as "dueOn"
    from support_matters m
    where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = any (${enrolmentIds}::uuid[]) and m.next_contact_on <= ${today}::date
    order by m.next_contact_on, m.id`.execute(db);
  return rows;
}
