import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

/** An order somebody has to do something about: 'unconfirmed' and soon to be, or 'no-outcome' though the day has been. */
export type OrderToSettle = {
  orderId: string;
  enrolmentId: string;
  personId: string;
  name: string;
  caseWorkerId: string | null;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  why: 'unconfirmed' | 'no-outcome';
};

const DAYS_AHEAD = 14;

/** Orders of the caller's programmes to settle: not confirmed for the two weeks to come, or past without a word on how it went; at most 200, the earliest first. The caller notes whom she saw. */
export async function listOrdersToSettle({
  db,
  caller,
  today,
}: Pick<RequestContext, 'db' | 'caller' | 'today'>): Promise<OrderToSettle[]> {
  const { rows } = await sql<OrderToSettle>`
    select o.id as "orderId", o.enrolment_id as "enrolmentId", o.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name,
      e.case_worker_id as "caseWorkerId", o.held_on as "heldOn", to_char(o.starts_at, 'HH24:MI') as "startsAt",
      case when o.held_on < ${today}::date then 'no-outcome' else 'unconfirmed' end as why
    from interpreter_orders o
    join enrolments e on e.tenant_id = o.tenant_id and e.id = o.enrolment_id
    join person_directory d on d.tenant_id = o.tenant_id and d.person_id = o.person_id
    where o.tenant_id = ${caller.tenantId}::uuid and o.programme_id = any (${[...caller.programmes]}::uuid[])
      and ((o.state = 'ordered' and o.held_on between ${today}::date and ${addDays(today, DAYS_AHEAD)}::date)
        or (o.state in ('ordered', 'confirmed') and o.held_on < ${today}::date))
    order by o.held_on, o.starts_at, o.id limit 200`.execute(db);
  return rows;
}
