import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertNumber } from '#app/features/people/server/identifier-store.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, type World } from '#test/world.ts';
import { exportMonthFilePath, monthFilePath, ownMonthPath, sendingPath } from '../domain/paths.ts';
import type { SendForm } from '../domain/send-form.ts';
import { aGroupOn, markAll, type Someone } from '../testing/a-month.ts';
import { getMonthSheet } from './get-month-sheet.ts';
import { getMonths } from './get-months.ts';
import { lockMonth, makeSheets, noteSignedPaper } from './handle-sheets.ts';
import { getMonthFile, getSending, sendMonth } from './month-file.ts';
import { openLink } from './own-month.ts';

const present = { mark: 'present' } as const;
const world: World = await buildWorld();
const programmeId = world.programmes.alpha;
const [january, february] = [plainDate('2026-01-01'), plainDate('2026-02-01')];
let anna: Actor;
let stranger: Actor;
let hassan: Someone;
let guarded: Someone;
let sessions: string[] = [];

beforeAll(async () => {
  anna = await world.as('coordinator', 'alpha');
  stranger = await world.another('coordinator', 'alpha');
  hassan = await world.aParticipant('alpha', { familyName: 'Hassan' });
  guarded = await world.aParticipant('alpha', {
    familyName: 'Hemlig',
    restricted: true,
    namedReaders: [anna.accountId],
    bornOn: '1985-02-03',
  });
  for (const [{ personId }, restricted, normalised] of [
    [hassan, false, '199005062380'],
    [guarded, true, '198502032387'],
  ] as const)
    await anna.run((ctx) =>
      insertNumber(ctx, {
        ...{ id: newId(), personId, restricted, source: 'staff', validFrom: january },
        number: { kind: 'personnummer', normalised },
      }),
    );
  const members = [hassan, { ...guarded, restricted: true }];
  ({ sessions } = await aGroupOn(world, 'alpha', ['2026-01-14', '2026-02-03', '2026-02-10'], members));
  for (const id of sessions.slice(0, 2))
    await markAll(anna, id, [
      [hassan, present],
      [guarded, present],
    ]);
});

const send = async (actor: Actor, month: typeof january, wishes: Partial<SendForm> = {}) => {
  const file = await actor.run((ctx) => getMonthFile(ctx, { programmeId, month }));
  const form: SendForm = {
    id: newId(),
    checksum: file.checksum,
    way: 'portal',
    note: undefined,
    withoutFaulty: undefined,
    ...wishes,
  };
  return { form, answer: await actor.run((ctx) => sendMonth(ctx, { programmeId, month }, form)) };
};

describe('the file for the funder', () => {
  it('is sent when its month is locked, months in their order, and once however often the form is sent', async () => {
    expect((await send(anna, january)).answer).toEqual({ ok: false, problem: { '': ['not-locked'] } });
    for (const month of [january, february]) await anna.run((ctx) => lockMonth(ctx, { programmeId, month }));
    expect((await send(anna, february)).answer).toEqual({ ok: false, problem: { '': ['send-first'] } });
    expect((await send(anna, january, { checksum: 'f'.repeat(64) })).answer).toEqual({
      ok: false,
      problem: { '': ['changed'] },
    });
    const { form, answer } = await send(anna, january);
    expect(answer.ok).toBe(true);
    expect((await anna.run((ctx) => sendMonth(ctx, { programmeId, month: january }, form))).ok).toBe(true);
    const { sendings } = await anna.run((ctx) => getMonths(ctx, programmeId));
    expect(sendings).toHaveLength(1);
  });

  it('holds protected people under their code for their named readers, and not at all for others', async () => {
    const text = async (actor: Actor) =>
      (await actor.request('GET', exportMonthFilePath.to({ programmeId, month: '2026-01' }, { format: 'csv' }))).text();
    const mine = await text(anna);
    expect(mine).toContain('199005062380;2026-01-12;;3');
    expect(mine).toContain('19850203Tf29;2026-01-12;;3');
    expect(mine).not.toContain('198502032387');
    const theirs = await text(stranger);
    expect(theirs).toContain('199005062380;2026-01-12;;3');
    expect(theirs).not.toMatch(/1985|Tf29/);
    const caseWorker = await world.as('case-worker', 'alpha');
    expect((await caseWorker.request('GET', exportMonthFilePath.to({ programmeId, month: '2026-01' }))).status).toBe(
      403,
    );
  });

  it('opens later to what was sent, whatever was changed since; for who sees fewer people, to theirs', async () => {
    const { sendings } = await anna.run((ctx) => getMonths(ctx, programmeId));
    const id = sendings[0]?.id as string;
    const before = await anna.run((ctx) => getSending(ctx, id));
    expect([before.isWhole, before.lines]).toEqual([
      true,
      [
        ['19850203Tf29', '2026-01-12', '', 3],
        ['199005062380', '2026-01-12', '', 3],
      ],
    ]);
    expect(
      (await markAll(anna, sessions[0] as string, [[hassan, { mark: 'late', minutesMissed: 60 }, 1]], 'Kom sent')).ok,
    ).toBe(true);
    expect(await anna.run((ctx) => getSending(ctx, id))).toEqual(before);
    const theirs = await stranger.run((ctx) => getSending(ctx, id));
    expect([theirs.isWhole, theirs.lines]).toEqual([false, [['199005062380', '2026-01-12', '', 3]]]);
    expect(
      (await (await world.as('coordinator', 'beta')).request('GET', sendingPath.to({ sendingId: id }))).status,
    ).toBe(404);
    expect((await anna.request('GET', sendingPath.to({ sendingId: id }))).status).toBe(200);
  });

  it('has the columns and hours of the programme; what was sent before keeps its own', async () => {
    const says = (attendance: object) =>
      sql`update programmes set definition = definition || ${JSON.stringify({ attendance })}::jsonb where id = ${programmeId}`.execute(
        world.admin,
      );
    const fileOf = async (path: string) => (await (await anna.request('GET', path)).text()).trim().split(/\r?\n/);
    const [sending] = (await anna.run((ctx) => getMonths(ctx, programmeId))).sendings;
    const sentPath = sendingPath.to({ sendingId: sending?.id as string }, { format: 'csv' });
    const before = await fileOf(sentPath);
    await says({ fileColumns: ['hours', 'number'], reportedHours: 'exact' });
    const now = await fileOf(exportMonthFilePath.to({ programmeId, month: '2026-01' }, { format: 'csv' }));
    expect(now.map((line) => line.split(';').length)).toEqual([2, 2, 2]);
    expect(now[2]).toContain('199005062380');
    expect(await fileOf(sentPath)).toEqual(before);
    await says({});
  });

  it('says what is different after a correction, and which months must be sent again until they are', async () => {
    const file = await anna.run((ctx) => getMonthFile(ctx, { programmeId, month: january }));
    expect(file.sendAgain).toBe(true);
    expect(file.differences).toMatchObject([
      {
        name: 'Amira Hassan',
        before: ['199005062380', '2026-01-12', '', 3],
        after: ['199005062380', '2026-01-12', '', 2],
      },
    ]);
    expect((await send(anna, february)).answer).toEqual({ ok: false, problem: { '': ['send-first'] } });
    world.setNow(new Date(Date.now() + 3_600_000).toISOString());
    const again = async () =>
      (await anna.run((ctx) => getMonths(ctx, programmeId))).months
        .filter(({ sendAgain }) => sendAgain)
        .map(({ month }) => month);
    expect(await again()).toEqual([january]);
    expect((await send(anna, january)).answer.ok).toBe(true);
    expect((await send(anna, february)).answer.ok).toBe(true);
    expect(await again()).toEqual([]);
    const page = await anna.request('GET', monthFilePath.to({ programmeId, month: '2026-01' }));
    expect(await page.text()).toContain('Inget skiljer');
  });
});

