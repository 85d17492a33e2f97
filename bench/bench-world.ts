import pg from 'pg';
import { openPool } from '#app/platform/db/database.ts';
import { startEmbeddedPostgres } from '#app/platform/db/embedded-postgres.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { newId } from '#app/shared/ids.ts';

/** Somebody signed in, and what she may see. */
export type Caller = {
  token: string;
  tenantId: string;
  accountId: string;
  programmeIds: string[];
  enrolmentIds: string[];
  names: string[];
};
/** A participant's own side, open on a phone. */
export type OwnSide = { token: string; personId: string };
export type FreshSheet = {
  token: string;
  tenantId: string;
  programmeId: string;
  sessionId: string;
  enrolmentIds: string[];
};

export type BenchWorld = {
  /** As superuser, past the walls: what plain SQL is measured with. */
  plain: pg.Pool;
  /** As the application's role, behind the walls. */
  walled: pg.Pool;
  coordinators: Caller[];
  /** Coordinators of all programmes of a tenant: up to 50 programmes and 25,000 people. */
  wide: Caller[];
  /** Case workers who are responsible for 40 to 60 people under way. */
  caseWorkers: Caller[];
  /** Leaders of groups under way, with two sessions today. */
  leaders: Caller[];
  /** Participants who take part now. */
  ownSides: OwnSide[];
  /** Sessions of a group of 25 that nobody has marked yet. */
  takeSheet(): FreshSheet;
  refillSheets(count: number): Promise<void>;
  /** The database server's process. */
  databasePid: number;
  close(): Promise<void>;
};

// Spread evenly over the whole database, but few enough to be visited once before the clock starts.
const MOST_CALLERS = 60;
const PEOPLE_EACH = 10;
const UNDER_WAY = `('accepted', 'active', 'paused')`;

/** Joins the database that the server runs on and signs in as many coordinators, spread evenly over the whole database. */
export async function openBenchWorld(dataFolder: string, connections: number): Promise<BenchWorld> {
  const server = await startEmbeddedPostgres({ folder: dataFolder });
  const { superuser, app } = server.urls();
  const admin = new pg.Client({ connectionString: superuser });
  await admin.connect();
  const [plain, walled] = [openPool(superuser, { max: connections }), openPool(app, { max: connections })];
  const coordinators = await signInMany(
    admin,
    `select r.tenant_id, r.account_id, array_agg(r.programme_id) as programmes from role_assignments r where r.role = 'coordinator' group by 1, 2 having count(*) = 1`,
  );
  const wide = await signInMany(
    admin,
    `select r.tenant_id, r.account_id, array_agg(r.programme_id) as programmes from role_assignments r where r.role = 'coordinator' group by 1, 2 having count(*) > 10`,
  );
  await giveSixty(admin);
  const caseWorkers = await signInMany(
    admin,
    `select r.tenant_id, r.account_id, array_agg(r.programme_id) as programmes from role_assignments r where r.role = 'case-worker' and r.account_id in
      (select case_worker_id from enrolments where status in ${UNDER_WAY} group by 1 having count(*) between 40 and 80) group by 1, 2`,
    'case-worker',
  );
  const leaders = await signInMany(admin, LEADING_NOW, 'activity-leader');
  await giveSessionsToday(admin, leaders);
  const ownSides = await openOwnSides(admin);
  const groups = await groupsOf25(admin, coordinators);
  const sheets: FreshSheet[] = [];
  let second = await firstFreeSecond(admin);
  return {
    databasePid: server.pid,
    plain,
    walled,
    coordinators,
    wide,
    caseWorkers,
    leaders,
    ownSides,
    takeSheet() {
      const sheet = sheets.pop();
      if (sheet === undefined) throw new Error('there are no fresh sheets left: raise the refill');
      return sheet;
    },
    async refillSheets(count) {
      if (groups.length === 0) throw new Error('no group has 25 people');
      while (sheets.length < count) {
        for (const group of groups) {
          const sessionId = newId();
          sheets.push({ ...group, sessionId });
        }
        const added = sheets.slice(-groups.length);
        await admin.query(
          `insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at)
            select a.tenant_id, s.id, a.programme_id, a.id, a.starts_on + 20, time '00:00' + $4 * interval '1 second', time '00:00' + $4 * interval '1 second' + interval '3 hours'
            from unnest($1::uuid[], $2::uuid[], $3::uuid[]) s (tenant_id, activity_id, id) join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id`,
          [
            added.map((each) => each.tenantId),
            groups.map((each) => each.activityId),
            added.map((each) => each.sessionId),
            second,
          ],
        );
        second += 1;
      }
      sheets.sort(() => 0.5 - Math.random());
    },
    async close() {
      await Promise.all([plain.end(), walled.end(), admin.end()]);
      await server.stop();
    },
  };
}

// The invented case workers have fewer than twenty: in the twenty largest programmes one of them gets sixty.
async function giveSixty(admin: pg.Client): Promise<void> {
  await admin.query(
    `with large as (select programme_id from enrolments where status in ${UNDER_WAY} group by 1 having count(*) >= 40 order by count(*) desc limit 20),
      worker as (select distinct on (programme_id) programme_id, account_id from role_assignments where role = 'case-worker' and programme_id in (select programme_id from large) order by 1, 2),
      sixty as (select e.id, w.account_id, row_number() over (partition by e.programme_id order by e.status, e.id) as place
        from enrolments e join worker w using (programme_id) where e.status in ${UNDER_WAY})
    update enrolments e set case_worker_id = case when s.place <= 60 then s.account_id end from sixty s where s.id = e.id`,
  );
}

