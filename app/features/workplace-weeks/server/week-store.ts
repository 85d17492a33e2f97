import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { KeptWeek, PlannedDay, SaidDay, Task } from '../domain/week.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;
type Ids = { enrolmentId: string; placementId: string };

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** A placement as it is followed. */
export type Followed = {
  placementId: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  status: string;
  startsOn: PlainDate;
  lastOn: PlainDate;
  workplaceName: string;
  contactId: string | null;
  contactName: string | null;
  email: string;
  phone: string;
  language: string | null;
  form: string;
  occupation: string | null;
  extentPercent: number;
  aims: (Task & { skillId?: string | undefined })[];
  shownName: string | null;
  hasProtectedYes: boolean;
  reminds: boolean;
  remindedAt: Instant | null;
  version: number;
};

/** A placement with its supervisor and how it is followed; undefined when the caller sees none. */
export async function findFollowed(
  { db, caller }: Ctx,
  { enrolmentId, placementId }: Ids,
): Promise<Followed | undefined> {
  const { rows } = await sql<Followed>`
    select p.id as "placementId", p.form, p.occupation, p.extent_percent as "extentPercent", p.programme_id as "programmeId", p.person_id as "personId", p.restricted, p.status, p.starts_on as "startsOn",
      coalesce(p.ended_on, p.ends_on) as "lastOn", coalesce(w.name, '') as "workplaceName", c.id as "contactId", c.name as "contactName",
      coalesce(c.email, '') as email, coalesce(c.phone, '') as phone, c.language, f.shown_name as "shownName",
      f.protected_yes_at is not null as "hasProtectedYes", coalesce(f.reminds, true) as reminds, ${instant('f.reminded_at')} as "remindedAt", coalesce(f.version, 0) as version,
      coalesce((select r.aims from placement_terms r where r.tenant_id = p.tenant_id and r.placement_id = p.id and r.status = 'accepted' order by r.number desc limit 1), '[]') as aims
    from placements p
    left join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    left join workplace_contacts c on c.tenant_id = p.tenant_id and c.id = p.supervisor_id
    left join workplace_followings f on f.tenant_id = p.tenant_id and f.placement_id = p.id
    where p.tenant_id = ${caller.tenantId}::uuid and p.id = ${placementId}::uuid and p.enrolment_id = ${enrolmentId}::uuid`.execute(
    db,
  );
  return rows[0];
}

export type StoredWeek = KeptWeek & { accountName: string | null; settledAt: Instant | null; days: SaidDay[] };

/** What was said of each week, as it stands now, the latest first. */
export async function selectWeeks({ db, caller }: Ctx, placementId: string): Promise<StoredWeek[]> {
  const { rows } = await sql<StoredWeek>`
    select distinct on (k.week_on) k.id, k.week_on as "weekOn", k.number, k.days, k.going, k.understands, k.words, k.quotable, k.wants_contact as "wantsContact", k.tasks,
      k.way, k.by_whom as "byWhom", a.name as "accountName", ${instant('k.answered_at')} as "answeredAt", ${instant('k.settled_at')} as "settledAt"
    from workplace_weeks k left join accounts a on a.tenant_id = k.tenant_id and a.id = k.account_id
    where k.tenant_id = ${caller.tenantId}::uuid and k.placement_id = ${placementId}::uuid
    order by k.week_on desc, k.number desc`.execute(db);
  return rows;
}

export type PlannedWithMark = PlannedDay & {
  mark: { mark: string; source: string; minutesPresent: number } | null;
};

