import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '#app/demo/load-demo.ts';
import { getResult } from '#app/features/outcomes/server/get-result.ts';
import { computeIndicators } from '#app/features/reports/domain/compute-indicators.ts';
import { parseIndicatorsDocument } from '#app/features/reports/domain/document/parse-document.ts';
import { runIndicators } from '#app/features/reports/public.ts';
import { toIndicatorsDocument } from '#app/features/reports/server/participations-from-history.ts';
import { listChanges } from '#app/features/work-list/server/list-changes.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { type Db, openDatabase, openOwnersPool, openPool } from '#app/platform/db/database.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { inRequest } from '#app/platform/http/run.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import type { Services } from '#app/platform/services.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { testDatabase } from './database.ts';
import { openSession } from './staff.ts';

const NOW = '2026-11-20T09:00:00.000Z';

describe('the figures of the demo', async () => {
  const database = await testDatabase();
  const superPool = openOwnersPool(database.superuserUrl);
  const pool = openPool(database.appUrl, { max: 2 });
  const admin: Db = openDatabase(superPool);
  const services = {
    pool,
    keys: deriveKeys('ab'.repeat(32)),
    now: () => NOW,
    origin: undefined,
    demo: true,
  } as unknown as Services;
  afterAll(async () => {
    await pool.end();
    await admin.destroy();
  });
  beforeAll(async () => {
    await loadDemo({
      superuserUrl: database.superuserUrl,
      keys: services.keys,
      seed: 'egenvag',
      today: plainDate('2026-11-20'),
    });
  });

  const asCoordinatorOf = <T>(key: string, work: (ctx: RequestContext, programmeId: string) => Promise<T>) =>
    as('coordinator', key, work);

  async function as<T>(
    role: 'coordinator' | 'case-worker',
    key: string,
    work: (ctx: RequestContext, programmeId: string) => Promise<T>,
  ): Promise<T> {
    const programme = await admin.selectFrom('programmes').where('key', '=', key).selectAll().executeTakeFirstOrThrow();
    const { account_id } = await admin
      .selectFrom('role_assignments')
      .where('programme_id', '=', programme.id)
      .where('role', '=', role)
      .select('account_id')
      .executeTakeFirstOrThrow();
    const of = { tenantId: programme.tenant_id, accountId: account_id };
    const token = await openSession(admin, { ...of, role, now: NOW });
    const asking = {
      tokenHash: hashToken(token),
      requestId: newId(),
      permission: 'signed-in',
      audit: { none: 'test' },
      kind: 'read',
    } as const;
    return (await inRequest(services, asking, (ctx) => work(ctx, programme.id))).value;
  }

  it.each([
    ['vasteras', 61],
    ['alv', 380],
    ['tia-mariestad', 97],
  ])('are the published ones: %s had %i people', async (key, people) => {
    const { numbers } = (await asCoordinatorOf(key, (ctx, id) => getResult(ctx, id, 'exact'))).result;
    expect([numbers.total.started, numbers.total.left]).toEqual([people, people]);
  });

  it('are the published ones: in Premiär Primär nearly half went to work, 20 % to studies, 13 % to a placement, and the target is reached', async () => {
    const { result } = await asCoordinatorOf('premiar-primar', (ctx, id) => getResult(ctx, id, 'exact'));
    const [work = 0, studies = 0, placement = 0] = result.points[0]?.categories ?? [];
    const percent = (count: number | null) => Math.round(((count ?? 0) / (result.points[0]?.base ?? 1)) * 100);
    expect([percent(work), percent(studies), percent(placement)]).toEqual([47, 20, 13]);
    expect(result.measures[0]).toMatchObject({ atLeastPercent: 40, isReached: true });
  });

  it.each(['vasteras', 'alv', 'premiar-primar', 'pik', 'tia-mariestad', 'vasteras-nu', 'pik-nu', 'tia-mariestad-nu'])(
    'are the same from the page’s document as from the command line, under both frameworks: %s',
    async (key) => {
      const document = await asCoordinatorOf(key, toIndicatorsDocument);
      const folder = await mkdtemp(join(tmpdir(), 'egenvag-indicators-'));
      const inputPath = join(folder, 'document.json');
      await writeFile(inputPath, JSON.stringify(document));
      expect(parseIndicatorsDocument(JSON.parse(readFileSync(inputPath, 'utf8')))).toMatchObject({ ok: true });
      for (const framework of ['esf-2014', 'esf-plus'] as const) {
        const printed: string[] = [];
        expect(await runIndicators({ framework, inputPath, print: (text) => printed.push(text) })).toBe(0);
        const report = computeIndicators(framework, document);
        expect(JSON.parse(printed.join(''))).toEqual(JSON.parse(JSON.stringify(report)));
        for (const check of report.operations[0]?.checks ?? [])
          if (check.severity === 'error') expect(check).toMatchObject({ passed: true });
      }
      await rm(folder, { recursive: true });
    },
  );

  it.each(['vasteras-nu', 'pik-nu', 'tia-mariestad-nu'])(
    'begin a day with news: %s has something for the coordinator and the case worker to read',
    async (key) => {
      const news = (role: 'coordinator' | 'case-worker') =>
        as(role, key, async (ctx) => (await listChanges(ctx, 50)).map(({ area }) => area));
      expect(await news('coordinator')).toEqual(expect.arrayContaining(['week']));
      expect(await news('case-worker')).toEqual(expect.arrayContaining(['meeting', 'language']));
    },
  );
});
