import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Asker, ExclusionReason } from '../domain/place-forms.ts';
import type { WaitingOrder } from '../domain/waiting-order.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type PlaceRules = { waitingOrder: WaitingOrder; answerWithinDays: number; graceMinutes: number };

/** What a group's places go by; undefined when it is out of sight. */
export async function findPlaceRules({ db, caller }: Ctx, activityId: string): Promise<PlaceRules | undefined> {
  const { rows } = await sql<PlaceRules>`
    select waiting_order as "waitingOrder", answer_within_days as "answerWithinDays", grace_minutes as "graceMinutes"
    from activities where tenant_id = ${caller.tenantId} and id = ${activityId}`.execute(db);
  return rows[0];
}

/**
 * How many places are free in a group from a day on; null: no limit. Counts everybody, also those the caller does not see, and holds the
 * group: nobody else puts somebody in until this transaction ends. For deciding, never for showing.
 */
export async function holdPlaces({ db }: Ctx, activityId: string, from: PlainDate): Promise<number | null> {
  const { rows } = await sql<{ left: number | null }>`
    select app.places_left(${activityId}::uuid, ${from}::date, true) as left`.execute(db);
  return rows[0]?.left ?? null;
}

/** How many places are free as far as the caller sees: whoever she does not see is in no count. null: no limit. */
export async function shownPlacesLeft(
  { db, caller }: Ctx,
  activityId: string,
  from: PlainDate,
): Promise<number | null> {
  const { rows } = await sql<{ left: number | null }>`
    select capacity - app.places_taken(tenant_id, id, ${from}::date) as left from activities where tenant_id = ${caller.tenantId} and id = ${activityId}`.execute(
    db,
  );
  return rows[0]?.left ?? null;
}