describe('a participant', () => {
  it('certifies her month by a link that shows no name, until there is a newer version', async () => {
    const march = plainDate('2026-03-01');
    const person = await world.aParticipant('alpha', { givenName: 'Kanarie', familyName: 'Fågel' });
    const {
      sessions: [session = '', second = ''],
    } = await aGroupOn(world, 'alpha', ['2026-03-02', '2026-03-03'], [person]);
    await markAll(anna, session, [[person, present]]);
    await anna.run((ctx) => makeSheets(ctx, { programmeId, month: march }));
    const { token } = await anna.run((ctx) => openLink(ctx, person.enrolmentId, march));
    const state = async () => (await anna.run((ctx) => getMonthSheet(ctx, person.enrolmentId, march))).state;
    const nobody = { headers: { cookie: '' } };
    const address = ownMonthPath.to({ token, language: 'ar' });
    const shown = await (await anna.request('GET', address, nobody)).text();
    expect(shown).toContain('dir="rtl"');
    expect(shown).toContain('Samtalsgrupp');
    expect(shown).not.toMatch(/Kanarie|Fågel/);
    const answer = (form: Record<string, string>, at = address) => anna.request('POST', at, { form, ...nobody });

    expect((await answer({ answer: 'wrong' })).status).toBe(422);
    expect((await answer({ answer: 'wrong', comment: 'Jag var här den 3 också' })).status).toBe(200);
    expect(await state()).toBe('objected');
    expect((await answer({ answer: 'right' })).status).toBe(200);
    expect(await state()).toBe('by-participant');
    // Said that it is right, it stays so.
    await answer({ answer: 'wrong', comment: 'Nej' });
    expect(await state()).toBe('by-participant');
    const { rows } = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'month-sheet.certify-by-link')
      .select(['subjects', 'account_id'])
      .execute()
      .then((all) => ({ rows: all }));
    expect(rows).toHaveLength(2);

    await markAll(anna, second, [[person, present]]);
    expect(await state()).toBe('outdated');
    await anna.run((ctx) => makeSheets(ctx, { programmeId, month: march }));
    expect(await state()).toBe('ready');
    expect(await (await anna.request('GET', address, nobody)).text()).not.toContain('Samtalsgrupp');
    expect(
      await (await anna.request('GET', ownMonthPath.to({ token: 'unknown', language: 'sv' }), nobody)).text(),
    ).toContain('Länken fungerar inte');
  });

  it('may sign on paper instead, and the version that was signed is the one that counts', async () => {
    const march = plainDate('2026-03-01');
    const person = await world.aParticipant('alpha');
    const {
      sessions: [session = ''],
    } = await aGroupOn(world, 'alpha', ['2026-03-02'], [person]);
    await markAll(anna, session, [[person, present]]);
    await anna.run((ctx) => makeSheets(ctx, { programmeId, month: march }));
    const { versions } = await anna.run((ctx) => getMonthSheet(ctx, person.enrolmentId, march));
    const form = { sheetId: versions[0]?.id as string, place: 'Pärm 3' };
    const note = () => anna.run((ctx) => noteSignedPaper(ctx, { enrolmentId: person.enrolmentId, month: march }, form));
    expect(await note()).toEqual({ ok: true, value: true });
    expect((await anna.run((ctx) => getMonthSheet(ctx, person.enrolmentId, march))).state).toBe('by-participant');
    await markAll(anna, session, [[person, { mark: 'late', minutesMissed: 30 }, 1]]);
    expect(await note()).toEqual({ ok: false, problem: { '': ['changed'] } });
  });
});
