import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { expect } from 'vitest';
import { openOwnersPool } from '#app/platform/db/database.ts';
import { startEmbeddedPostgres } from '#app/platform/db/embedded-postgres.ts';
import { newId } from '#app/shared/ids.ts';
import { dropAnswers } from './dropping-proxy.ts';
import { serveProduct } from './served-product.ts';

const WRITERS = 8;
const PEOPLE = 25;
const DROPPED = 0.05;

type Sheet = { sessionId: string; people: string[] };
type Save = { sheet: Sheet; text: string; key: string; minutes: number; answer: string };

/** What it came to: to be said beside the result. */
export type UnderFire = { marks: number; saves: number; resends: number; dropped: number; seconds: number };

/**
 * Eight writers mark sheets of 25, each sending a sheet until it is acknowledged, while the product and its database are killed `kills`
 * times and one answer in twenty is swallowed after the commit. Expects that every acknowledged sheet is stored once, that the last one
 * stands, that totals are those of the marks, and that sending an old one again gets the same answer to the letter.
 */
export async function attendanceUnderFire({ saves, kills }: { saves: number; kills: number }): Promise<UnderFire> {
  const folder = await mkdtemp(join(tmpdir(), 'egenvag-fire-'));
  const product = await serveProduct(folder);
  const proxy = await dropAnswers(() => product.address, DROPPED);
  try {
    const { sheets, accountId } = await looking(folder, prepare);
    const cookie = await signIn(product.address, accountId);
    const acknowledged: Save[] = [];
    let [isOver, resends] = [false, 0];
    const start = performance.now();

    const put = (sheet: Sheet, text: string) =>
      fetch(`${proxy.address}/api/v1/sessions/${sheet.sessionId}/attendance`, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json' },
        body: text,
        signal: AbortSignal.timeout(15_000),
      });
    /** No answer, a broken one and a failure are all the same to the one who sends. */
    async function untilAcknowledged(sheet: Sheet, text: string): Promise<string> {
      for (let tries = 0; ; tries += 1) {
        if (tries > 0) resends += 1;
        const answer = await put(sheet, text).catch(() => undefined);
        const said = await answer?.text().catch(() => undefined);
        if (answer?.status === 200 && said !== undefined) return said;
        if (answer !== undefined && answer.status < 500) throw new Error(`${answer.status} ${said}`);
        await wait(100);
      }
    }
    async function write(sheet: Sheet): Promise<void> {
      for (let version = 0, round = 1; acknowledged.length < saves; round += 1) {
        const minutes = 1 + (round % 100);
        const key = newId();
        const marks = sheet.people.map((enrolmentId) => ({ enrolmentId, version, mark: 'late', minutes }));
        const text = JSON.stringify({ idempotencyKey: key, marks });
        const answer = await untilAcknowledged(sheet, text);
        version = Number(JSON.parse(answer).sheetVersion);
        acknowledged.push({ sheet, text, key, minutes, answer });
      }
    }
    const writing = Promise.all(sheets.map(write)).finally(() => {
      isOver = true;
    });
    // Spread over the whole of the work, whatever the machine makes of it.
    for (let kill = 1; kill <= kills && !isOver; kill += 1) {
      while (!isOver && acknowledged.length < ((kill - Math.random()) * saves) / (kills + 1)) await wait(20);
      if (Math.random() < 0.5) await product.killApp();
      else product.killDatabase();
    }
    await writing;
    const seconds = (performance.now() - start) / 1000;

    for (const save of acknowledged.filter((_, index) => index % Math.ceil(acknowledged.length / 40) === 0)) {
      expect(await untilAcknowledged(save.sheet, save.text)).toBe(save.answer);
      const other = JSON.stringify({ ...JSON.parse(save.text), everybodyElsePresent: true });
      expect(
        (
          await fetch(`${product.address}/api/v1/sessions/${save.sheet.sessionId}/attendance`, {
            method: 'PUT',
            headers: { cookie, 'content-type': 'application/json' },
            body: other,
          })
        ).status,
      ).toBe(422);
    }
    await looking(folder, (db) => expectStored(db, sheets, acknowledged));
    return {
      marks: acknowledged.length * PEOPLE,
      saves: acknowledged.length,
      resends,
      dropped: proxy.dropped,
      seconds,
    };
  } finally {
    await proxy.close();
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function looking<T>(folder: string, work: (db: pg.Pool) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ folder });
  const pool = openOwnersPool(server.urls().superuser);
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await server.stop();
  }
}

