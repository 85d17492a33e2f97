import { describe, expect, it } from 'vitest';
import { exitPath, participantPath } from '#app/features/enrolments/domain/paths.ts';
import { moveEnrolment } from '#app/features/enrolments/public.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld, type ProgrammeKey } from '#test/world.ts';
import { followUpPath, followUpsPath } from '../domain/paths.ts';
import { planFollowUps } from '../server/plan-follow-ups.ts';

const world = await buildWorld();
const count = async (table: 'situations' | 'enrolment_facts' | 'follow_ups' | 'enrolment_moves', enrolmentId: string) =>
  (await world.admin.selectFrom(table).where('enrolment_id', '=', enrolmentId).select('id').execute()).length;
const enrolment = (id: string) =>
  world.admin.selectFrom('enrolments').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
const followUps = (id: string) =>
  world.admin.selectFrom('follow_ups').where('enrolment_id', '=', id).selectAll().orderBy('asks_about_on').execute();
const situations = (id: string) =>
  world.admin
    .selectFrom('situations')
    .where('enrolment_id', '=', id)
    .where('corrected_by', 'is', null)
    .selectAll()
    .orderBy('starts_on')
    .execute();

const toWork = (more: Record<string, string | string[]> = {}) => ({
  id: newId(),
  version: '1',
  exitOn: '2026-03-03',
  exitReason: 'to-work',
  source: 'own-statement',
  'occupation.doing': 'employed',
  'occupation.employed.id': newId(),
  'occupation.employed.form': 'fixed-term',
  'occupation.employed.startsOn': '2026-03-09',
  ...more,
});

async function seeking(programme: ProgrammeKey = 'alpha') {
  const participant = await world.aParticipant(programme);
  const worker = await world.as('case-worker', programme);
  const rowId = newId();
  await worker.request('POST', `/api/v1/enrolments/${participant.enrolmentId}/situations`, {
    json: {
      id: rowId,
      startsOn: '2025-05-01',
      details: { kind: 'job-seeking', registered: 'openly-unemployed', available: true },
      source: 'register',
    },
  });
  return { ...participant, worker, rowId };
}

