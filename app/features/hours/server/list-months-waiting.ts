import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addMonths, type PlainDate } from '#app/shared/dates.ts';
import { firstOfMonth } from '../domain/month.ts';

export type MonthWaiting = {
  programmeId: string;
  programmeName: string;
  month: PlainDate;
  /** Sheets that the leader has not certified. */
  toCertify: number;
  isLocked: boolean;
};

const MONTHS_BACK = 12;

/**
 * Months that are over, have sheets, and are not finished: sheets without the leader's certificate, or no lock yet. The oldest first. A month
 * whose sheets nobody has made is none of them: not every programme has month sheets.
 */
export async function listMonthsWaiting({
  db,
  caller,
  today,
}: Pick<RequestContext, 'db' | 'caller' | 'today'>): Promise<MonthWaiting[]> {
  const thisMonth = firstOfMonth(today);
  const { rows } = await sql<MonthWaiting>`
    with latest as (
      select distinct on (s.programme_id, s.month, s.enrolment_id) s.tenant_id, s.programme_id, s.month, s.id from month_sheets s
      where s.tenant_id = ${caller.tenantId}::uuid and s.programme_id = any (${caller.programmes}::uuid[])
        and s.month >= ${addMonths(thisMonth, -MONTHS_BACK)}::date and s.month < ${thisMonth}::date
      order by s.programme_id, s.month, s.enrolment_id, s.version desc),
    months as (
      select l.tenant_id, l.programme_id, l.month, count(*) filter (where not exists (select from month_certificates c
          where c.tenant_id = l.tenant_id and c.sheet_id = l.id and c.certified_by = 'leader'))::int as to_certify,
        exists (select from month_locks k where k.tenant_id = l.tenant_id and k.programme_id = l.programme_id and k.month = l.month) as is_locked
      from latest l group by l.tenant_id, l.programme_id, l.month)
    select m.programme_id as "programmeId", p.name as "programmeName", m.month, m.to_certify as "toCertify", m.is_locked as "isLocked"
    from months m join programmes p on p.tenant_id = m.tenant_id and p.id = m.programme_id
    where m.to_certify > 0 or not m.is_locked
    order by m.month, p.name, m.programme_id`.execute(db);
  return rows;
}
