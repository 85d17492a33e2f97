import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

export type DueContact = { employerId: string; name: string; dueOn: PlainDate; words: string };

/** Employers with whom a contact is due that the account has planned or, where the one who planned it is gone, whose employer she keeps. */
export async function selectDue(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  limit: number,
): Promise<DueContact[]> {
  const { rows } =
    await sql<DueContact>`select distinct on (l.next_on, e.id) e.id as "employerId", e.name, l.next_on as "dueOn", l.next_words as words
    from employer_log l join employers e on e.tenant_id = l.tenant_id and e.id = l.employer_id
      left join accounts n on n.tenant_id = l.tenant_id and n.id = l.next_by
    where l.tenant_id = ${caller.tenantId}::uuid and l.next_on <= ${today}::date and l.next_settled_at is null and e.archived_at is null
      and (l.next_by = ${caller.accountId}::uuid or (e.owner_id = ${caller.accountId}::uuid and (n.id is null or n.disabled_at is not null)))
    order by l.next_on, e.id limit ${limit}`.execute(db);
  return rows;
}
