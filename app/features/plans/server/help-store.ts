import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { HelpRequest, TrackWish } from '../domain/own-way.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;
type Reading = Pick<RequestContext, 'db' | 'caller'>;

/** What she has asked for help with, the latest first, and who answered. */
export async function selectHelpRequests(
  { db, caller }: Reading,
  enrolmentId: string,
): Promise<(HelpRequest & { answeredBy: string | null })[]> {
  const { rows } = await sql<
    HelpRequest & { answeredBy: string | null }
  >`select r.id, r.step_id as "stepId", r.words, r.language,
      r.asked_at as "askedAt", r.withdrawn_at as "withdrawnAt", r.answer, r.answered_at as "answeredAt", a.name as "answeredBy"
    from step_help_requests r left join accounts a on a.tenant_id = r.tenant_id and a.id = r.answered_by
    where r.tenant_id = ${caller.tenantId}::uuid and r.enrolment_id = ${enrolmentId}::uuid order by r.asked_at desc, r.id desc`.execute(
    db,
  );
  return rows;
}

/** Answers what she asked for help with, while nobody has and she still wants it; false otherwise. */
export async function updateAnswerToHelp(
  { db, caller, now }: Ctx,
  { enrolmentId, helpRequestId }: { enrolmentId: string; helpRequestId: string },
  answer: string,
): Promise<boolean> {
  const saved = await db
    .updateTable('step_help_requests')
    .set({ answer, answered_at: now, answered_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('id', '=', helpRequestId)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Which tracks she wished for, the latest first. */
export async function selectTrackWishes({ db, caller }: Reading, enrolmentId: string): Promise<TrackWish[]> {
  const { rows } =
    await sql<TrackWish>`select w.id, w.track_key as "trackKey", w.words, w.language, w.wished_at as "wishedAt", w.answer,
      w.answered_at as "answeredAt"
    from track_wishes w where w.tenant_id = ${caller.tenantId}::uuid and w.enrolment_id = ${enrolmentId}::uuid
    order by w.wished_at desc, w.id desc`.execute(db);
  return rows;
}

/** Answers her wishes up to this one, in words or (null) by the track that was chosen; false when it is answered already. */
export async function updateAnswerToWishes(
  { db, caller, now }: Ctx,
  { enrolmentId, upTo }: { enrolmentId: string; upTo: TrackWish },
  answer: string | null,
): Promise<boolean> {
  const saved = await db
    .updateTable('track_wishes')
    .set({ answer, answered_at: now, answered_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('wished_at', '<=', upTo.wishedAt)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

type Asked = {
  kind: 'help-asked' | 'track-wished' | 'goal-written';
  enrolmentId: string;
  subjectId: string;
  sinceOn: PlainDate;
  what: string;
};

/** What these participants have asked for or written on their own pages and nobody has answered or read, the one who has waited longest first. */
export async function listAskedByHer({ db, caller }: Reading, enrolmentIds: readonly string[]): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select 'help-asked' as kind, r.enrolment_id as "enrolmentId", r.id as "subjectId",
      (r.asked_at at time zone 'Europe/Stockholm')::date as "sinceOn", s.what
    from step_help_requests r join plan_steps s on s.tenant_id = r.tenant_id and s.id = r.step_id
    where r.tenant_id = ${caller.tenantId}::uuid and r.enrolment_id = any (${enrolmentIds}::uuid[])
      and r.answered_at is null and r.withdrawn_at is null
    union all
    select 'track-wished', w.enrolment_id, w.id, (w.wished_at at time zone 'Europe/Stockholm')::date, ''
    from track_wishes w where w.tenant_id = ${caller.tenantId}::uuid and w.enrolment_id = any (${enrolmentIds}::uuid[])
      and w.answered_at is null and not exists (select from track_wishes l where l.tenant_id = w.tenant_id
        and l.enrolment_id = w.enrolment_id and l.answered_at is null and (l.wished_at, l.id) > (w.wished_at, w.id))
    union all
    select 'goal-written', g.enrolment_id, g.id, (g.recorded_at at time zone 'Europe/Stockholm')::date, ''
    from goal_pictures g where g.tenant_id = ${caller.tenantId}::uuid and g.enrolment_id = any (${enrolmentIds}::uuid[])
      and g.recorded_by is null and g.read_at is null and not exists (select from goal_pictures l where l.tenant_id = g.tenant_id
        and l.enrolment_id = g.enrolment_id and l.number > g.number)
    order by 4, 3`.execute(db);
  return rows;
}
