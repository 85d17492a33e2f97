import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Coached } from './find-coached.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

const columns = sql`m.id, m.enrolment_id as "enrolmentId", m.person_id as "personId", m.programme_id as "programmeId", m.kind,
  m.host_id as "hostId", coalesce(h.name, '') as "hostName", m.meets_on as "meetsOn", to_char(m.starts_at, 'HH24:MI') as "startsAt",
  m.minutes_planned as "minutesPlanned", m.form, m.place, m.subject, m.others, m.language, m.interpreter, m.status,
  m.minutes_held as "minutesHeld", m.because_of as because, m.reason, m.moved_to as "movedTo",
  (select e.id from meetings e where e.tenant_id = m.tenant_id and e.enrolment_id = m.enrolment_id and e.moved_to = m.id limit 1) as "movedFrom",
  m.settled_at as "settledAt", s.name as "settledBy", m.placement_id as "placementId", m.agenda, m.themes, m.version`;
const tables = sql`meetings m left join accounts h on h.tenant_id = m.tenant_id and h.id = m.host_id
  left join accounts s on s.tenant_id = m.tenant_id and s.id = m.settled_by`;

export type ListedMeeting = Meeting & { noteCount: number };

/** A participant's meetings that the caller may see, the latest first; between two days (both included) when these are given. */
export async function selectMeetings(
  { db, caller }: Ctx,
  enrolmentId: string,
  days?: { from: PlainDate; to: PlainDate },
): Promise<ListedMeeting[]> {
  const within = days === undefined ? sql`` : sql`and m.meets_on between ${days.from}::date and ${days.to}::date`;
  const { rows } = await sql<ListedMeeting>`select ${columns},
      (select count(*)::int from meeting_notes n where n.tenant_id = m.tenant_id and n.meeting_id = m.id) as "noteCount"
    from ${tables} where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = ${enrolmentId}::uuid ${within}
    order by m.meets_on desc, m.starts_at desc, m.id desc limit 500`.execute(db);
  return rows;
}

/** One meeting of an enrolment; undefined when the caller may not know of it. `lock`: nobody else changes it until this is saved. */
export async function findMeeting(
  { db, caller }: Ctx,
  { enrolmentId, meetingId }: { enrolmentId: string; meetingId: string },
  lock = false,
): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`select ${columns} from ${tables}
    where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = ${enrolmentId}::uuid and m.id = ${meetingId}::uuid
    ${lock ? sql`for update of m` : sql``}`.execute(db);
  return rows[0];
}

export type MeetingValues = Pick<
  Meeting,
  | 'id'
  | 'kind'
  | 'hostId'
  | 'meetsOn'
  | 'startsAt'
  | 'minutesPlanned'
  | 'form'
  | 'place'
  | 'subject'
  | 'others'
  | 'language'
  | 'interpreter'
  | 'placementId'
  | 'agenda'
  | 'themes'
> & { minutesHeld: number | null };

/** Writes a meeting; one with `minutesHeld` has been. The same id a second time writes nothing. */
export async function insertMeeting({ db, caller, now }: Ctx, coached: Coached, values: MeetingValues): Promise<void> {
  const isHeld = values.minutesHeld !== null;
  await db
    .insertInto('meetings')
    .values({
      tenant_id: caller.tenantId,
      id: values.id,
      enrolment_id: coached.id,
      programme_id: coached.programmeId,
      person_id: coached.personId,
      restricted: coached.restricted,
      kind: values.kind,
      host_id: values.hostId,
      meets_on: values.meetsOn,
      starts_at: values.startsAt,
      minutes_planned: values.minutesPlanned,
      form: values.form,
      place: values.place,
      subject: values.subject,
      others: values.others,
      language: values.language,
      interpreter: values.interpreter,
      placement_id: values.placementId,
      agenda: values.agenda,
      themes: values.themes,
      status: isHeld ? 'held' : 'planned',
      minutes_held: values.minutesHeld,
      settled_at: isHeld ? now : null,
      settled_by: isHeld ? caller.accountId : null,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

type Changes = Partial<{
  host_id: string;
  minutes_planned: number;
  form: string;
  place: string;
  subject: string;
  others: string;
  language: string | null;
  interpreter: boolean;
  agenda: string[];
  themes: string[];
  status: string;
  minutes_held: number | null;
  because_of: string | null;
  reason: string | null;
  moved_to: string | null;
  settled_at: string | null;
  settled_by: string | null;
}>;

/** Changes a meeting that still is of `version`; false when somebody else was first. */
export async function updateMeeting(
  { db, caller }: Ctx,
  meetingId: string,
  version: number,
  changes: Changes,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('meetings')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', meetingId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A meeting in a calendar, with whom it is: by first name alone for a peer coach. */
export type CalendarMeeting = Meeting & { name: string };

/** The caller's own meetings from one day till before another, in order of time. */
export async function selectOwnMeetings(
  { db, caller }: Ctx,
  from: PlainDate,
  before: PlainDate,
): Promise<CalendarMeeting[]> {
  const isPeer = caller.role === 'peer-coach';
  const names = isPeer
    ? sql`join app.peer_people() p on p.enrolment_id = m.enrolment_id`
    : sql`join participant_names p on p.tenant_id = m.tenant_id and p.enrolment_id = m.enrolment_id`;
  const name = isPeer ? sql`p.first_name` : sql`trim(p.given_name || ' ' || p.family_name)`;
  const { rows } = await sql<CalendarMeeting>`select ${columns}, ${name} as name from ${tables} ${names}
    where m.tenant_id = ${caller.tenantId}::uuid and m.host_id = ${caller.accountId}::uuid and m.meets_on >= ${from}::date and m.meets_on < ${before}::date
    order by m.meets_on, m.starts_at, m.id`.execute(db);
  return rows;
}