/** A sheet of its own for every writer, of the same 25 people: those who write have to wait for each other. */
async function prepare(db: pg.Pool): Promise<{ sheets: Sheet[]; accountId: string }> {
  const { rows: activities } = await db.query(
    `select a.id, a.tenant_id, a.programme_id, (select account_id from role_assignments r where r.programme_id = a.programme_id and r.role = 'coordinator' and r.valid_before is null limit 1) as account_id,
       (select array_agg(id) from (select e.id from enrolments e where e.programme_id = a.programme_id and e.status = 'active' and not e.restricted and e.started_on < current_date - 7 order by e.id limit ${PEOPLE}) e) as people
     from activities a order by cardinality((select array_agg(e.id) from enrolments e where e.programme_id = a.programme_id and e.status = 'active' and not e.restricted and e.started_on < current_date - 7)) desc nulls last limit 1`,
  );
  const { id, tenant_id, programme_id, account_id, people } = activities[0];
  expect(people).toHaveLength(PEOPLE);
  const ids = Array.from({ length: WRITERS }, newId);
  await db.query(
    `insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at)
     select $1, s.id, $2, $3, current_date - 1, make_time(3, s.place::int, 0), '06:00' from unnest($4::uuid[]) with ordinality s (id, place)`,
    [tenant_id, programme_id, id, ids],
  );
  return { sheets: ids.map((sessionId) => ({ sessionId, people })), accountId: account_id };
}

async function signIn(address: string, accountId: string): Promise<string> {
  const answer = await fetch(`${address}/demo`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ accountId, role: 'coordinator' }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function expectStored(db: pg.Pool, sheets: readonly Sheet[], acknowledged: readonly Save[]): Promise<void> {
  const keys = await db.query(`select idempotency_key as key from attendance_saves where session_id = any ($1)`, [
    sheets.map(({ sessionId }) => sessionId),
  ]);
  expect(keys.rows.map(({ key }) => key).sort()).toEqual(acknowledged.map(({ key }) => key).sort());
  for (const { sessionId, people } of sheets) {
    const own = acknowledged.filter(({ sheet }) => sheet.sessionId === sessionId);
    const { rows } = await db.query(
      `select s.sheet_version as version, (select json_agg(distinct m.version) from attendance_marks m where m.session_id = s.id) as versions,
         (select json_agg(distinct extract(epoch from s.ends_at - s.starts_at) / 60 - m.minutes_present) from attendance_marks m where m.session_id = s.id) as minutes,
         (select count(*)::int from attendance_marks m where m.session_id = s.id) as marks,
         (select count(*)::int from attendance_mark_versions v where v.session_id = s.id) as earlier
       from activity_sessions s where s.id = $1`,
      [sessionId],
    );
    const count = own.length;
    expect(rows[0], 'each sheet counts its saves once; the last one stands, the others are kept').toEqual(
      count === 0
        ? { version: 0, versions: null, minutes: null, marks: 0, earlier: 0 }
        : {
            version: count,
            versions: [count],
            minutes: [own.at(-1)?.minutes],
            marks: people.length,
            earlier: (count - 1) * people.length,
          },
    );
  }
  const wrong = await db.query(
    `select count(*)::int as count from (select enrolment_id, date_trunc('month', held_on)::date as month, count(*) filter (where mark = 'late') as late, sum(minutes_present) as minutes
       from attendance_marks where enrolment_id = any ($1) and not cancelled group by 1, 2) m
     left join attendance_months t on t.enrolment_id = m.enrolment_id and t.month = m.month where t.late is distinct from m.late or t.minutes_present is distinct from m.minutes`,
    [sheets[0]?.people],
  );
  expect(wrong.rows[0].count, 'totals per month that are not those of the marks').toBe(0);
}