/** Those of the given enrolments who would meet somebody they are kept apart from, in a group or in one session of it. */
export async function keptApartIn(
  { db }: Ctx,
  at: { activityId: string; sessionId?: string | undefined },
  enrolmentIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select app.kept_apart_in(${at.activityId}::uuid, ${at.sessionId ?? null}::uuid, ${[...enrolmentIds]}::uuid[])::text[] as ids`.execute(
    db,
  );
  return rows[0]?.ids ?? [];
}

/** How many more may come to a drop-in session; null: as many as come. */
export async function roomLeft({ db }: Ctx, sessionId: string): Promise<number | null> {
  const { rows } = await sql<{ left: number | null }>`select app.room_left(${sessionId}::uuid) as left`.execute(db);
  return rows[0]?.left ?? null;
}

/** Notes that a coordinator lets somebody in although she is kept apart from somebody there. */
export async function insertOverrides(
  { db, caller }: Ctx,
  at: { activityId: string; programmeId: string; sessionId?: string | undefined },
  enrolmentIds: readonly string[],
  reason: string,
): Promise<void> {
  await sql`insert into kept_apart_overrides (tenant_id, id, programme_id, activity_id, session_id, enrolment_id, person_id, restricted, reason, recorded_by)
    select e.tenant_id, x.id, e.programme_id, ${at.activityId}::uuid, ${at.sessionId ?? null}::uuid, e.id, e.person_id, e.restricted, ${reason}, ${caller.accountId}::uuid
    from unnest(${[...enrolmentIds]}::uuid[], ${enrolmentIds.map(() => newId())}::uuid[]) x (enrolment_id, id)
    join enrolments e on e.tenant_id = ${caller.tenantId} and e.id = x.enrolment_id and e.programme_id = ${at.programmeId}`.execute(
    db,
  );
}

export type PlaceRequest = {
  requestId: string;
  activityId: string;
  programmeId: string;
  enrolmentId: string;
  personId: string;
  restricted: boolean;
  name: string;
  status: 'waiting' | 'offered' | 'placed' | 'withdrawn';
  askedBy: Asker;
  askedOn: PlainDate;
  answerBy: PlainDate | null;
  startsOn: PlainDate | null;
  startedOn: PlainDate | null;
  recordedAt: Instant;
  recordedByName: string | null;
  skipCount: number;
  version: number;
};

export type OpenRequest = PlaceRequest & { status: 'waiting' | 'offered' };

const requests = (tenantId: string) => sql`
  select r.id as "requestId", r.activity_id as "activityId", r.programme_id as "programmeId", r.enrolment_id as "enrolmentId", r.person_id as "personId", r.restricted,
    trim(d.given_name || ' ' || d.family_name) as name, r.status, r.asked_by as "askedBy", r.asked_on as "askedOn", r.answer_by as "answerBy", r.starts_on as "startsOn",
    e.started_on as "startedOn", to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", c.name as "recordedByName", r.version,
    (select count(*) from place_request_events v where v.tenant_id = r.tenant_id and v.request_id = r.id and v.event = 'skipped') as "skipCount"
  from place_requests r
  join enrolments e on e.tenant_id = r.tenant_id and e.id = r.enrolment_id
  join person_directory d on d.tenant_id = r.tenant_id and d.person_id = r.person_id
  left join accounts c on c.tenant_id = r.tenant_id and c.id = r.recorded_by
  where r.tenant_id = ${tenantId}`;

/** Who waits for a place in a group or has been offered one, and still takes part in the programme; in no order. */
export async function selectOpenRequests({ db, caller }: Ctx, activityId: string): Promise<OpenRequest[]> {
  const { rows } =
    await sql<OpenRequest>`${requests(caller.tenantId)} and r.activity_id = ${activityId} and r.status in ('waiting', 'offered')
    and e.status in ('active', 'paused')`.execute(db);
  return rows;
}

/** Wishes that were taken back, the latest first. */
export async function selectWithdrawn({ db, caller }: Ctx, activityId: string): Promise<PlaceRequest[]> {
  const { rows } =
    await sql<PlaceRequest>`${requests(caller.tenantId)} and r.activity_id = ${activityId} and r.status = 'withdrawn'
    order by r.recorded_at desc limit 50`.execute(db);
  return rows;
}

/** One request; undefined when it is out of sight. */
export async function findRequest({ db, caller }: Ctx, requestId: string): Promise<PlaceRequest | undefined> {
  const { rows } = await sql<PlaceRequest>`${requests(caller.tenantId)} and r.id = ${requestId}`.execute(db);
  return rows[0];
}

export type RequestEvent = {
  id: string;
  event:
    | 'asked'
    | 'offered'
    | 'skipped'
    | 'accepted'
    | 'declined'
    | 'no-answer'
    | 'taken-back'
    | 'placed'
    | 'withdrawn'
    | 'reinstated';
  reason: string | null;
  answerBy: PlainDate | null;
  recordedAt: Instant;
  byName: string | null;
};

/** What happened to a request, the latest first. */
export async function selectEvents({ db, caller }: Ctx, requestId: string): Promise<RequestEvent[]> {
  const { rows } = await sql<RequestEvent>`
    select v.id, v.event, v.reason, v.answer_by as "answerBy", to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", c.name as "byName"
    from place_request_events v left join accounts c on c.tenant_id = v.tenant_id and c.id = v.recorded_by
    where v.tenant_id = ${caller.tenantId} and v.request_id = ${requestId} order by v.recorded_at desc, v.id desc`.execute(
    db,
  );
  return rows;
}

/** Writes a wish down; false when she has one already or the id is taken. */
export async function insertRequest(
  { db, caller }: Ctx,
  request: { id: string; activityId: string; enrolmentId: string; askedBy: Asker; askedOn: PlainDate },
  now: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into place_requests (tenant_id, id, activity_id, programme_id, enrolment_id, person_id, restricted, asked_by, asked_on, recorded_at, recorded_by)
    select e.tenant_id, ${request.id}, ${request.activityId}, e.programme_id, e.id, e.person_id, e.restricted, ${request.askedBy}, ${request.askedOn}, ${now}, ${caller.accountId}
    from enrolments e where e.tenant_id = ${caller.tenantId} and e.id = ${request.enrolmentId}
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows) === 1;
}

/** Holds a request until the transaction ends; false when it no longer is as it was shown. Whoever takes the group, too, takes that first. */
export async function holdRequest(
  { db, caller }: Ctx,
  { requestId, version }: { requestId: string; version: number },
): Promise<boolean> {
  const { rows } = await sql`select from place_requests
    where tenant_id = ${caller.tenantId} and id = ${requestId} and version = ${version} for update`.execute(db);
  return rows.length === 1;
}

/** Changes a request that still is as it was shown; false when somebody else was before. */
export async function updateRequest(
  { db, caller }: Ctx,
  request: { requestId: string; version: number },
  to: { status: PlaceRequest['status']; answerBy?: PlainDate; startsOn?: PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('place_requests')
    .set({
      status: to.status,
      answer_by: to.answerBy ?? null,
      starts_on: to.startsOn ?? null,
      version: request.version + 1,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', request.requestId)
    .where('version', '=', request.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps what happened to some requests. */
export async function insertEvents(
  { db, caller }: Ctx,
  requestIds: readonly string[],
  what: { event: RequestEvent['event']; reason?: string | undefined; answerBy?: PlainDate | undefined },
): Promise<void> {
  if (requestIds.length === 0) return;
  await sql`insert into place_request_events (tenant_id, id, request_id, activity_id, programme_id, enrolment_id, person_id, restricted, event, answer_by, reason, recorded_by)
    select r.tenant_id, x.id, r.id, r.activity_id, r.programme_id, r.enrolment_id, r.person_id, r.restricted, ${what.event}, ${what.answerBy ?? null}::date, ${what.reason || null}, ${caller.accountId}
    from unnest(${[...requestIds]}::uuid[], ${requestIds.map(() => newId())}::uuid[]) x (request_id, id)
    join place_requests r on r.tenant_id = ${caller.tenantId} and r.id = x.request_id`.execute(db);
}

export type Exclusion = {
  id: string;
  enrolmentId: string;
  weekday: number;
  startsAt: string | null;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
  reason: ExclusionReason;
};

/** Times at which members of a group are not expected, from a day on. */
export async function selectExclusions({ db, caller }: Ctx, activityId: string, from: PlainDate): Promise<Exclusion[]> {
  const { rows } = await sql<Exclusion>`
    select id, enrolment_id as "enrolmentId", weekday, to_char(starts_at, 'HH24:MI') as "startsAt", from_on as "fromOn", until_on as "untilOn", reason
    from member_exclusions where tenant_id = ${caller.tenantId} and activity_id = ${activityId} and (until_on is null or until_on >= ${from}::date)
    order by weekday, starts_at nulls first, from_on`.execute(db);
  return rows;
}