/** The placement's days up to a day, with her marks as the sheets hold them. */
export async function selectDays(
  { db, caller }: Ctx,
  placementId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<PlannedWithMark[]> {
  const { rows } = await sql<PlannedWithMark>`
    select s.id as "sessionId", s.held_on as "on", to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt",
      case when m.mark is not null then json_build_object('mark', m.mark, 'source', m.source, 'minutesPresent', m.minutes_present) end as mark
    from placements p cross join lateral app.days_at_workplace(p.tenant_id, p.id) s
    left join attendance_marks m on m.tenant_id = s.tenant_id and m.session_id = s.id and m.enrolment_id = p.enrolment_id
    where p.tenant_id = ${caller.tenantId}::uuid and p.id = ${placementId}::uuid and s.held_on between ${from}::date and ${through}::date
    order by s.held_on, s.starts_at`.execute(db);
  return rows;
}

type StoredLink = { id: string; expiresAt: Instant; lastOpenedAt: Instant | null };

/** The link that is open now. */
export async function findOpenLink({ db, caller, now }: Ctx, placementId: string): Promise<StoredLink | undefined> {
  const { rows } = await sql<StoredLink>`
    select id, ${instant('expires_at')} as "expiresAt", ${instant('last_opened_at')} as "lastOpenedAt" from placement_links
    where tenant_id = ${caller.tenantId}::uuid and placement_id = ${placementId}::uuid and purpose = 'follow' and revoked_at is null and expires_at > ${now}::timestamptz
    order by made_at desc limit 1`.execute(db);
  return rows[0];
}

/** Takes back every link to follow a placement. */
export async function revokeLinks({ db, caller, now }: Ctx, placementId: string): Promise<void> {
  await sql`update placement_links set revoked_at = ${now}::timestamptz
    where tenant_id = ${caller.tenantId}::uuid and placement_id = ${placementId}::uuid and purpose = 'follow' and revoked_at is null`.execute(
    db,
  );
}

/** Keeps a new link; the placement says whose it is. */
export async function insertLink(
  { db, caller, now }: Ctx,
  placementId: string,
  link: { id: string; tokenHash: Buffer; endsOn: PlainDate },
): Promise<void> {
  await sql`insert into placement_links (tenant_id, id, placement_id, enrolment_id, programme_id, person_id, restricted, party, contact_id, purpose, token_hash, expires_at, made_at, made_by)
    select tenant_id, ${link.id}::uuid, id, enrolment_id, programme_id, person_id, restricted, 'workplace', supervisor_id, 'follow', ${link.tokenHash}::bytea,
      (${link.endsOn}::date + 1)::timestamp at time zone 'Europe/Stockholm', ${now}::timestamptz, ${caller.accountId}::uuid
    from placements where tenant_id = ${caller.tenantId}::uuid and id = ${placementId}::uuid`.execute(db);
}

/** Keeps how a placement is followed, if nobody changed it since; false when somebody has. */
export async function keepFollowing(
  { db, caller, now }: Ctx,
  { placementId, version }: Pick<Followed, 'placementId' | 'version'>,
  wish: { shownName: string | null; reminds: boolean; saysYes: boolean },
): Promise<boolean> {
  const yesAt = wish.saysYes ? now : null;
  const yesBy = wish.saysYes ? caller.accountId : null;
  const { numAffectedRows } = await sql`
    insert into workplace_followings (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted, shown_name, reminds, protected_yes_at, protected_yes_by)
    select tenant_id, id, enrolment_id, programme_id, person_id, restricted, ${wish.shownName}, ${wish.reminds}, ${yesAt}::timestamptz, ${yesBy}::uuid
      from placements where tenant_id = ${caller.tenantId}::uuid and id = ${placementId}::uuid
    on conflict (tenant_id, placement_id) do update set shown_name = excluded.shown_name, reminds = excluded.reminds, version = workplace_followings.version + 1,
      protected_yes_at = coalesce(excluded.protected_yes_at, workplace_followings.protected_yes_at),
      protected_yes_by = coalesce(excluded.protected_yes_by, workplace_followings.protected_yes_by)
      where workplace_followings.version = ${version}`.execute(db);
  return numAffectedRows === 1n;
}

/** Keeps a week written down by staff as the version after the one that was seen; false when that version is there already. */
export async function insertWeek(
  { db, caller, now }: Ctx,
  placementId: string,
  week: Omit<KeptWeek, 'way' | 'answeredAt'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into workplace_weeks (tenant_id, id, placement_id, enrolment_id, programme_id, person_id, restricted, week_on, number, days, going, understands, words, quotable,
      wants_contact, tasks, way, by_whom, contact_id, account_id, answered_at)
    select tenant_id, ${week.id}::uuid, id, enrolment_id, programme_id, person_id, restricted, ${week.weekOn}::date, ${week.number}::int, ${JSON.stringify(week.days)}::jsonb,
      ${week.going}::int, ${week.understands}::int, ${week.words}, ${week.quotable}, ${week.wantsContact}, ${JSON.stringify(week.tasks)}::jsonb, 'staff', ${week.byWhom},
      supervisor_id, ${caller.accountId}::uuid, ${now}::timestamptz
    from placements where tenant_id = ${caller.tenantId}::uuid and id = ${placementId}::uuid
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

/** Says that what a week called for is taken up; false when there is no such week. */
export async function settleStoredWeek(
  { db, caller, now }: Ctx,
  { placementId, weekId }: { placementId: string; weekId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update workplace_weeks set settled_at = coalesce(settled_at, ${now}::timestamptz), settled_by = coalesce(settled_by, ${caller.accountId}::uuid)
    where tenant_id = ${caller.tenantId}::uuid and placement_id = ${placementId}::uuid and id = ${weekId}::uuid`.execute(
    db,
  );
  return numAffectedRows === 1n;
}