describe('ending a participation', () => {
  it('moves the enrolment, records what she goes to and what ended, and plans the follow-ups', async () => {
    const { enrolmentId, worker, rowId } = await seeking();
    const page = await worker.request('GET', exitPath.to({ enrolmentId }));
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('Har slutat: Söker arbete');
    expect(html).toContain('Sex månader efter avslut');
    const form = toWork({
      [`ongoing.${rowId}.ended`]: 'on',
      [`ongoing.${rowId}.id`]: newId(),
      [`ongoing.${rowId}.endsOn`]: '2026-03-08',
    });
    const saved = await worker.request('POST', exitPath.to({ enrolmentId }), { form });
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      participantPath.to({ enrolmentId }, { done: 'saved' }),
    ]);
    expect(await enrolment(enrolmentId)).toMatchObject({
      status: 'ended',
      ended_on: '2026-03-03',
      exit_reason: 'to-work',
      exit_to: 'work',
    });
    expect(await situations(enrolmentId)).toMatchObject([
      { kind: 'job-seeking', starts_on: '2025-05-01', ends_before: '2026-03-09' },
      { kind: 'employed', starts_on: '2026-03-09', ends_before: null },
    ]);
    expect((await followUps(enrolmentId)).map((row) => [row.point_key, row.asks_about_on])).toEqual([
      ['four-weeks', '2026-03-31'],
      ['six-months', '2026-09-03'],
    ]);
  });

  it('sent twice, also at the same moment, is saved once and answered alike', async () => {
    const { enrolmentId, worker } = await seeking();
    const form = toWork();
    const answers = await Promise.all(
      [1, 2, 3].map(() => worker.request('POST', exitPath.to({ enrolmentId }), { form })),
    );
    const again = await worker.request('POST', exitPath.to({ enrolmentId }), { form });
    expect([...answers, again].map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await count('enrolment_moves', enrolmentId)).toBe(1);
    expect(await count('situations', enrolmentId)).toBe(2);
    expect(await count('follow_ups', enrolmentId)).toBe(2);
  });

  it('by two at the same time: one saves, the other is told', async () => {
    const { enrolmentId, worker } = await seeking();
    const other = await world.as('coordinator', 'alpha');
    const answers = await Promise.all(
      [worker, other].map((actor) => actor.request('POST', exitPath.to({ enrolmentId }), { form: toWork() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await count('follow_ups', enrolmentId)).toBe(2);
  });

  it('saves nothing at all when one part of it fails', async () => {
    const { enrolmentId, worker, rowId } = await seeking();
    const tooEarly = {
      [`ongoing.${rowId}.ended`]: 'on',
      [`ongoing.${rowId}.id`]: newId(),
      [`ongoing.${rowId}.endsOn`]: '2025-04-01',
    };
    const refused = await worker.request('POST', exitPath.to({ enrolmentId }), { form: toWork(tooEarly) });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain('Sista dagen ligger före den första.');
    expect(html).toMatch(/value="to-work"[^>]*checked|checked[^>]*value="to-work"/);
    expect(await enrolment(enrolmentId)).toMatchObject({ status: 'active', ended_on: null });
    const counts = await Promise.all(
      (['situations', 'enrolment_facts', 'follow_ups', 'enrolment_moves'] as const).map((table) =>
        count(table, enrolmentId),
      ),
    );
    expect(counts).toEqual([1, 0, 0, 0]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a last day that has not been', { exitOn: '2026-03-05' }, 'Den sista dagen har inte varit än.'],
    ['a last day before the first', { exitOn: '2026-01-06' }, 'Den sista dagen ligger före den första.'],
    ['no reason', { exitReason: '' }, 'Välj varför deltagaren avslutar.'],
    ['nothing about what she does', { 'occupation.doing': '' }, 'Välj vad deltagaren gör, eller Vet inte.'],
    ['work without its form', { 'occupation.employed.form': '' }, 'Välj form.'],
  ])('refuses %s', async (_, wrong, words) => {
    const { enrolmentId, worker } = await seeking();
    const refused = await worker.request('POST', exitPath.to({ enrolmentId }), { form: toWork(wrong) });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(words);
  });

  it('is for those who work with her', async () => {
    const { enrolmentId } = await seeking();
    const attempt = async (role: Parameters<typeof world.as>[0], programme: ProgrammeKey) =>
      (await (await world.as(role, programme)).request('POST', exitPath.to({ enrolmentId }), { form: toWork() }))
        .status;
    expect(await attempt('evaluator', 'alpha')).toBe(403);
    expect(await attempt('activity-leader', 'alpha')).toBe(403);
    expect(await attempt('peer-coach', 'alpha')).toBe(403);
    expect(await attempt('case-worker', 'beta')).toBe(404);
    expect(await attempt('coordinator', 'gamma')).toBe(404);
    expect(await attempt('coordinator', 'alpha')).toBe(303);
  });

  it('plans no follow-up of somebody who died', async () => {
    const { enrolmentId, worker } = await seeking();
    const saved = await worker.request('POST', exitPath.to({ enrolmentId }), {
      form: { id: newId(), version: '1', exitOn: '2026-03-03', exitReason: 'death', source: 'staff-knowledge' },
    });
    expect(saved.status).toBe(303);
    expect(await followUps(enrolmentId)).toEqual([]);
    expect(await enrolment(enrolmentId)).toMatchObject({ exit_to: 'not-known' });
  });
});

describe('an exit that is taken back and made anew', () => {
  it('plans undone follow-ups from the new day and keeps the done ones', async () => {
    const { enrolmentId, worker } = await seeking();
    await worker.request('POST', exitPath.to({ enrolmentId }), {
      form: toWork({ exitOn: '2026-01-30', 'occupation.employed.startsOn': '2026-02-01' }),
    });
    const [first] = await followUps(enrolmentId);
    const answered = await worker.request('POST', `/api/v1/follow-ups/${first?.id}/answer`, {
      json: { id: newId(), version: 1, outcome: 'declined', source: 'own-statement' },
    });
    expect(answered.status).toBe(200);
    await worker.run((ctx) => moveEnrolment(ctx, { enrolmentId, move: 'reopen', version: 2, reason: 'Fel dag' }));
    const list = (await (await worker.request('GET', '/api/v1/follow-ups?state=upcoming&limit=200')).json()) as {
      followUps: { enrolmentId: string }[];
    };
    expect(list.followUps.filter((each) => each.enrolmentId === enrolmentId)).toEqual([]);
    await worker.run((ctx) => planFollowUps(ctx, enrolmentId));
    expect((await followUps(enrolmentId)).map(({ outcome }) => outcome)).toEqual(['declined']);
    const saved = await worker.request('POST', exitPath.to({ enrolmentId }), {
      form: toWork({ version: '3', exitOn: '2026-03-03', 'occupation.doing': 'unknown' }),
    });
    expect(saved.status).toBe(303);
    expect((await followUps(enrolmentId)).map((row) => [row.point_key, row.asks_about_on, row.outcome])).toEqual([
      ['four-weeks', '2026-02-27', 'declined'],
      ['six-months', '2026-09-03', null],
    ]);
  });
});

describe('following up', () => {
  async function left() {
    const participant = await seeking();
    await participant.worker.request('POST', exitPath.to({ enrolmentId: participant.enrolmentId }), {
      form: toWork({ exitOn: '2026-01-30', 'occupation.employed.startsOn': '2026-02-02' }),
    });
    const [fourWeeks, sixMonths] = await followUps(participant.enrolmentId);
    if (fourWeeks === undefined || sixMonths === undefined) throw new Error('two follow-ups expected');
    return { ...participant, fourWeeks, sixMonths };
  }

  it('shows in the list what has fallen due, and what can be asked about only later', async () => {
    const { worker, fourWeeks, sixMonths } = await left();
    const list = await (await worker.request('GET', followUpsPath.to())).text();
    expect(list).toContain(followUpPath.to({ followUpId: fourWeeks.id }));
    expect(list).not.toContain(followUpPath.to({ followUpId: sixMonths.id }));
    const page = await (await worker.request('GET', followUpPath.to({ followUpId: sixMonths.id }))).text();
    expect(page).toContain('går att svara på först då');
    const early = await worker.request('POST', followUpPath.to({ followUpId: sixMonths.id }), {
      form: { id: newId(), version: '1', outcome: 'not-reached', source: 'staff-knowledge' },
    });
    expect(early.status).toBe(422);
  });

  it('records how she fares as of the day asked about, once', async () => {
    const { worker, fourWeeks, enrolmentId } = await left();
    const job = (await situations(enrolmentId)).find(({ kind }) => kind === 'employed');
    const address = followUpPath.to({ followUpId: fourWeeks.id });
    expect(await (await worker.request('GET', address)).text()).toContain('Hur hade Amira det den 27 feb. 2026?');
    const form = {
      id: newId(),
      version: '1',
      outcome: 'answered',
      source: 'own-statement',
      'occupation.doing': ['studying'],
      'occupation.studying.id': newId(),
      'occupation.studying.level': 'vocational',
      'occupation.studying.fullTime': 'yes',
      'occupation.studying.studyAid': 'yes',
      'occupation.studying.startsOn': '2026-02-16',
      [`ongoing.${job?.id}.ended`]: 'on',
      [`ongoing.${job?.id}.id`]: newId(),
      [`ongoing.${job?.id}.endsOn`]: '2026-02-13',
    };
    expect((await worker.request('POST', address, { form: { ...form, 'occupation.doing': '' } })).status).toBe(422);
    const answers = [await worker.request('POST', address, { form }), await worker.request('POST', address, { form })];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const now = await situations(enrolmentId);
    expect(now.map(({ kind, starts_on, ends_before }) => [kind, starts_on, ends_before])).toEqual([
      ['job-seeking', '2025-05-01', null],
      ['employed', '2026-02-02', '2026-02-14'],
      ['studying', '2026-02-16', null],
    ]);
    expect((await followUps(enrolmentId))[0]).toMatchObject({
      outcome: 'answered',
      done_on: '2026-03-04',
      recorded_by: worker.accountId,
    });
    const other = await world.as('coordinator', 'alpha');
    expect((await other.request('POST', address, { form: { ...form, id: newId() } })).status).toBe(422);
    expect(await (await other.request('GET', address)).text()).toContain('Besvarad den 4 mars 2026');
  });

  it('keeps that she would rather not say as not known, and takes an answer that comes later', async () => {
    const { worker, fourWeeks, enrolmentId } = await left();
    const address = followUpPath.to({ followUpId: fourWeeks.id });
    await worker.request('POST', address, {
      form: { id: newId(), version: '1', outcome: 'declined', source: 'own-statement' },
    });
    const known = () =>
      world.admin
        .selectFrom('enrolment_facts')
        .where('enrolment_id', '=', enrolmentId)
        .where('point', '=', 'follow-up')
        .where('corrected_by', 'is', null)
        .select(['value', 'as_of'])
        .execute();
    expect(await known()).toEqual([{ value: 'declined', as_of: '2026-02-27' }]);
    const later = await worker.request('POST', address, {
      form: {
        id: newId(),
        version: '2',
        outcome: 'answered',
        source: 'own-statement',
        'occupation.doing': 'nothing-more',
      },
    });
    expect(later.status).toBe(303);
    expect(await known()).toEqual([{ value: 'stated', as_of: '2026-02-27' }]);
  });

  it('is for those who work with her', async () => {
    const { fourWeeks } = await left();
    const status = async (role: Parameters<typeof world.as>[0], programme: ProgrammeKey) =>
      (await (await world.as(role, programme)).request('GET', followUpPath.to({ followUpId: fourWeeks.id }))).status;
    expect(await status('coordinator', 'alpha')).toBe(200);
    expect(await status('evaluator', 'alpha')).toBe(403);
    expect(await status('activity-leader', 'alpha')).toBe(403);
    expect(await status('case-worker', 'beta')).toBe(404);
    expect(await status('case-worker', 'gamma')).toBe(404);
    const others = (await (
      await (await world.as('case-worker', 'beta')).request('GET', '/api/v1/follow-ups?state=open&limit=200')
    ).json()) as { total: number };
    expect(others.total).toBe(0);
  });
});

describe('the same over REST', () => {
  it('ends a participation once, and tells a stale version', async () => {
    const { enrolmentId, worker } = await seeking();
    const doing = [
      { id: newId(), startsOn: '2026-03-02', extentPercent: 100, details: { kind: 'employed', form: 'permanent' } },
    ];
    const json = {
      id: newId(),
      version: 1,
      exitOn: '2026-03-02',
      exitReason: 'to-work',
      occupation: { statement: 'stated', doing },
      source: 'certificate',
    };
    const end = (body: unknown) => worker.request('POST', `/api/v1/enrolments/${enrolmentId}/exit`, { json: body });
    expect((await end({ ...json, exitReason: 'bored' })).status).toBe(422);
    expect([(await end(json)).status, (await end(json)).status]).toEqual([200, 200]);
    expect((await end({ ...json, id: newId() })).status).toBe(412);
    expect(await count('follow_ups', enrolmentId)).toBe(2);
    expect(await situations(enrolmentId)).toMatchObject([
      { kind: 'job-seeking' },
      { kind: 'employed', extent_percent: 100, source: 'certificate' },
    ]);
  });
});
