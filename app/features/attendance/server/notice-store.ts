import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { AbsenceNotice, NoticeReason, NoticeSays, NoticeTeller } from '../domain/absence-notice.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type NewNotice = {
  id: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  sessionId: string | null;
  reason: NoticeReason;
  toldBy: NoticeTeller;
  toldOn: PlainDate;
};

/** Adds a notice; the same id once more changes nothing. */
export async function insertNotice({ db, caller }: Ctx, enrolmentId: string, notice: NewNotice): Promise<void> {
  await sql`insert into absence_notices (tenant_id, id, programme_id, person_id, enrolment_id, restricted, starts_on, ends_on, session_id, reason, told_by, told_on, recorded_by)
    select tenant_id, ${notice.id}::uuid, programme_id, person_id, id, restricted, ${notice.startsOn}::date, ${notice.endsOn}::date, ${notice.sessionId}::uuid,
      ${notice.reason}, ${notice.toldBy}, ${notice.toldOn}::date, ${caller.accountId}::uuid
    from enrolments where tenant_id = ${caller.tenantId}::uuid and id = ${enrolmentId}::uuid
    on conflict do nothing`.execute(db);
}

/** What a participation's notices say, the latest days first; at most 200. */
export function selectNotices({ db, caller }: Ctx, enrolmentId: string): Promise<AbsenceNotice[]> {
  return db
    .selectFrom('absence_notices as n')
    .leftJoin('accounts as c', (join) =>
      join.onRef('c.tenant_id', '=', 'n.tenant_id').onRef('c.id', '=', 'n.recorded_by'),
    )
    .where('n.tenant_id', '=', caller.tenantId)
    .where('n.enrolment_id', '=', enrolmentId)
    .select(['n.id', 'n.enrolment_id as enrolmentId', 'n.session_id as sessionId'])
    .select([
      sql<PlainDate>`n.starts_on`.as('startsOn'),
      sql<PlainDate>`n.ends_on`.as('endsOn'),
      sql<PlainDate>`n.told_on`.as('toldOn'),
      sql<NoticeReason | null>`n.reason`.as('reason'),
      sql<NoticeSays>`n.says`.as('says'),
      'n.minutes_late as minutesLate',
      sql<NoticeTeller>`n.told_by`.as('toldBy'),
    ])
    .select(['n.recorded_at as recordedAt', 'n.withdrawn_at as withdrawnAt', 'c.name as recordedBy'])
    .orderBy('n.starts_on', 'desc')
    .orderBy('n.recorded_at', 'desc')
    .limit(200)
    .execute();
}

/** Takes a notice back; true when there is such a notice of this participation (also one that was taken back before). */
export async function withdrawStored(
  { db, caller }: Ctx,
  of: { noticeId: string; enrolmentId?: string; sessionId?: string },
): Promise<boolean> {
  const { rows } = await sql<{ personId: string }>`
    update absence_notices set withdrawn_at = coalesce(withdrawn_at, now()), withdrawn_by = coalesce(withdrawn_by, ${caller.accountId}::uuid)
    where tenant_id = ${caller.tenantId}::uuid and id = ${of.noticeId}::uuid
      and (${of.enrolmentId ?? null}::uuid is null or enrolment_id = ${of.enrolmentId ?? null}::uuid)
      and (${of.sessionId ?? null}::uuid is null or session_id = ${of.sessionId ?? null}::uuid)
    returning person_id as "personId"`.execute(db);
  return rows.length > 0;
}
