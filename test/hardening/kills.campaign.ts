import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, openOwnersPool } from '#app/platform/db/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#app/platform/db/embedded-postgres.ts';
import { newId } from '#app/shared/ids.ts';
import { type ServedProduct, serveProduct } from './served-product.ts';

const KILLS = 10;
const WRITERS = 2;

type Save = { session: string; enrolmentId: string; key: string; mark: string; minutes: number };

/** The product and its database are killed again and again under writers who send everything until it is acknowledged. */
describe('what was acknowledged', () => {
  let folder = '';
  let product: ServedProduct;
  let cookie = '';
  let isOver = false;
  const registered: { acknowledged: string[]; sent: string[] } = { acknowledged: [], sent: [] };
  const saved: Save[] = [];
  let resends = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'egenvag-kills-'));
    product = await serveProduct(folder);
  }, 300_000);
  afterAll(async () => {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  async function looking<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
    const server: EmbeddedPostgres = await startEmbeddedPostgres({ folder });
    const pool = openOwnersPool(server.urls().superuser);
    try {
      return await work(openDatabase(pool));
    } finally {
      await pool.end();
      await server.stop();
    }
  }

  /** Sends until the product says yes: no answer, a broken one and a failure are all the same to the one who sends. */
  async function untilAcknowledged(method: string, path: string, body: unknown): Promise<Record<string, unknown>> {
    for (let tries = 0; ; tries += 1) {
      if (tries > 0) resends += 1;
      const answer = await fetch(`${product.address}${path}`, {
        method,
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(15_000),
      }).catch(() => undefined);
      const text = await answer?.text().catch(() => undefined);
      if (answer?.status === 200 && text !== undefined) return JSON.parse(text);
      if (answer !== undefined && answer.status < 500) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      await wait(100);
    }
  }

  async function registerPeople(programmeId: string, today: string): Promise<void> {
    while (!isOver) {
      const [enrolmentId, personId] = [newId(), newId()];
      registered.sent.push(enrolmentId);
      await untilAcknowledged('POST', '/api/v1/participants', {
        enrolmentId,
        personId,
        programmeId,
        givenName: 'Obändig',
        familyName: personId,
        sex: 'woman',
        referredOn: today,
      });
      registered.acknowledged.push(enrolmentId);
    }
  }

  async function takeAttendance(session: string, enrolmentId: string, version: number): Promise<void> {
    for (let minutes = 1; !isOver; minutes = (minutes % 60) + 1) {
      const save = { session, enrolmentId, key: newId(), mark: 'late', minutes };
      const marks = [{ enrolmentId, version, mark: save.mark, minutes }];
      const answer = await untilAcknowledged('PUT', `/api/v1/sessions/${session}/attendance`, {
        idempotencyKey: save.key,
        marks,
      });
      version = Number(answer['sheetVersion']);
      saved.push(save);
    }
  }

  it('is there after every kill, and nothing is there twice', { timeout: 600_000 }, async () => {
    const place = await looking(async (db) => {
      const programme = await db
        .selectFrom('programmes')
        .where('key', '=', 'vasteras-nu')
        .select(['id', 'tenant_id'])
        .executeTakeFirstOrThrow();
      const { account_id } = await db
        .selectFrom('role_assignments')
        .where('programme_id', '=', programme.id)
        .where('role', '=', 'coordinator')
        .select('account_id')
        .executeTakeFirstOrThrow();
      const { rows } = await sql<{ session: string; enrolment: string; version: number }>`
        select distinct on (m.session_id) m.session_id as session, m.enrolment_id as enrolment, m.version from attendance_marks m
        where m.programme_id = ${programme.id} and not m.restricted order by m.session_id limit ${WRITERS}`.execute(db);
      return { programmeId: programme.id, accountId: account_id, sheets: rows };
    });
    const signedIn = await fetch(`${product.address}/demo`, {
      method: 'POST',
      headers: { origin: product.address },
      body: new URLSearchParams({ accountId: place.accountId, role: 'coordinator' }),
      redirect: 'manual',
    });
    cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(signedIn.status).toBe(303);

    const today = new Date().toISOString().slice(0, 10);
    const writers = [
      ...Array.from({ length: WRITERS }, () => registerPeople(place.programmeId, today)),
      ...place.sheets.map(({ session, enrolment, version }) => takeAttendance(session, enrolment, version)),
    ];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await wait(500 + Math.random() * 1500);
      if (kill % 2 === 0) await product.killApp();
      else product.killDatabase();
    }
    await wait(2000);
    isOver = true;
    await Promise.all(writers);
    console.log(
      `${KILLS} kills, ${registered.acknowledged.length} people and ${saved.length} sheets acknowledged, ${resends} sent again`,
    );

    await looking(async (db) => {
      const people = await db
        .selectFrom('enrolments as e')
        .innerJoin('person_directory as d', 'd.person_id', 'e.person_id')
        .where('d.given_name', '=', 'Obändig')
        .select(['e.id', 'e.person_id'])
        .execute();
      const moves = await sql<{
        id: string;
      }>`select enrolment_id as id from enrolment_moves where enrolment_id = any (${people.map(({ id }) => id)}::uuid[])`.execute(
        db,
      );
      expect(people.map(({ id }) => id).sort()).toEqual([...registered.acknowledged].sort());
      expect(new Set(people.map((each) => each.person_id)).size).toBe(people.length);
      expect(moves.rows.map(({ id }) => id).sort()).toEqual([...registered.acknowledged].sort());

      const keys = await db.selectFrom('attendance_saves').select('idempotency_key').execute();
      for (const { key } of saved) expect(keys.filter((each) => each.idempotency_key === key)).toHaveLength(1);
      for (const { session, enrolment } of place.sheets) {
        const last = saved.findLast((save) => save.session === session);
        const mark = await db
          .selectFrom('attendance_marks')
          .where('session_id', '=', session)
          .where('enrolment_id', '=', enrolment)
          .select(['mark', 'minutes_present', 'version'])
          .execute();
        const earlier = await db
          .selectFrom('attendance_mark_versions')
          .where('session_id', '=', session)
          .where('enrolment_id', '=', enrolment)
          .select('version')
          .execute();
        expect(mark).toHaveLength(1);
        expect(mark[0]?.mark).toBe(last?.mark);
        const saves = saved.filter((save) => save.session === session).length;
        expect(earlier.length).toBeGreaterThanOrEqual(saves);
        expect(new Set(earlier.map(({ version }) => version)).size).toBe(earlier.length);
      }
    });
    expect(registered.acknowledged.length).toBeGreaterThan(20);
    expect(saved.length).toBeGreaterThan(20);
    expect(resends).toBeGreaterThan(0);
  });
});