const LEADING_NOW = `select l.tenant_id, l.account_id, array_agg(distinct l.programme_id) as programmes from activity_leaders l join activities a on a.tenant_id = l.tenant_id and a.id = l.activity_id
  where a.starts_on < current_date and a.ends_on > current_date group by 1, 2`;

// Whatever day of the week it is, a group meets in the morning and in the afternoon.
async function giveSessionsToday(admin: pg.Client, leaders: readonly Caller[]): Promise<void> {
  for (const { tenantId, accountId } of leaders)
    await admin.query(
      `insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at)
        select a.tenant_id, uuidv7(), a.programme_id, a.id, current_date, t, t + interval '3 hours'
        from activity_leaders l join activities a on a.tenant_id = l.tenant_id and a.id = l.activity_id, unnest(array[time '09:01', time '13:01']) t
        where l.tenant_id = $1 and l.account_id = $2 and a.starts_on < current_date and a.ends_on > current_date
          and not exists (select from activity_sessions s where s.tenant_id = a.tenant_id and s.activity_id = a.id and s.held_on = current_date)`,
      [tenantId, accountId],
    );
}

async function signInMany(admin: pg.Client, accounts: string, role = 'coordinator'): Promise<Caller[]> {
  const { rows } = await admin.query<{ tenant_id: string; account_id: string; programmes: string[] }>(
    `select * from (${accounts}) c order by md5(account_id::text) limit ${MOST_CALLERS}`,
  );
  const callers: Caller[] = [];
  for (const { tenant_id: tenantId, account_id: accountId, programmes: programmeIds } of rows) {
    const token = newToken();
    await admin.query(
      `insert into sessions (token_hash, tenant_id, account_id, stage, active_role, created_at, last_seen_at, expires_at, idle_seconds) values ($1, $2, $3, 'signed-in', $4, now(), now(), now() + interval '1 day', 86400)`,
      [hashToken(token), tenantId, accountId, role],
    );
    const people = await admin.query<{ id: string; family_name: string }>(
      `select e.id, d.family_name from enrolments e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
        where e.tenant_id = $1 and e.programme_id = $2 and not e.restricted and e.started_on is not null and d.family_name <> '' order by md5(e.id::text) limit ${PEOPLE_EACH}`,
      [tenantId, programmeIds[0]],
    );
    callers.push({
      token,
      tenantId,
      accountId,
      programmeIds,
      enrolmentIds: people.rows.map(({ id }) => id),
      names: people.rows.map((row) => row.family_name.toLowerCase()),
    });
  }
  return callers;
}

/** Opens the own sides of participants who take part now, spread over the whole database, as if each had used her card. */
export async function openOwnSides(admin: pg.Client, most = MOST_CALLERS): Promise<OwnSide[]> {
  const { rows } = await admin.query<{ tenant_id: string; person_id: string }>(
    `select tenant_id, person_id from (select distinct e.tenant_id, e.person_id from enrolments e
      where e.status = 'active' and not e.restricted order by 1, 2 limit 50000) p order by md5(person_id::text) limit $1`,
    [most],
  );
  const sides: OwnSide[] = [];
  for (const { tenant_id: tenantId, person_id: personId } of rows) {
    const [token, deviceId] = [newToken(), newId()];
    await admin.query(
      `insert into portal_devices (tenant_id, id, person_id, is_shared, label, created_at, last_seen_on, expires_at)
        values ($1, $2, $3, false, 'Android', now(), current_date, now() + interval '1 day')`,
      [tenantId, deviceId, personId],
    );
    await admin.query(
      `insert into portal_sessions (token_hash, tenant_id, device_id, created_at, last_seen_at, expires_at, idle_seconds)
        values ($1, $2, $3, now(), now(), now() + interval '1 day', 86400)`,
      [hashToken(token), tenantId, deviceId],
    );
    sides.push({ token, personId });
  }
  return sides;
}

type Group = Omit<FreshSheet, 'sessionId'> & { activityId: string };

// Groups in which 25 people take part twenty days after the start; that day lies in the past, so that it may be marked.
async function groupsOf25(admin: pg.Client, coordinators: readonly Caller[]): Promise<Group[]> {
  const groups: Group[] = [];
  for (const { token, tenantId, programmeIds } of coordinators) {
    const { rows } = await admin.query<{ id: string; enrolments: string[] }>(
      `select a.id, (array_agg(m.enrolment_id order by m.enrolment_id))[1:25] as enrolments from activities a join activity_members m on m.tenant_id = a.tenant_id and m.activity_id = a.id
        where a.tenant_id = $1 and a.programme_id = $2 and a.starts_on + 20 < current_date and not m.restricted and (m.left_on is null or m.left_on >= a.starts_on + 20)
        group by 1 having count(*) >= 25 order by 1 limit 2`,
      [tenantId, programmeIds[0]],
    );
    for (const { id, enrolments } of rows)
      groups.push({ token, tenantId, programmeId: programmeIds[0]!, activityId: id, enrolmentIds: enrolments });
  }
  return groups;
}

// The invented sessions begin at nine; the ones that are made here come before that, second by second.
async function firstFreeSecond(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ second: number }>(
    `select coalesce(max(extract(epoch from starts_at)) + 1, 0)::int as second from activity_sessions where starts_at < '09:00' and held_on < current_date`,
  );
  return rows[0]!.second;
}
