import { describe, expect, it } from 'vitest';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { countMissingFor, getCurrentHistory, historiesOf, historyOf } from '../public.ts';
import { correctSituation, endSituation, recordSituation } from './record-situation.ts';

const world = await buildWorld();
const day = plainDate;
const sick = (startsOn = '2026-01-20') => ({
  startsOn: day(startsOn),
  endsBefore: null,
  extentPercent: null,
  details: { kind: 'sick' as const },
  source: 'own-statement' as const,
  evidence: null,
});

async function aSituation(programme: 'alpha' | 'beta' | 'gamma' = 'alpha') {
  const participant = await world.aParticipant(programme);
  const worker = await world.as('case-worker', programme);
  const id = newId();
  const recorded = await worker.run((ctx) =>
    recordSituation(ctx, { ...sick(), id, enrolmentId: participant.enrolmentId }),
  );
  expect(recorded).toEqual({ ok: true, value: { id } });
  return { ...participant, worker, id };
}

const rowsOf = (enrolmentId: string) =>
  world.admin
    .selectFrom('situations')
    .where('enrolment_id', '=', enrolmentId)
    .selectAll()
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();

describe('recording a situation', () => {
  it('sent twice with the same id is saved once and answered alike', async () => {
    const { enrolmentId, worker, id } = await aSituation();
    const again = await worker.run((ctx) => recordSituation(ctx, { ...sick(), id, enrolmentId }));
    expect(again).toEqual({ ok: true, value: { id } });
    expect(await rowsOf(enrolmentId)).toHaveLength(1);
  });

  it('is for those who work with her, and nobody else is told that she is there', async () => {
    const { enrolmentId, worker } = await aSituation('alpha');
    const attempt = (actor: typeof worker) =>
      actor.run((ctx) => recordSituation(ctx, { ...sick('2026-02-01'), enrolmentId }));
    await expect(world.as('case-worker', 'beta').then(attempt)).rejects.toThrow(NotFoundError);
    await expect(world.as('case-worker', 'gamma').then(attempt)).rejects.toThrow(NotFoundError);
    await expect(attempt(await world.as('coordinator', 'alpha'))).resolves.toMatchObject({ ok: true });
  });

  it('does not pass off as saved an id that belongs to another participation', async () => {
    const { id, worker } = await aSituation();
    const other = await world.aParticipant('alpha');
    await expect(
      worker.run((ctx) => recordSituation(ctx, { ...sick(), id, enrolmentId: other.enrolmentId })),
    ).rejects.toThrow(NotFoundError);
  });
});

describe('reading a history', () => {
  it('stops at the programme, the tenant, the role and the protected identity', async () => {
    const { enrolmentId } = await aSituation('alpha');
    const count = async (role: Parameters<typeof world.as>[0], programme: 'alpha' | 'beta' | 'gamma') =>
      (await world.as(role, programme)).run(async (ctx) => (await historyOf(ctx, enrolmentId)).situations.length);
    expect(await count('case-worker', 'alpha')).toBe(1);
    expect(await count('coordinator', 'alpha')).toBe(1);
    expect(await count('evaluator', 'alpha')).toBe(1);
    expect(await count('coordinator', 'beta')).toBe(0);
    expect(await count('case-worker', 'gamma')).toBe(0);
    expect(await count('activity-leader', 'alpha')).toBe(0);
    expect(await count('peer-coach', 'alpha')).toBe(0);
    expect(await count('tenant-administrator', 'alpha')).toBe(0);

    const reader = await world.as('case-worker', 'alpha');
    const hidden = await world.aParticipant('alpha', { restricted: true, namedReaders: [reader.accountId] });
    await reader.run((ctx) => recordSituation(ctx, { ...sick(), enrolmentId: hidden.enrolmentId }));
    expect(await reader.run(async (ctx) => (await historyOf(ctx, hidden.enrolmentId)).situations.length)).toBe(1);
    const coordinator = await world.as('coordinator', 'alpha');
    expect(await coordinator.run(async (ctx) => (await historyOf(ctx, hidden.enrolmentId)).situations.length)).toBe(0);
  });

  it('of a whole programme gives the rows that count, of that programme alone', async () => {
    const mine = await aSituation('beta');
    await aSituation('alpha');
    await mine.worker.run((ctx) =>
      correctSituation(ctx, {
        enrolmentId: mine.enrolmentId,
        rowId: mine.id,
        situation: { ...sick('2026-01-25'), id: newId() },
        reason: 'Fel dag',
      }),
    );
    const all = await mine.worker.run((ctx) => historiesOf(ctx, [mine.enrolmentId]));
    expect(all.situations.map(({ startsOn, details }) => [startsOn, details])).toEqual([
      ['2026-01-25', { kind: 'sick' }],
    ]);
    const stranger = await world.as('case-worker', 'alpha');
    expect(await stranger.run(async (ctx) => (await historiesOf(ctx, [mine.enrolmentId])).situations)).toEqual([]);
  });

  it('says what is missing, for many at once', async () => {
    const one = await aSituation();
    const waiting = await world.aParticipant('alpha', { status: 'accepted' });
    const unasked = await world.aParticipant('alpha', { sex: 'unknown', bornOn: null });
    const ids = [one.enrolmentId, waiting.enrolmentId, unasked.enrolmentId];
    const counts = await one.worker.run((ctx) => countMissingFor(ctx, ids));
    const known = await one.worker.run((ctx) => getCurrentHistory(ctx, one.enrolmentId));
    expect(known.missing.map(({ key }) => key)).toContain('highest-education');
    expect(counts.get(one.enrolmentId)).toBe(known.missing.length);
    const { missing } = await one.worker.run((ctx) => getCurrentHistory(ctx, unasked.enrolmentId));
    expect(counts.get(unasked.enrolmentId)).toBe(missing.length + 2);
    expect(counts.has(waiting.enrolmentId)).toBe(false);
  });
});

