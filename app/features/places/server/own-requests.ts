import { sql } from 'kysely';
import type { ActivityKind } from '#app/features/activities/domain/kinds.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { OwnRequestForm } from '../domain/own-request-form.ts';

/** An activity of her programmes that she does not belong to, with its next session and how her wish for a place stands. */
export type OfferedActivity = {
  id: string;
  programmeId: string;
  name: string;
  kind: ActivityKind;
  form: 'group' | 'drop-in';
  next: { id: string; heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay } | null;
  request: {
    id: string;
    status: 'waiting' | 'offered';
    answerBy: PlainDate | null;
    startsOn: PlainDate | null;
  } | null;
};

/** The name under which the shared list of associations is open to everybody; undefined when it is not. */
export async function findOpenList({ db }: Pick<PortalContext, 'db'>): Promise<string | undefined> {
  const { rows } = await sql<{ key: string | null }>`select app.own_open_list() as key`.execute(db);
  return rows[0]?.key ?? undefined;
}

type Ctx = Pick<PortalContext, 'db' | 'person' | 'today'>;

/** What goes on in her programmes that she could take part in: groups to ask for a place in, and what is open to everybody. */
export async function listOfferedActivities({ db, person, today }: Ctx): Promise<OfferedActivity[]> {
  const { rows } = await sql<OfferedActivity>`
    with mine as (select e.id, e.programme_id from enrolments e where e.tenant_id = ${person.tenantId}::uuid and e.person_id = ${person.personId}::uuid and e.status in ('active', 'paused'))
    select a.id, a.programme_id as "programmeId", a.name, a.kind, a.form,
      (select json_build_object('id', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'), 'endsAt', to_char(s.ends_at, 'HH24:MI'))
        from activity_sessions s where s.tenant_id = a.tenant_id and s.activity_id = a.id and s.held_on >= ${today}::date and not s.cancelled
        order by s.held_on, s.starts_at limit 1) as next,
      (select json_build_object('id', r.id, 'status', r.status, 'answerBy', r.answer_by, 'startsOn', r.starts_on) from place_requests r
        where r.tenant_id = a.tenant_id and r.activity_id = a.id and r.enrolment_id = e.id and r.status in ('waiting', 'offered') limit 1) as request
    from mine e join activities a on a.tenant_id = ${person.tenantId}::uuid and a.programme_id = e.programme_id and a.kind <> 'placement' and a.kind <> 'placement' and (a.ends_on is null or a.ends_on >= ${today}::date)
    where not exists (select from activity_members m where m.tenant_id = a.tenant_id and m.activity_id = a.id and m.enrolment_id = e.id
      and (m.left_on is null or m.left_on >= ${today}::date))
    order by a.form desc, a.name collate "sv-SE-x-icu", a.id limit 60`.execute(db);
  return rows.filter(({ next }) => next !== null);
}

/** She takes a place that is kept for her, or says no to it. */
async function answerOffer(
  { db, now }: Pick<PortalContext, 'db' | 'now'>,
  requestId: string,
  takes: boolean,
): Promise<Result<'placed' | 'declined', 'not-now'>> {
  const { rows } = await sql<{ answer: 'placed' | 'declined' | 'not-now' }>`
    select app.answer_own_place(${requestId}::uuid, ${takes}::boolean, ${now}::timestamptz) as answer`.execute(db);
  const answer = rows[0]?.answer ?? 'not-now';
  return answer === 'not-now' ? refuse(answer) : ok(answer);
}

/**
 * Asks for a place in a group, as staff would note it, takes the wish back, or answers to a place that is kept for her (`id`: the request).
 * Sent twice it is one. What became of it; problem 'not-now': it is no group of her programmes, or there is nothing to take back or answer.
 */
export async function changeOwnRequest(
  ctx: PortalContext,
  form: OwnRequestForm,
): Promise<Result<'sent' | 'placed' | 'declined', 'not-now'>> {
  if (form.do === 'accept' || form.do === 'decline') return answerOffer(ctx, form.id, form.do === 'accept');
  const { db, person, now, today } = ctx;
  const tenant = sql`${person.tenantId}::uuid`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`place:${person.personId}`}, 0))`.execute(db);
  const offered = await listOfferedActivities(ctx);
  const activity = offered.find(({ id }) => id === form.activityId);
  const note = (event: 'asked' | 'withdrawn', requestId: string) =>
    sql`insert into place_request_events (tenant_id, id, request_id, activity_id, programme_id, enrolment_id, person_id, restricted, event, recorded_at)
      select r.tenant_id, ${newId()}::uuid, r.id, r.activity_id, r.programme_id, r.enrolment_id, r.person_id, e.restricted, ${event}, ${now}::timestamptz
      from place_requests r join enrolments e on e.tenant_id = r.tenant_id and e.id = r.enrolment_id where r.tenant_id = ${tenant} and r.id = ${requestId}::uuid`.execute(
      db,
    );
  if (activity === undefined || activity.form !== 'group') return refuse('not-now');
  ctx.within(activity.programmeId);
  if (form.do === 'take-back') {
    if (activity.request === null) return ok('sent');
    await sql`update place_requests set status = 'withdrawn', answer_by = null, starts_on = null, version = version + 1
      where tenant_id = ${tenant} and id = ${activity.request.id}::uuid`.execute(db);
    await note('withdrawn', activity.request.id);
    return ok('sent');
  }
  if (activity.request !== null) return ok('sent');
  const { rows: sent } =
    await sql`select from place_requests where tenant_id = ${tenant} and id = ${form.id}::uuid`.execute(db);
  if (sent.length > 0) return ok('sent');
  await sql`insert into place_requests (tenant_id, id, activity_id, programme_id, enrolment_id, person_id, restricted, asked_by, asked_on, recorded_at)
    select e.tenant_id, ${form.id}::uuid, ${activity.id}::uuid, e.programme_id, e.id, e.person_id, e.restricted, 'participant', ${today}::date, ${now}::timestamptz
    from enrolments e where e.tenant_id = ${tenant} and e.person_id = ${person.personId}::uuid and e.programme_id = ${activity.programmeId}::uuid and e.status in ('active', 'paused')
    order by e.started_on desc limit 1`.execute(db);
  await note('asked', form.id);
  return ok('sent');
}
