import { sql } from 'kysely';
import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { bareWord } from '../domain/fields/plain-text.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type ImportActivity = { id: string; name: string };

/** The activities of a programme, by name. */
export async function listActivities({ db, caller }: Ctx, programmeId: string): Promise<ImportActivity[]> {
  return db
    .selectFrom('activities')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('kind', '<>', 'placement')
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
}

/** The activity that a row names, or the chosen one when it names none; several of one name cannot be told apart. */
export function activityOf(
  activities: readonly ImportActivity[],
  name: string,
  chosenId: string | undefined,
): ImportActivity | 'activity-missing' | 'activity-unknown' | 'several-activities' {
  if (name === '') return activities.find(({ id }) => id === chosenId) ?? 'activity-missing';
  const named = activities.filter((activity) => bareWord(activity.name) === name);
  if (named.length > 1) return 'several-activities';
  return named[0] ?? 'activity-unknown';
}

export type FoundSession = {
  id: string;
  activityId: string;
  heldOn: PlainDate;
  status: 'planned' | 'held' | 'cancelled';
  minutes: number;
};

/** The sessions of a programme on these days. */
export async function findSessions(
  { db, caller }: Ctx,
  programmeId: string,
  days: readonly string[],
): Promise<FoundSession[]> {
  if (days.length === 0) return [];
  const { rows } = await sql<Omit<FoundSession, 'minutes'> & { startsAt: string; endsAt: string }>`
    select id, activity_id as "activityId", held_on as "heldOn", status, to_char(starts_at, 'HH24:MI') as "startsAt", to_char(ends_at, 'HH24:MI') as "endsAt"
    from activity_sessions where tenant_id = ${caller.tenantId} and programme_id = ${programmeId} and held_on = any (${days}::date[])`.execute(
    db,
  );
  return rows.map(({ startsAt, endsAt, ...session }) => ({
    ...session,
    minutes: sessionMinutes({ heldOn: session.heldOn, startsAt: startsAt as never, endsAt: endsAt as never }),
  }));
}

/** Makes sessions that a list of attendance needs; one that is there already is left alone. */
export async function makeSessions(
  { db, caller }: Ctx,
  programmeId: string,
  wanted: readonly { activityId: string; heldOn: string }[],
  times: { startsAt: string; endsAt: string },
): Promise<void> {
  if (wanted.length === 0) return;
  const rows = wanted.map(({ activityId, heldOn }) => ({ id: newId(), activity_id: activityId, held_on: heldOn }));
  await sql`insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at, changed_by_hand)
    select ${caller.tenantId}::uuid, r.id, ${programmeId}::uuid, r.activity_id, r.held_on, ${times.startsAt}::time, ${times.endsAt}::time, true
    from json_to_recordset(${JSON.stringify(rows)}::json) r (id uuid, activity_id uuid, held_on date) on conflict do nothing`.execute(
    db,
  );
}

export type StandingMark = {
  sessionId: string;
  enrolmentId: string;
  mark: string;
  absenceReason: string | null;
  minutesPresent: number;
};

/** The marks that stand in these sessions. */
export async function findMarks({ db, caller }: Ctx, sessionIds: readonly string[]): Promise<StandingMark[]> {
  if (sessionIds.length === 0) return [];
  return db
    .selectFrom('attendance_marks')
    .where('tenant_id', '=', caller.tenantId)
    .where('session_id', '=', sql<string>`any(${sessionIds}::uuid[])`)
    .select([
      'session_id as sessionId',
      'enrolment_id as enrolmentId',
      'mark',
      'absence_reason as absenceReason',
      'minutes_present as minutesPresent',
    ])
    .execute();
}