describe('correcting', () => {
  it('keeps what stood there before, and says who and why', async () => {
    const { enrolmentId, worker, id } = await aSituation();
    const newer = newId();
    const corrected = await worker.run((ctx) =>
      correctSituation(ctx, {
        enrolmentId,
        rowId: id,
        situation: { ...sick('2026-01-22'), id: newer },
        reason: 'Hon hade fel dag',
      }),
    );
    expect(corrected).toEqual({ ok: true, value: { id: newer } });
    const rows = await rowsOf(enrolmentId);
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row.id === id)).toMatchObject({ starts_on: '2026-01-20', corrected_by: newer });
    expect(rows.find((row) => row.id === newer)).toMatchObject({
      starts_on: '2026-01-22',
      corrects: id,
      corrected_by: null,
      correction_reason: 'Hon hade fel dag',
      recorded_by: worker.accountId,
    });
    expect(await worker.run((ctx) => historyOf(ctx, enrolmentId))).toMatchObject({ situations: [{ id: newer }] });
  });

  it('by two at the same time: one wins, the other is told, and nothing is saved by half', async () => {
    const { enrolmentId, worker, id } = await aSituation();
    const other = await world.as('coordinator', 'alpha');
    const correct = (actor: typeof worker, startsOn: string) =>
      actor.run((ctx) =>
        correctSituation(ctx, { enrolmentId, rowId: id, situation: { ...sick(startsOn), id: newId() }, reason: 'x' }),
      );
    const answers = await Promise.all([
      correct(worker, '2026-01-21'),
      correct(other, '2026-01-22'),
      correct(worker, '2026-01-23'),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.problem).toEqual({ '': ['stale'] });
    const current = await worker.run(async (ctx) => (await historyOf(ctx, enrolmentId)).situations);
    expect(current).toHaveLength(1);
  });

  it('sent twice is saved once and answered alike', async () => {
    const { enrolmentId, worker, id } = await aSituation();
    const situation = { ...sick('2026-01-21'), id: newId() };
    const correct = () =>
      worker.run((ctx) => correctSituation(ctx, { enrolmentId, rowId: id, situation, reason: 'x' }));
    expect(await correct()).toEqual(await correct());
    expect(await rowsOf(enrolmentId)).toHaveLength(2);
  });

  it('ends a situation as a new row, not before it began', async () => {
    const { enrolmentId, worker, id } = await aSituation();
    const end = (endsOn: string, newer = newId()) =>
      worker.run((ctx) =>
        endSituation(ctx, {
          enrolmentId,
          rowId: id,
          id: newer,
          endsOn: day(endsOn),
          source: 'own-statement',
          evidence: null,
        }),
      );
    expect(await end('2026-01-19')).toEqual({ ok: false, problem: { endsOn: ['ends-before-it-starts'] } });
    expect(await end('2026-01-20')).toMatchObject({ ok: true });
    expect(await worker.run(async (ctx) => (await historyOf(ctx, enrolmentId)).situations)).toMatchObject([
      { startsOn: '2026-01-20', endsBefore: '2026-01-21', correctionReason: 'ended' },
    ]);
  });
});
