import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { SendingWay } from '../domain/send-form.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export type MonthLock = { month: PlainDate; lockedAt: Instant; lockedBy: string | null };
export type MonthCorrection = {
  id: string;
  month: PlainDate;
  sessionId: string | null;
  activityName: string | null;
  heldOn: PlainDate | null;
  reason: string;
  correctedAt: Instant;
  correctedBy: string;
};
export type Sending = {
  id: string;
  month: PlainDate;
  way: SendingWay;
  note: string | null;
  checksum: string;
  sentAt: Instant;
  sentBy: string;
};

/** What has happened to the months of a programme: locked, corrected, sent; each in its order. */
export type Ledger = { locks: MonthLock[]; corrections: MonthCorrection[]; sendings: Sending[] };

/** The whole ledger of a programme, in one statement. */
export async function selectLedger({ db, caller }: Ctx, programmeId: string): Promise<Ledger> {
  const { rows } = await sql<Ledger>`
    select
      coalesce((select json_agg(json_build_object('month', l.month, 'lockedAt', ${instant('l.locked_at')}, 'lockedBy', a.name) order by l.month)
        from month_locks l left join accounts a on a.tenant_id = l.tenant_id and a.id = l.locked_by
        where l.tenant_id = ${caller.tenantId} and l.programme_id = ${programmeId}), '[]') as locks,
      coalesce((select json_agg(json_build_object('id', c.id, 'month', c.month, 'sessionId', c.session_id, 'activityName', y.name, 'heldOn', s.held_on,
          'reason', c.reason, 'correctedAt', ${instant('c.corrected_at')}, 'correctedBy', a.name) order by c.corrected_at, c.id)
        from month_corrections c join accounts a on a.tenant_id = c.tenant_id and a.id = c.corrected_by
        left join activity_sessions s on s.tenant_id = c.tenant_id and s.id = c.session_id
        left join activities y on y.tenant_id = s.tenant_id and y.id = s.activity_id
        where c.tenant_id = ${caller.tenantId} and c.programme_id = ${programmeId}), '[]') as corrections,
      coalesce((select json_agg(json_build_object('id', x.id, 'month', x.month, 'way', x.way, 'note', x.note, 'checksum', x.checksum,
          'sentAt', ${instant('x.sent_at')}, 'sentBy', a.name) order by x.sent_at, x.id)
        from month_sendings x join accounts a on a.tenant_id = x.tenant_id and a.id = x.sent_by
        where x.tenant_id = ${caller.tenantId} and x.programme_id = ${programmeId}), '[]') as sendings`.execute(db);
  return rows[0] ?? { locks: [], corrections: [], sendings: [] };
}

/** Months of a programme in which somebody was present, with how many people, minutes and sheets; the latest first. */
export async function selectMonths({ db, caller }: Ctx, programmeId: string) {
  const { rows } = await sql<{ month: PlainDate; people: number; minutes: number; sheets: number }>`
    select t.month, count(*)::int as people, sum(t.minutes_present)::int as minutes,
      (select count(distinct s.enrolment_id)::int from month_sheets s where s.tenant_id = ${caller.tenantId} and s.programme_id = ${programmeId} and s.month = t.month) as sheets
    from attendance_months t where t.tenant_id = ${caller.tenantId} and t.programme_id = ${programmeId} and t.minutes_present > 0
    group by t.month order by t.month desc limit 120`.execute(db);
  return rows;
}
