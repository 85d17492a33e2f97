import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type {
  AddAttendee,
  AddPromise,
  Attendee,
  MeetingPromise,
  Minutes,
  MinutesTexts,
} from '../domain/several-parties.ts';
import { openTexts, sealTexts } from './seal-texts.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services' | 'now'>;

/** Who is asked to a meeting, by organisation. */
export async function selectAttendees({ db, caller }: Ctx, meetingId: string): Promise<Attendee[]> {
  const { rows } = await sql<Attendee>`select t.id, t.organisation_id as "organisationId",
      coalesce(o.name, t.organisation_name) as "organisationName", t.name, t.came
    from meeting_attendees t left join organisations o on o.tenant_id = t.tenant_id and o.id = t.organisation_id
    where t.tenant_id = ${caller.tenantId}::uuid and t.meeting_id = ${meetingId}::uuid order by 3, t.name, t.id`.execute(
    db,
  );
  return rows;
}

/** Writes somebody who is asked; the same id a second time writes nothing. */
export async function insertAttendee(
  { db, caller, now }: Ctx,
  meetingId: string,
  attendee: AddAttendee,
): Promise<void> {
  await db
    .insertInto('meeting_attendees')
    .values({
      tenant_id: caller.tenantId,
      id: attendee.id,
      meeting_id: meetingId,
      organisation_id: attendee.organisationId ?? null,
      organisation_name: attendee.organisationId === undefined ? attendee.organisationName : '',
      name: attendee.name,
      added_at: now,
      added_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Says whether somebody came; `undefined` takes her off the list. False when she is not on it. */
export async function updateAttendee(
  { db, caller }: Ctx,
  of: { meetingId: string; attendeeId: string },
  came: boolean | undefined,
): Promise<boolean> {
  const one =
    came === undefined ? sql`delete from meeting_attendees` : sql`update meeting_attendees set came = ${came}::boolean`;
  const { numAffectedRows } =
    await sql`${one} where tenant_id = ${caller.tenantId}::uuid and meeting_id = ${of.meetingId}::uuid
    and id = ${of.attendeeId}::uuid`.execute(db);
  return numAffectedRows === 1n;
}

const promiseColumns = sql`p.id, p.meeting_id as "meetingId", p.promised_by as "promisedBy", p.what, p.due_on as "dueOn", p.status,
  p.settled_on as "settledOn", s.name as "settledBy", p.note, p.version`;

/** What was promised at a participant's meetings, or at one of them, by the day it is due. */
export async function selectPromises(
  { db, caller }: Ctx,
  of: { enrolmentId: string; meetingId?: string; promiseId?: string },
  lock = false,
): Promise<MeetingPromise[]> {
  const { rows } = await sql<MeetingPromise>`select ${promiseColumns}
    from meeting_promises p join meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
    left join accounts s on s.tenant_id = p.tenant_id and s.id = p.settled_by
    where p.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = ${of.enrolmentId}::uuid
      ${of.meetingId === undefined ? sql`` : sql`and p.meeting_id = ${of.meetingId}::uuid`}
      ${of.promiseId === undefined ? sql`` : sql`and p.id = ${of.promiseId}::uuid`}
    order by p.due_on, p.id ${lock ? sql`for update of p` : sql``}`.execute(db);
  return rows;
}

/** Writes a promise; the same id a second time writes nothing. */
export async function insertPromise({ db, caller, now }: Ctx, meetingId: string, promise: AddPromise): Promise<void> {
  await db
    .insertInto('meeting_promises')
    .values({
      tenant_id: caller.tenantId,
      id: promise.id,
      meeting_id: meetingId,
      promised_by: promise.promisedBy,
      what: promise.what,
      due_on: promise.dueOn,
      added_at: now,
      added_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Says what became of a promise that still is of `version`; false when somebody else was first. */
export async function updatePromise(
  { db, caller, now }: Ctx,
  promiseId: string,
  version: number,
  settled: { status: MeetingPromise['status']; note: string; on: PlainDate },
): Promise<boolean> {
  const isOpen = settled.status === 'open';
  const { numUpdatedRows } = await db
    .updateTable('meeting_promises')
    .set({
      status: settled.status,
      note: settled.note,
      settled_on: isOpen ? null : settled.on,
      settled_at: isOpen ? null : now,
      settled_by: isOpen ? null : caller.accountId,
      version: version + 1,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', promiseId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type StoredMinutes = Omit<Minutes, 'texts' | 'additions'> & { sealed: Buffer };

/** The minutes of a meeting that the caller may read: the shared ones, and her own draft. Shared ones come first. */
export async function selectMinutes(ctx: Ctx, meetingId: string): Promise<Minutes[]> {
  const { db, caller } = ctx;
  const [{ rows: minutes }, { rows: additions }] = await Promise.all([
    sql<StoredMinutes>`select i.id, i.meeting_id as "meetingId", i.author_id as "authorId", coalesce(a.name, '') as "authorName", i.sealed,
        i.language, i.written_at as "writtenAt", i.shared_at as "sharedAt", i.version
      from meeting_minutes i left join accounts a on a.tenant_id = i.tenant_id and a.id = i.author_id
      where i.tenant_id = ${caller.tenantId}::uuid and i.meeting_id = ${meetingId}::uuid order by i.shared_at nulls last`.execute(
      db,
    ),
    sql<{
      id: string;
      minutesId: string;
      sealed: Buffer;
      addedAt: string;
      addedBy: string;
    }>`select d.id, d.minutes_id as "minutesId", d.sealed,
        d.added_at as "addedAt", coalesce(a.name, '') as "addedBy"
      from meeting_minutes i join meeting_minutes_additions d on d.tenant_id = i.tenant_id and d.minutes_id = i.id
      left join accounts a on a.tenant_id = d.tenant_id and a.id = d.added_by
      where i.tenant_id = ${caller.tenantId}::uuid and i.meeting_id = ${meetingId}::uuid order by d.added_at, d.id`.execute(
      db,
    ),
  ]);
  return minutes.map(({ sealed, ...each }) => ({
    ...each,
    texts: openTexts<MinutesTexts>(ctx, 'meeting_minutes', each.id, sealed),
    additions: additions
      .filter(({ minutesId }) => minutesId === each.id)
      .map(({ minutesId: _, sealed: words, ...addition }) => ({
        ...addition,
        ...openTexts<{ text: string }>(ctx, 'meeting_minutes_additions', addition.id, words),
      })),
  }));
}

type KeptMinutes = {
  id: string;
  meetingId: string;
  texts: MinutesTexts;
  language: string | null;
  confirmed: string[];
  share: boolean;
};

/** Writes the caller's first draft; false when she has one already. */
export async function insertMinutes(ctx: Ctx, minutes: KeptMinutes): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('meeting_minutes')
    .values({
      tenant_id: ctx.caller.tenantId,
      id: minutes.id,
      meeting_id: minutes.meetingId,
      author_id: ctx.caller.accountId,
      ...minutesValues(ctx, minutes),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'meeting_id', 'author_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Changes the caller's draft that still is of `version`; false when it was changed or shared in between. */
export async function updateMinutes(ctx: Ctx, minutes: KeptMinutes, version: number): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('meeting_minutes')
    .set({ ...minutesValues(ctx, minutes), version: version + 1 })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', minutes.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function minutesValues(ctx: Ctx, minutes: KeptMinutes) {
  return {
    sealed: sealTexts(ctx, 'meeting_minutes', minutes.id, minutes.texts),
    language: minutes.language,
    confirmed: minutes.confirmed,
    written_at: ctx.now,
    shared_at: minutes.share ? ctx.now : null,
  };
}

/** Adds to shared minutes; the same id a second time adds nothing. */
export async function insertAddition(
  ctx: Ctx,
  addition: { id: string; minutesId: string; text: string; confirmed: string[] },
): Promise<void> {
  await ctx.db
    .insertInto('meeting_minutes_additions')
    .values({
      tenant_id: ctx.caller.tenantId,
      id: addition.id,
      minutes_id: addition.minutesId,
      sealed: sealTexts(ctx, 'meeting_minutes_additions', addition.id, { text: addition.text }),
      confirmed: addition.confirmed,
      added_at: ctx.now,
      added_by: ctx.caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}
