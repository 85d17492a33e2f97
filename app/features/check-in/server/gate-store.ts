import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { CheckInTime, SelfMark } from '../domain/decide-check-in.ts';

// The gate's functions of check-in: all that somebody who is not signed in needs.

/** A session as whoever checks in may know it. */
export type CheckInSession = CheckInTime & {
  sessionId: string;
  programmeId: string;
  activityName: string;
  theme: string;
  heldOn: PlainDate;
  startsAt: string;
};

const columns = sql`session_id as "sessionId", programme_id as "programmeId", activity_name as "activityName", theme, held_on as "heldOn", starts_at as "startsAt",
  length_minutes as "lengthMinutes", minutes_since as "minutesSince", grace_minutes as "graceMinutes", cancelled`;

/** How a check-in went: `ask` – the leader decides; `unknown` – no such code. */
export type CheckInAnswer = 'here' | 'already' | 'ask' | 'closed' | 'unknown';

/** The session of a square that was seen. */
export async function findCheckInSession(
  gate: Db,
  sessionId: string,
  now: Instant,
): Promise<CheckInSession | undefined> {
  const { rows } =
    await sql<CheckInSession>`select ${columns} from app.find_check_in_session(${sessionId}::uuid, ${now}::timestamptz)`.execute(
      gate,
    );
  return rows[0];
}

/** Marks whoever has this code. */
export async function checkInByCode(
  gate: Db,
  sessionId: string,
  codeHash: Buffer,
  now: Instant,
  mark: SelfMark,
): Promise<CheckInAnswer> {
  const { rows } = await sql<{ answer: CheckInAnswer }>`
    select app.check_in_by_code(${sessionId}::uuid, ${codeHash}::bytea, ${now}::timestamptz, ${mark.mark}::text, ${mark.minutesPresent}::int) as answer`.execute(
    gate,
  );
  return rows[0]?.answer ?? 'unknown';
}

/** The session that a link makes a screen the tablet of. */
export async function findTabletStart(gate: Db, startHash: Buffer, now: Instant): Promise<CheckInSession | undefined> {
  const { rows } =
    await sql<CheckInSession>`select ${columns} from app.find_tablet_start(${startHash}::bytea, ${now}::timestamptz)`.execute(
      gate,
    );
  return rows[0];
}

/** Uses such a link, once. */
export async function startTablet(gate: Db, startHash: Buffer, tokenHash: Buffer, now: Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select app.start_tablet(${startHash}::bytea, ${tokenHash}::bytea, ${now}::timestamptz) as done`.execute(gate);
  return rows[0]?.done === true;
}

export type TabletPerson = {
  enrolmentId: string;
  shownName: string;
  initial: string;
  sign: string | null;
  isHere: boolean;
};

/** The session a tablet is open for, and who can tap on it; undefined when it is open for none. */
export async function findTablet(
  gate: Db,
  tokenHash: Buffer,
  now: Instant,
): Promise<{ session: CheckInSession; people: TabletPerson[] } | undefined> {
  const [session, people] = await Promise.all([
    sql<CheckInSession>`select ${columns} from app.tablet_session(${tokenHash}::bytea, ${now}::timestamptz)`.execute(
      gate,
    ),
    sql<TabletPerson>`select enrolment_id as "enrolmentId", shown_name as "shownName", initial, sign, is_here as "isHere"
      from app.tablet_people(${tokenHash}::bytea, ${now}::timestamptz) order by shown_name collate "sv-SE-x-icu", initial, enrolment_id`.execute(
      gate,
    ),
  ]);
  const [found] = session.rows;
  return found === undefined ? undefined : { session: found, people: people.rows };
}

/** A tap on a tablet. */
export async function markOnTablet(
  gate: Db,
  tokenHash: Buffer,
  enrolmentId: string,
  now: Instant,
  mark: SelfMark,
): Promise<CheckInAnswer> {
  const { rows } = await sql<{ answer: CheckInAnswer }>`
    select app.tablet_mark(${tokenHash}::bytea, ${enrolmentId}::uuid, ${now}::timestamptz, ${mark.mark}::text, ${mark.minutesPresent}::int) as answer`.execute(
    gate,
  );
  return rows[0]?.answer ?? 'closed';
}

/** Takes a tap back; false when it is too late. */
export async function undoOnTablet(gate: Db, tokenHash: Buffer, enrolmentId: string, now: Instant): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select app.tablet_undo(${tokenHash}::bytea, ${enrolmentId}::uuid, ${now}::timestamptz) as done`.execute(gate);
  return rows[0]?.done === true;
}

/** Ends a tablet. */
export async function closeTablet(gate: Db, tokenHash: Buffer, now: Instant): Promise<void> {
  await sql`select app.close_tablet(${tokenHash}::bytea, ${now}::timestamptz)`.execute(gate);
}

/** Ends the session of whoever was signed in in a browser that becomes a tablet. */
export async function endStaffSession(gate: Db, tokenHash: Buffer, now: Instant): Promise<void> {
  await sql`select app.end_session(${tokenHash}::bytea, ${now}::timestamptz)`.execute(gate);
}
