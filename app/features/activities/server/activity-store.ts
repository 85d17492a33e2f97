import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ChangedActivity, NewActivity } from '../domain/activity-input.ts';
import type { ActivityForm, ActivityKind } from '../domain/kinds.ts';
import type { WeeklyTime } from '../domain/weekly-rhythm.ts';

export type Keyed = { key: string; name: string };
export type Leader = { id: string; name: string };

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
  language: string | null;
  capacity: number | null;
  themeKeys: string[];
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  version: number;
  sites: Keyed[];
  themes: Keyed[];
  leaders: Leader[];
  times: WeeklyTime[];
};

const leadersOf = sql<
  Leader[]
>`coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name) from activity_leaders l
  join accounts a on a.tenant_id = l.tenant_id and a.id = l.account_id where l.tenant_id = activities.tenant_id and l.activity_id = activities.id), '[]')`;
const timesOf = sql<
  WeeklyTime[]
>`coalesce((select json_agg(json_build_object('weekday', w.weekday, 'startsAt', to_char(w.starts_at, 'HH24:MI'), 'endsAt', to_char(w.ends_at, 'HH24:MI'))
  order by w.weekday, w.starts_at) from activity_weekly_times w where w.tenant_id = activities.tenant_id and w.activity_id = activities.id), '[]')`;

/** What the form says of an activity itself, as its columns. */
export function activityColumns(input: NewActivity | ChangedActivity) {
  return {
    name: input.name,
    kind: input.kind,
    form: input.form,
    site_key: input.siteKey ?? null,
    place: input.place ?? null,
    language: input.language ?? null,
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
      'activities.language',
      'activities.capacity',
      'activities.theme_keys as themeKeys',
    ])
    .select(['activities.version', leadersOf.as('leaders'), timesOf.as('times')])
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
    .select(sql<Keyed[]>`coalesce(definition->'themes', '[]')`.as('themes'))
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

/** Puts the given leaders and weekly times in place of what was. */
export async function replaceLeadersAndTimes(
  db: Db,
  at: Replaced,
  leaderIds: readonly string[],
  times: readonly WeeklyTime[],
): Promise<void> {
  const here = { tenant_id: at.tenantId, activity_id: at.activityId, programme_id: at.programmeId };
  await Promise.all([
    db
      .deleteFrom('activity_leaders')
      .where('tenant_id', '=', at.tenantId)
      .where('activity_id', '=', at.activityId)
      .execute(),
    db
      .deleteFrom('activity_weekly_times')
      .where('tenant_id', '=', at.tenantId)
      .where('activity_id', '=', at.activityId)
      .execute(),
    leaderIds.length === 0
      ? undefined
      : db
          .insertInto('activity_leaders')
          .values([...new Set(leaderIds)].map((account_id) => ({ ...here, account_id })))
          .execute(),
    times.length === 0
      ? undefined
      : db
          .insertInto('activity_weekly_times')
          .values(
            times.map((time) => ({ ...here, weekday: time.weekday, starts_at: time.startsAt, ends_at: time.endsAt })),
          )
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
  ]);
}
