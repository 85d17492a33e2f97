import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ChangedActivity, NewActivity } from '../domain/activity-input.ts';
import type { ActivityForm, ActivityKind } from '../domain/kinds.ts';
import type { WeeklyTime } from '../domain/weekly-rhythm.ts';

export type Keyed = { key: string; name: string };
export type Leader = { id: string; name: string };
/** A venue to choose; retired ones stay with what has them. */
export type VenueChoice = { id: string; name: string; retired: boolean };
/** A stored line of the rhythm, with its own place in words. */
export type StoredTime = WeeklyTime & { placeName: string | null };

/** An activity with what its programme calls its site and themes. */
export type Activity = {
  id: string;
  programmeId: string;
  programmeName: string;
  name: string;
  kind: ActivityKind;
  form: ActivityForm;
  siteKey: string | null;
  place: string | null;
  venueId: string | null;
  language: string | null;
  interpreter: boolean;
  /** What participants bring. */
  bring: string;
  capacity: number | null;
  themeKeys: string[];
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  everyWeeks: number;
  leftOut: PlainDate[];
  onClosedDays: boolean;
  version: number;
  sites: Keyed[];
  themes: Keyed[];
  venues: VenueChoice[];
  leaders: Leader[];
  times: StoredTime[];
};

const leadersOf = sql<
  Leader[]
>`coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name) from activity_leaders l
  join accounts a on a.tenant_id = l.tenant_id and a.id = l.account_id where l.tenant_id = activities.tenant_id and l.activity_id = activities.id), '[]')`;
const timesOf = sql<
  StoredTime[]
>`coalesce((select json_agg(json_build_object('weekday', w.weekday, 'startsAt', to_char(w.starts_at, 'HH24:MI'),
    'endsAt', to_char(w.ends_at, 'HH24:MI'), 'fromOn', w.from_on, 'throughOn', w.through_on, 'venueId', w.venue_id, 'place', w.place, 'language', w.language,
    'interpreter', w.interpreter, 'placeName', (select nullif(concat_ws(', ', v.name, w.place), '') from (values (1)) one left join venues v on v.tenant_id = w.tenant_id and v.id = w.venue_id))
  order by w.weekday, w.starts_at, w.from_on nulls first) from activity_weekly_times w where w.tenant_id = activities.tenant_id and w.activity_id = activities.id), '[]')`;
const leftOut = sql<
  PlainDate[]
>`array(select x.left_out_on::text from activity_exceptions x where x.tenant_id = activities.tenant_id
  and x.activity_id = activities.id order by 1)`;
const venuesOf = sql<
  VenueChoice[]
>`coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name, 'retired', v.retired) order by v.name, v.id)
  from venues v where v.tenant_id = programmes.tenant_id and (v.programme_id is null or v.programme_id = programmes.id)), '[]')`;

