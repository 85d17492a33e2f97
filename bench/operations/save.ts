import type pg from 'pg';
import { readStanding, writeSave } from '#app/features/attendance/server/mark-store.ts';
import { lockSession } from '#app/features/attendance/server/sheet-store.ts';
import { databaseOn } from '#app/platform/db/transaction.ts';
import { newId } from '#app/shared/ids.ts';
import type { BenchWorld, FreshSheet } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { FORM_TYPE, JSON_TYPE, must, type Operation, same, withEach } from './operation.ts';

/**
 * A sheet of 25 new marks: through the API and as the page's form. Compared with the same statements in plain SQL: the session held, what
 * stands looked at, then the marks, the sheet's number and the key written; without walls, trace, session, rules and HTTP. Writing blindly,
 * which would overwrite what a colleague marked meanwhile, stands beside.
 */
export function save(world: BenchWorld, plain: readonly pg.PoolClient[], web: readonly HttpConnection[]): Operation {
  const bySql = async (worker: number, sheet = world.takeSheet()) => {
    const { tenantId, programmeId, sessionId, enrolmentIds } = sheet;
    const client = plain[worker]!;
    const db = databaseOn(client);
    const key = newId();
    const begun = client.query('begin');
    const [, session, { people }] = await Promise.all([
      begun,
      lockSession(db, tenantId, sessionId),
      readStanding(db, { tenantId, sessionId, key }, enrolmentIds),
    ]);
    const stored = { mark: 'present', absenceReason: null, minutesPresent: 180 } as const;
    const marks = people.map((person) => ({ person, stored, replaces: 0 }));
    const answer = { sheetVersion: 1, written: marks.length, removed: 0, unchanged: 0 };
    const at = { tenantId, sessionId, programmeId, heldOn: session!.heldOn, accountId: null as never, version: 1 };
    const kept = { key, bodyHash: Buffer.alloc(32), answer };
    await Promise.all([writeSave(db, at, marks, true, kept), client.query('commit')]);
  };
  const blindly = async (worker: number) => {
    const { tenantId, programmeId, sessionId, enrolmentIds } = world.takeSheet();
    const client = plain[worker]!;
    await Promise.all([
      client.query('begin'),
      client.query(plainSql.save, [tenantId, sessionId, enrolmentIds]),
      client.query(plainSql.saveSession, [tenantId, sessionId]),
      client.query(plainSql.saveKey, [tenantId, programmeId, newId(), sessionId]),
      client.query('commit'),
    ]);
  };
  const api = async (worker: number, sheet = world.takeSheet()) => {
    const marks = sheet.enrolmentIds.map((enrolmentId) => ({ enrolmentId, version: 0, mark: 'present' }));
    const text = JSON.stringify({ idempotencyKey: newId(), marks });
    return must(
      await web[worker]!.request('PUT', `/api/v1/sessions/${sheet.sessionId}/attendance`, sheet.token, {
        type: JSON_TYPE,
        text,
      }),
      200,
    );
  };
  const form = async (worker: number, sheet = world.takeSheet()) => {
    const fields = new URLSearchParams({ key: newId(), held: 'yes' });
    for (const id of sheet.enrolmentIds) {
      fields.set(`marks.${id}.version`, '0');
      fields.set(`marks.${id}.mark`, 'present');
    }
    return must(
      await web[worker]!.request('POST', `/sessions/${sheet.sessionId}/attendance`, sheet.token, {
        type: FORM_TYPE,
        text: fields.toString(),
      }),
      303,
    );
  };
  const before = () => world.refillSheets(3000);
  const count = ({ tenantId, sessionId }: FreshSheet) =>
    plain[0]!.query(
      `select count(*)::int as marks, (select sheet_version from activity_sessions where tenant_id = $2 and id = $1) as version, (select sum(present)::int from attendance_months where tenant_id = $2 and enrolment_id = any(array_agg(m.enrolment_id))) as present,
        (select count(*)::int from attendance_marks o where o.tenant_id = $2 and o.enrolment_id = any(array_agg(m.enrolment_id)) and o.mark = 'present' and not o.cancelled) as wanted from attendance_marks m where tenant_id = $2 and session_id = $1`,
      [sessionId, tenantId],
    );
  return {
    name: 'save 25 marks',
    ways: [
      { name: 'plain SQL', once: (worker) => bySql(worker), before },
      { name: 'plain SQL, without looking', once: blindly, before },
      { name: 'API', once: (worker) => api(worker), before },
      { name: 'form', once: (worker) => form(worker), before },
    ],
    async warm() {
      await before();
      await withEach(Array.from({ length: 400 }), web.length, (worker) => api(worker));
    },
    async check() {
      await before();
      for (const way of [bySql, api, form]) {
        const sheet = world.takeSheet();
        await way(0, sheet);
        const [row] = (await count(sheet)).rows;
        same('saved marks and sheet', [row.marks, row.version], [25, 1]);
        same('totals', row.present, row.wanted);
      }
    },
  };
}
