import { sql } from 'kysely';
import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { heldBy } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { AnswerForm, OwnRequest } from '../domain/own-request.ts';
import { openRequest } from './seal-request.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'services'>;

/** A request as staff see it, with who answered. */
export type StaffRequest = OwnRequest & { answeredByName: string | null };

/** What a participant asked for in one participation: what waits first, then the newest. */
export async function selectRequests({ db, caller, services }: Ctx, enrolmentId: string): Promise<StaffRequest[]> {
  const rows = await db
    .selectFrom('own_requests as r')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.answered_by'),
    )
    .where('r.tenant_id', '=', caller.tenantId)
    .where('r.enrolment_id', '=', enrolmentId)
    .select(['r.id', 'r.enrolment_id as enrolmentId', 'r.kind', 'r.sealed', 'r.language', 'r.reason'])
    .select(['r.from_on as fromOn', 'r.until_on as untilOn', 'r.asked_at as askedAt', 'r.answer'])
    .select(['r.taken_back_at as takenBackAt', 'r.answer_words as answerWords', 'r.answered_at as answeredAt'])
    .select(['r.about', 'r.about_id as aboutId', 'a.name as answeredByName'])
    .orderBy(sql`r.answer is null and r.taken_back_at is null`, 'desc')
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    words: sealed === null ? null : openRequest(services.keys, { tenantId: caller.tenantId, id: row.id }, sealed),
  })) as StaffRequest[];
}

export type WaitingRequest = {
  requestId: string;
  kind: OwnRequest['kind'];
  askedOn: PlainDate;
  enrolmentId: string;
  personId: string;
  programmeId: string;
  givenName: string;
  familyName: string;
  caseWorkerId: string | null;
  caseWorkerName: string | null;
};

/** Requests in these hands that nobody has answered, the oldest first. */
export async function selectWaiting(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  whose: Whose,
  limit: number,
): Promise<WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select r.id as "requestId", r.kind, (r.asked_at at time zone 'Europe/Stockholm')::date as "askedOn", e.id as "enrolmentId", e.person_id as "personId",
      e.programme_id as "programmeId", n.given_name as "givenName", n.family_name as "familyName", e.case_worker_id as "caseWorkerId", a.name as "caseWorkerName"
    from own_requests r join enrolments e on e.tenant_id = r.tenant_id and e.id = r.enrolment_id
    join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where r.tenant_id = ${caller.tenantId}::uuid and r.programme_id = any (${caller.programmes}::uuid[]) and r.answer is null and r.taken_back_at is null ${heldBy(whose)}
    order by r.asked_at, r.id limit ${limit}`.execute(db);
  return rows;
}

/** Writes the answer; false when there is one already, or she has taken it back. */
export async function updateAnswer(
  { db, caller, now }: Ctx,
  enrolmentId: string,
  id: string,
  { answer, words }: AnswerForm,
): Promise<boolean> {
  const saved = await db
    .updateTable('own_requests')
    .set({ answer, answer_words: words || null, answered_at: now, answered_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('id', '=', id)
    .where('answer', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
