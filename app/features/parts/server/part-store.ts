import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { OwnPart, PartInput, PartKind, SessionPart } from '../domain/part.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** Whether part p holds in session s. */
const holds = sql`p.tenant_id = s.tenant_id and p.activity_id = s.activity_id
  and case when p.session_id is null then s.held_on >= p.from_on and s.held_on <= coalesce(p.through_on, s.held_on) else p.session_id = s.id end`;

export type StoredPart = SessionPart & { personId: string; name: string; sessionId: string | null; fromOn: PlainDate };

/** The parts of one session, by name; those about people the caller may see. */
export async function selectSessionParts({ db, caller }: Ctx, sessionId: string): Promise<StoredPart[]> {
  const { rows } = await sql<StoredPart>`
    select p.id, p.enrolment_id as "enrolmentId", p.person_id as "personId", p.kind, p.words, p.session_id is null as "isAllSessions", p.session_id as "sessionId",
      p.from_on as "fromOn", trim(d.given_name || ' ' || d.family_name) as name
    from activity_sessions s join parts p on ${holds} join person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.person_id
    where s.tenant_id = ${caller.tenantId}::uuid and s.id = ${sessionId}::uuid
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", p.created_at limit 500`.execute(
    db,
  );
  return rows;
}

export type Candidate = { enrolmentId: string; personId: string; restricted: boolean; name: string };

/** Who can be given a part in a session: the members of its group on that day; where whoever comes is welcome, everybody active in the programme. */
export async function selectCandidates({ db, caller }: Ctx, sessionId: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select e.id as "enrolmentId", e.person_id as "personId", e.restricted, trim(d.given_name || ' ' || d.family_name) as name
    from activity_sessions s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    join enrolments e on e.tenant_id = s.tenant_id and e.programme_id = s.programme_id
    join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    where s.tenant_id = ${caller.tenantId}::uuid and s.id = ${sessionId}::uuid
      and case when a.form = 'drop-in' then e.status = 'active' else exists (select from activity_members m where m.tenant_id = s.tenant_id
        and m.activity_id = s.activity_id and m.enrolment_id = e.id and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)) end
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", e.id limit 1000`.execute(db);
  return rows;
}

/** Every part of one participation, those to come and the latest first, with how often it was carried out. */
export async function selectOwnParts({ db, caller }: Ctx, enrolmentId: string): Promise<OwnPart[]> {
  const { rows } = await sql<OwnPart>`
    select p.id, p.kind, p.words, a.id as "activityId", a.name as "activityName", p.from_on as "fromOn", p.through_on as "throughOn",
      (select json_build_object('id', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'), 'isCancelled', s.cancelled)
        from activity_sessions s where s.tenant_id = p.tenant_id and s.id = p.session_id) as session,
      done.times as "timesDone", done.first as "firstDoneOn", done.last as "lastDoneOn",
      exists (select from skills k where k.tenant_id = p.tenant_id and k.id = p.id and k.removed_at is null) as "isTakenUp"
    from parts p join activities a on a.tenant_id = p.tenant_id and a.id = p.activity_id
    cross join lateral (select count(*)::int as times, min(s.held_on) as first, max(s.held_on) as last
      from activity_sessions s join attendance_marks k on k.tenant_id = s.tenant_id and k.session_id = s.id and k.enrolment_id = p.enrolment_id
        and k.mark not in ('absent', 'not-required')
      where ${holds} and s.status = 'held') done
    where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = ${enrolmentId}::uuid
    order by coalesce((select s.held_on from activity_sessions s where s.tenant_id = p.tenant_id and s.id = p.session_id), p.through_on, 'infinity') desc, p.created_at desc
    limit 500`.execute(db);
  return rows;
}

export type PartInSession = { sessionId: string; kind: PartKind; words: string };

/** What a participant does in the sessions of some days. */
export async function selectPartsIn(
  { db, caller }: Ctx,
  enrolmentId: string,
  from: PlainDate,
  through: PlainDate,
): Promise<PartInSession[]> {
  const { rows } = await sql<PartInSession>`
    select s.id as "sessionId", p.kind, p.words from parts p join activity_sessions s on ${holds}
    where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = ${enrolmentId}::uuid and s.held_on between ${from}::date and ${through}::date
    order by s.held_on, p.created_at`.execute(db);
  return rows;
}

/** Keeps a part; once however often it is sent. */
export async function insertPart(
  { db, caller, now }: Pick<RequestContext, 'db' | 'caller' | 'now'>,
  session: { id: string; activityId: string; programmeId: string; heldOn: PlainDate },
  who: Candidate,
  input: PartInput,
): Promise<void> {
  await db
    .insertInto('parts')
    .values({
      tenant_id: caller.tenantId,
      id: input.id,
      programme_id: session.programmeId,
      enrolment_id: who.enrolmentId,
      person_id: who.personId,
      restricted: who.restricted,
      activity_id: session.activityId,
      session_id: input.all === undefined ? session.id : null,
      from_on: session.heldOn,
      kind: input.kind,
      words: input.words,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a part away, or lets it end. */
export async function endPart({ db, caller }: Ctx, partId: string, end: 'remove' | { throughOn: PlainDate }) {
  if (end === 'remove')
    await db.deleteFrom('parts').where('tenant_id', '=', caller.tenantId).where('id', '=', partId).execute();
  else
    await db
      .updateTable('parts')
      .set({ through_on: end.throughOn })
      .where('tenant_id', '=', caller.tenantId)
      .where('id', '=', partId)
      .execute();
}