/** What the form says of an activity itself, as its columns. */
export function activityColumns(input: Omit<NewActivity | ChangedActivity, 'kind'> & { kind: ActivityKind }) {
  return {
    name: input.name,
    kind: input.kind,
    form: input.form,
    site_key: input.siteKey ?? null,
    place: input.place ?? null,
    venue_id: input.venueId ?? null,
    language: input.language ?? null,
    interpreter: input.interpreter === 'on',
    bring: input.bring ?? '',
    every_weeks: input.everyWeeks,
    on_closed_days: input.onClosedDays === 'on',
    capacity: input.capacity ?? null,
    theme_keys: input.themeKeys,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}

/** One activity with leaders and rhythm, in one statement. */
export function findActivity(db: Db, tenantId: string, activityId: string): Promise<Activity | undefined> {
  return db
    .selectFrom('activities')
    .innerJoin('programmes', (join) =>
      join
        .onRef('programmes.tenant_id', '=', 'activities.tenant_id')
        .onRef('programmes.id', '=', 'activities.programme_id'),
    )
    .where('activities.tenant_id', '=', tenantId)
    .where('activities.id', '=', activityId)
    .select([
      'activities.id',
      'activities.programme_id as programmeId',
      'programmes.name as programmeName',
      'activities.name',
    ])
    .select([
      'activities.site_key as siteKey',
      'activities.place',
      'activities.venue_id as venueId',
      'activities.language',
      'activities.interpreter',
      'activities.bring',
      'activities.every_weeks as everyWeeks',
      'activities.on_closed_days as onClosedDays',
      'activities.capacity',
      'activities.theme_keys as themeKeys',
    ])
    .select([
      'activities.version',
      leadersOf.as('leaders'),
      timesOf.as('times'),
      leftOut.as('leftOut'),
      venuesOf.as('venues'),
    ])
    .select([sql<ActivityKind>`activities.kind`.as('kind'), sql<ActivityForm>`activities.form`.as('form')])
    .select([
      sql<PlainDate>`activities.starts_on`.as('startsOn'),
      sql<PlainDate | null>`activities.ends_on`.as('endsOn'),
    ])
    .select(sql<Keyed[]>`coalesce(programmes.definition->'sites', '[]')`.as('sites'))
    .select(sql<Keyed[]>`coalesce(programmes.definition->'themes', '[]')`.as('themes'))
    .executeTakeFirst();
}

/** What an activity form offers: the programme's sites and themes. */
export function findProgrammeChoices(db: Db, tenantId: string, programmeId: string) {
  return db
    .selectFrom('programmes')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', programmeId)
    .select([
      'id',
      'name',
      sql<PlainDate | null>`starts_on`.as('startsOn'),
      sql<PlainDate | null>`ends_on`.as('endsOn'),
    ])
    .select(sql<Keyed[]>`coalesce(definition->'sites', '[]')`.as('sites'))
    .select([sql<Keyed[]>`coalesce(definition->'themes', '[]')`.as('themes'), venuesOf.as('venues')])
    .executeTakeFirst();
}

/** The caller's programmes by name, with their sites. */
export function listProgrammes(db: Db, tenantId: string, programmeIds: readonly string[]) {
  return db
    .selectFrom('programmes')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', programmeIds.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...programmeIds])
    .select(['id', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(sql<Keyed[]>`coalesce(definition->'sites', '[]')`.as('sites'))
    .orderBy('starts_on', 'desc')
    .orderBy('name')
    .execute();
}

/** Accounts that may lead in a programme on a day, by name: who works there. */
export function listPossibleLeaders(
  db: Db,
  tenantId: string,
  programmeId: string,
  today: PlainDate,
): Promise<Leader[]> {
  return db
    .selectFrom('accounts')
    .where('accounts.tenant_id', '=', tenantId)
    .where('accounts.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_assignments as r')
          .whereRef('r.tenant_id', '=', 'accounts.tenant_id')
          .whereRef('r.account_id', '=', 'accounts.id')
          .where('r.programme_id', '=', programmeId)
          .where('r.role', 'in', ['coordinator', 'case-worker', 'activity-leader', 'peer-coach'])
          .where('r.valid_from', '<=', today)
          .where((or) => or.or([or('r.valid_before', 'is', null), or('r.valid_before', '>', today)]))
          .select('r.id'),
      ),
    )
    .select(['accounts.id', 'accounts.name'])
    .orderBy('accounts.name')
    .limit(500)
    .execute();
}

type Replaced = { tenantId: string; activityId: string; programmeId: string };

/** Puts the given leaders in place of those that were. */
export async function replaceLeaders(db: Db, at: Replaced, leaderIds: readonly string[]): Promise<void> {
  await Promise.all([
    db
      .deleteFrom('activity_leaders')
      .where('tenant_id', '=', at.tenantId)
      .where('activity_id', '=', at.activityId)
      .execute(),
    leaderIds.length === 0
      ? undefined
      : db
          .insertInto('activity_leaders')
          .values([...new Set(leaderIds)].map((account_id) => ({ ...columnsOf(at), account_id })))
          .execute(),
  ]);
}

/** Puts the given lines in place of the rhythm that was. */
export async function replaceTimes(db: Db, at: Replaced, times: readonly WeeklyTime[]): Promise<void> {
  await Promise.all([
    db
      .deleteFrom('activity_weekly_times')
      .where('tenant_id', '=', at.tenantId)
      .where('activity_id', '=', at.activityId)
      .execute(),
    times.length === 0
      ? undefined
      : db
          .insertInto('activity_weekly_times')
          .values(
            times.map((time) => ({
              ...columnsOf(at),
              weekday: time.weekday,
              starts_at: time.startsAt,
              ends_at: time.endsAt,
              from_on: time.fromOn ?? null,
              through_on: time.throughOn ?? null,
              venue_id: time.venueId ?? null,
              place: time.place ?? null,
              language: time.language ?? null,
              interpreter: time.interpreter ?? null,
            })),
          )
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
  ]);
}

/** Puts the given days in place of those that were left out. */
export async function replaceLeftOut(db: Db, at: Replaced, days: readonly PlainDate[]): Promise<void> {
  await Promise.all([
    db
      .deleteFrom('activity_exceptions')
      .where('tenant_id', '=', at.tenantId)
      .where('activity_id', '=', at.activityId)
      .execute(),
    days.length === 0
      ? undefined
      : db
          .insertInto('activity_exceptions')
          .values(days.map((left_out_on) => ({ ...columnsOf(at), left_out_on })))
          .execute(),
  ]);
}

const columnsOf = ({ tenantId, activityId, programmeId }: Replaced) => ({
  tenant_id: tenantId,
  activity_id: activityId,
  programme_id: programmeId,
});
