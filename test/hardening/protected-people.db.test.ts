import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadDemo } from '#app/demo/load-demo.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { openDatabase, openOwnersPool, openPool } from '#app/platform/db/database.ts';
import type { Services } from '#app/platform/services.ts';
import { createApp } from '#app/server.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { addressOf, listOperations } from '#test/access-matrix/operations.ts';
import { testDatabase } from '#test/database.ts';
import { fileServices } from '#test/memory-storage.ts';
import { addStaff } from '#test/staff.ts';
import { unzip } from '#test/unzip.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const ORIGIN = 'http://localhost';
const canary = 'Kanariefågel';
const nobody = newId();
const strangers = ['case-worker', 'coordinator', 'peer-coach', 'activity-leader', 'evaluator'] as const;

/**
 * In a programme full of people, three have protected identity. Those who are no named readers get, from every address, exactly what they
 * would get if the three were not there at all: no row, no masked row, no count, no sum. The named reader works with them as with anybody.
 */
describe('people with protected identity', async () => {
  const database = await testDatabase();
  const superPool = openOwnersPool(database.superuserUrl, { max: 2 });
  const admin = openDatabase(superPool);
  const pool = openPool(database.appUrl, { max: 4 });
  const keys = deriveKeys('ab'.repeat(32));
  const log = { info: () => {}, warn: () => {}, error: (...about: unknown[]) => console.error(about) } as never;
  const services: Services = { pool, keys, ...fileServices(keys), log, now: () => NOW, origin: ORIGIN, demo: false };
  const app = createApp(services);
  afterAll(async () => {
    await pool.end();
    await admin.destroy();
  });

  const tokens = new Map<Role | 'named reader', string>();
  let ids: Record<string, string> = {};
  let hidden: { person: string; enrolment: string }[] = [];
  let programmeId = '';

  const anAccount = (tenantId: string, role: Role, organisationId: string) =>
    addStaff(admin, {
      tenantId,
      organisationId,
      role,
      programmeIds: [programmeId],
      name: `Ny ${role}`,
      email: `${newId()}@example.org`,
      now: NOW,
    });

  beforeAll(async () => {
    await loadDemo({ superuserUrl: database.superuserUrl, keys, seed: 'egenvag', today: plainDate('2026-11-20') });
    const programme = await admin
      .selectFrom('programmes')
      .where('key', '=', 'vasteras-nu')
      .selectAll()
      .executeTakeFirstOrThrow();
    programmeId = programme.id;
    const { rows } = await sql<{ person: string; enrolment: string; activity: string; session: string }>`
      select m.person_id as person, m.enrolment_id as enrolment, s.activity_id as activity, s.id as session
      from attendance_marks m join activity_sessions s on s.tenant_id = m.tenant_id and s.id = m.session_id
      join enrolments e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id
      where m.programme_id = ${programmeId} and not m.restricted and e.status = 'active' order by s.held_on desc, m.enrolment_id limit 5`.execute(
      admin,
    );
    const { rows: left } = await sql<{ person: string; enrolment: string; followUp: string }>`
      select distinct on (person_id) person_id as person, enrolment_id as enrolment, id as "followUp" from follow_ups where programme_id = ${programmeId} and not restricted order by person_id limit 2`.execute(
      admin,
    );
    const [seen, ...others] = rows as [(typeof rows)[0], ...typeof rows];
    const { rows: situations } = await sql<{
      id: string;
    }>`select id from situations where enrolment_id = ${seen.enrolment} limit 1`.execute(admin);
    hidden = [...others.filter(({ person }) => person !== seen.person).slice(0, 2), left[0] as (typeof left)[0]].map(
      ({ person, enrolment }) => ({ person, enrolment }),
    );
    const organisation = await admin
      .selectFrom('organisations')
      .where('tenant_id', '=', programme.tenant_id)
      .select('id')
      .executeTakeFirstOrThrow();
    const reader = await anAccount(programme.tenant_id, 'case-worker', organisation.id);
    tokens.set('named reader', reader.token);
    for (const role of strangers) {
      const { accountId, token } = await anAccount(programme.tenant_id, role, organisation.id);
      tokens.set(role, token);
      if (role !== 'activity-leader') continue;
      await admin
        .insertInto('activity_leaders')
        .values({
          tenant_id: programme.tenant_id,
          programme_id: programmeId,
          activity_id: seen.activity,
          account_id: accountId,
        })
        .execute();
    }
    for (const { person } of hidden) {
      await admin.updateTable('people').set({ restricted: true }).where('id', '=', person).execute();
      await admin
        .updateTable('person_directory')
        .set({ given_name: canary, family_name: canary })
        .where('person_id', '=', person)
        .execute();
      await admin
        .insertInto('named_readers')
        .values({ tenant_id: programme.tenant_id, person_id: person, account_id: reader.accountId, reason: 'test' })
        .execute();
    }
    ids = {
      programmeId,
      enrolmentId: seen.enrolment,
      personId: seen.person,
      activityId: seen.activity,
      sessionId: seen.session,
      rowId: situations[0]?.id ?? newId(),
      followUpId: left[1]?.followUp ?? newId(),
      move: 'pause',
      accountId: reader.accountId,
      organisationId: organisation.id,
      tenantId: programme.tenant_id,
      assignmentId: newId(),
      figure: 'x',
    };
  }, 120_000);

  const everywhere = () => [
    ...figures,
    ...listOperations()
      .filter(({ method }) => method === 'GET')
      .map((operation) => addressOf(operation, { ...ids, ...fallback(operation.pattern) })),
    ...['all', 'active', 'ended', 'referred'].map((status) => `/participants?status=${status}&sort=started&order=desc`),
    '/participants/export?status=all&format=csv',
    '/participants/export?status=all&format=xlsx',
    '/api/v1/participants?status=all&limit=100',
    ...['2026-W46', '2026-W47', '2026-W48'].map((week) => `/activities?week=${week}`),
    ...['open', 'done', 'coming'].map((state) => `/follow-ups?state=${state}`),
    '/api/v1/follow-ups?limit=100',
    `/attendance/hours?programme=${programmeId}&from=2026-01&to=2026-12`,
    `/attendance/hours/export?programme=${programmeId}&from=2026-01&to=2026-12&format=csv`,
  ];
  const fallback = (pattern: string) =>
    Object.fromEntries([...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, ids[name] ?? nobody]));

  async function ask(
    who: Role | 'named reader',
    address: string,
    search?: string,
  ): Promise<{ status: number; text: string }> {
    const headers: Record<string, string> = { cookie: `egenvag=${tokens.get(who)}`, origin: ORIGIN };
    const body = search === undefined ? {} : { method: 'POST', body: new URLSearchParams({ q: search, name: search }) };
    const answer = await app.request(`${ORIGIN}${address}`, { headers, ...body });
    const isZip = answer.headers.get('content-type')?.includes('spreadsheet');
    const text = isZip
      ? [...unzip(new Uint8Array(await answer.arrayBuffer()))].filter(([name]) => name.includes('sheet')).join('\n')
      : await answer.text();
    return { status: answer.status, text };
  }

  /** Everything that stays the same from one rendering to the next. */
  const lasting = (text: string) =>
    text
      .replace(/nonce="[^"]*"/g, '')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
      .replace(/\([0-9a-f]{8}\)/g, 'code');

  /** Lists of the people behind figures, as the pages with the figures lead to them. */
  async function behindFigures(): Promise<string[]> {
    const found: string[] = [];
    for (const place of [`/results/${programmeId}?figures=exact`, `/results/${programmeId}/indicators`]) {
      const { text } = await ask('named reader', place);
      const links = [...text.matchAll(/href="([^"]*\/people\?[^"]*)"/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      );
      found.push(...new Set(links.slice(0, 40).filter((_, at) => at % 8 === 0)));
    }
    return found;
  }

  const answers = new Map<string, string>();
  let figures: string[] = [];

  const looking =
    inject('isCampaign') === true ? strangers : (['case-worker', 'activity-leader', 'evaluator'] as const);

  it('are nowhere for those who are no named readers; the named reader finds them', { timeout: 120_000 }, async () => {
    figures = await behindFigures();
    expect(figures.length).toBeGreaterThan(3);
    for (const role of looking)
      for (const address of everywhere()) {
        const { status, text } = await ask(role, address);
        expect(status, `${role} ${address}`).toBeLessThan(500);
        expect(text, `${role} ${address}`).not.toContain(canary);
        for (const { person, enrolment } of hidden)
          for (const id of [person, enrolment]) expect(text, `${role} ${address}`).not.toContain(id);
        answers.set(`${role} ${address}`, `${status} ${lasting(text)}`);
      }
    const found = [];
    for (const address of everywhere()) {
      const { text } = await ask('named reader', address);
      if (text.includes(canary)) found.push(address.split('?')[0]);
    }
    for (const place of [
      '/participants',
      '/participants/export',
      '/api/v1/participants',
      '/attendance/hours',
      `/activities/${ids['activityId']}`,
      `/sessions/${ids['sessionId']}/attendance`,
    ])
      expect(found, place).toContain(place);
  });

  it('cannot be reached by their addresses or found by their names', { timeout: 60_000 }, async () => {
    for (const { enrolment } of hidden)
      for (const operation of listOperations().filter(
        ({ pattern, method }) => pattern.includes(':enrolmentId') && method === 'GET',
      )) {
        const address = addressOf(operation, { ...fallback(operation.pattern), ...ids, enrolmentId: enrolment });
        for (const role of ['case-worker', 'coordinator'] as const)
          expect([403, 404], `${role} ${address}`).toContain((await ask(role, address)).status);
      }
    for (const search of [canary, 'kanarie', 'KANARIEFÅGEL'])
      for (const place of ['/search', '/participants']) {
        const hits = (text: string) => hidden.filter(({ enrolment }) => text.includes(enrolment)).length;
        for (const role of ['case-worker', 'coordinator', 'peer-coach'] as const)
          expect(hits((await ask(role, place, search)).text), `${role} ${place} ${search}`).toBe(0);
        expect(hits((await ask('named reader', place, search)).text), `${place} ${search}`).toBeGreaterThan(0);
      }
    for (const { enrolment } of hidden)
      expect((await ask('named reader', `/participants/${enrolment}`)).status).toBe(200);
  });

  it('are in no count and no sum: without them every answer is the same', { timeout: 120_000 }, async () => {
    const before = new Map<string, string>();
    for (const address of everywhere()) before.set(address, lasting((await ask('named reader', address)).text));
    const tables = await sql<{
      table: string;
    }>`select table_name as "table" from information_schema.columns where table_schema = 'public' and column_name = 'restricted' and table_name <> 'people'`.execute(
      admin,
    );
    await admin.connection().execute(async (one) => {
      await sql`set session_replication_role = replica`.execute(one);
      const gone = hidden.map(({ person }) => person);
      for (const { table } of tables.rows)
        await sql`delete from ${sql.table(table)} where person_id = any (${gone}::uuid[])`.execute(one);
      await sql`delete from named_readers where person_id = any (${gone}::uuid[])`.execute(one);
      await sql`delete from people where id = any (${gone}::uuid[])`.execute(one);
      await sql`set session_replication_role = origin`.execute(one);
    });
    for (const role of looking)
      for (const address of everywhere()) {
        if (/^40[34]/.test(answers.get(`${role} ${address}`) ?? '')) continue;
        const { status, text } = await ask(role, address);
        expect(`${status} ${lasting(text)}`, `${role} ${address}`).toBe(answers.get(`${role} ${address}`));
      }
    const differing = [];
    for (const address of everywhere())
      if (lasting((await ask('named reader', address)).text) !== before.get(address))
        differing.push(address.split('?')[0]);
    for (const place of ['/participants', '/participants/export', '/attendance/hours', `/programmes/${programmeId}`])
      expect(differing, place).toContain(place);
  });
});
