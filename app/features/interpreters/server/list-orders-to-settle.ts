import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';

/** An order somebody has to do something about: 'unconfirmed' and soon to be, or 'no-outcome' though the day has been. */
export type OrderToSettle = {
  orderId: string;
  enrolmentId: string;
  heldOn: PlainDate;
  why: 'unconfirmed' | 'no-outcome';
};

const DAYS_AHEAD = 14;

/** Orders for these participants to settle: not confirmed for the two weeks to come, or past without a word on how it went; the earliest first. */
export async function listOrdersToSettle(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  enrolmentIds: readonly string[],
): Promise<OrderToSettle[]> {
  const { rows } = await sql<OrderToSettle>`
    select o.id as "orderId", o.enrolment_id as "enrolmentId", o.held_on as "heldOn",
      case when o.held_on < ${today}::date then 'no-outcome' else 'unconfirmed' end as why
    from interpreter_orders o
    where o.tenant_id = ${caller.tenantId}::uuid and o.enrolment_id = any (${enrolmentIds}::uuid[])
      and ((o.state = 'ordered' and o.held_on between ${today}::date and ${addDays(today, DAYS_AHEAD)}::date)
        or (o.state in ('ordered', 'confirmed') and o.held_on < ${today}::date))
    order by o.held_on, o.starts_at, o.id`.execute(db);
  return rows;
}
