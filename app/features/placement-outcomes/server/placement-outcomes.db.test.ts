import { describe, expect, it } from 'vitest';
import { historyOf } from '#app/features/history/public.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { aPlacement } from '#test/access-matrix/placement-fixtures.ts';
import { aPlacementJob } from '#test/access-matrix/placement-outcome-fixtures.ts';
import { buildWorld } from '#test/world.ts';
import type { AfterAnswer, JobAnswer } from '../domain/after.ts';
import {
  afterPlacementPath,
  employerGivenPath,
  exportPlacementResultPath,
  placementResultPath,
} from '../domain/paths.ts';
import { answerAfter, getAfterPlacement, listAfterPlacementsDue, settleJob } from './after-placements.ts';
import { getPlacementResult, listPlacementPeople } from './placement-results.ts';

const world = await buildWorld();
const worker = await world.as('case-worker', 'alpha');
const elsewhere = await world.as('case-worker', 'beta');
const evaluator = await world.as('evaluator', 'alpha');

const someone = async (endedOn: string | null = '2025-11-30', restricted = false) => {
  const person = await world.aParticipant('alpha', { givenName: 'Amira', familyName: newId(), restricted });
  const { placementId } = await aPlacement(world, 'alpha', person);
  if (endedOn !== null)
    await world.admin
      .updateTable('placements')
      .set({ status: 'completed', starts_on: '2025-09-01', ended_on: endedOn })
      .where('id', '=', placementId)
      .execute();
  const { jobId } = await aPlacementJob(world, 'alpha', { ...person, placementId });
  const of = { enrolmentId: person.enrolmentId, placementId };
  const settle = (answer: JobAnswer['answer'], onDay: string, version = 1) =>
    worker.run((ctx) => settleJob(ctx, { ...of, jobId }, { version, answer, onDay: plainDate(onDay) }));
  const ask = (months: AfterAnswer['months'], outcome: AfterAnswer['outcome']) =>
    worker.run((ctx) => answerAfter(ctx, of, { id: newId(), months, outcome }));
  return { ...of, of, jobId, settle, ask };
};

describe('a job after a placement', () => {
  it('becomes a subsidised employment in her history when she takes it, once', async () => {
    const { settle, enrolmentId } = await someone();
    expect((await settle('accepted', '2026-02-25')).ok).toBe(true);
    expect((await settle('accepted', '2026-02-25')).ok).toBe(true);
    const { situations } = await worker.run((ctx) => historyOf(ctx, enrolmentId));
    expect(situations).toMatchObject([
      {
        startsOn: '2026-03-02',
        endsBefore: null,
        extentPercent: 75,
        details: { kind: 'employed', form: 'introduction-job', employer: 'Köket' },
      },
    ]);
    expect(await settle('declined', '2026-02-26')).toEqual({ ok: false, problem: { '': ['stale'] } });
  });

  it('leaves her history alone when she declines it, and is not answered before it was offered', async () => {
    const { settle, enrolmentId } = await someone();
    expect(await settle('accepted', '2026-02-19')).toEqual({ ok: false, problem: { onDay: ['before-offer'] } });
    expect((await settle('declined', '2026-02-25')).ok).toBe(true);
    const { situations } = await worker.run((ctx) => historyOf(ctx, enrolmentId));
    expect(situations).toEqual([]);
  });

  it('is seen by case workers of her programme, not by those of another', async () => {
    const { of } = await someone();
    expect((await worker.request('GET', afterPlacementPath.to(of))).status).toBe(200);
    expect((await elsewhere.request('GET', afterPlacementPath.to(of))).status).toBe(404);
  });
});

describe('how it goes afterwards', () => {
  it('stands in the work list when three months have passed, until somebody has asked', async () => {
    const { of, ask } = await someone('2025-11-30');
    const due = async () =>
      (await worker.run((ctx) => listAfterPlacementsDue(ctx, 'everybody', 500))).filter(
        ({ enrolmentId }) => enrolmentId === of.enrolmentId,
      );
    expect(await due()).toMatchObject([{ placementId: of.placementId, dueOn: '2026-02-28' }]);
    expect(await ask(6, 'work-there')).toEqual({ ok: false, problem: { months: ['not-yet'] } });
    expect((await ask(3, 'work-there')).ok).toBe(true);
    expect(await due()).toEqual([]);
    const { placement } = await worker.run((ctx) => getAfterPlacement(ctx, of));
    expect(placement.asked).toEqual([
      { months: 3, outcome: 'work-there', askedOn: await worker.run(async (ctx) => ctx.today) },
    ]);
  });
});

describe('what became of the placements of a programme', () => {
  const programmeId = world.programmes.alpha;
  const read = (actor: typeof worker, figures: 'published' | 'exact') =>
    actor.run((ctx) => getPlacementResult(ctx, programmeId, { point: 'end', figures }));

  it('is exact for case work and guarded for an evaluator, who sees no employers', async () => {
    const { settle, enrolmentId } = await someone();
    await settle('accepted', '2026-02-25');
    const exact = await read(worker, 'exact');
    expect(exact.result.categories[1]).toBeGreaterThan(0);
    expect(exact.result.tables.map(({ dimension }) => dimension)).toContain('employer');
    const bySex = exact.result.tables.find(({ dimension }) => dimension === 'sex');
    expect(bySex?.groups.map(({ key }) => key)).toEqual(['woman']);
    const published = await read(evaluator, 'exact');
    expect(published.isExact).toBe(false);
    expect(published.result.tables.map(({ dimension }) => dimension)).toEqual(['sex', 'form', 'occupation']);
    const shown = [
      ...published.result.categories,
      ...published.result.tables.flatMap(({ groups }) => groups.flatMap(({ counts }) => counts)),
    ];
    expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
    const { people } = await worker.run((ctx) =>
      listPlacementPeople(ctx, programmeId, { point: 'end', category: 'subsidised-job' }),
    );
    expect(people.map((each) => each.enrolmentId)).toContain(enrolmentId);
  });

  it('opens as page and file for those who read results, and shows an evaluator no names', async () => {
    await someone();
    const page = await evaluator.request('GET', placementResultPath.to({ programmeId }));
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('Amira');
    const file = await evaluator.request('GET', exportPlacementResultPath.to({ programmeId }, { format: 'csv' }));
    expect(file.status).toBe(200);
  });
});

describe('what an employer has given', () => {
  it('is counted without names', async () => {
    const { of, settle } = await someone();
    await settle('accepted', '2026-02-25');
    const { employer_id: employerId } = await world.admin
      .selectFrom('placements as p')
      .innerJoin('workplaces as w', 'w.id', 'p.workplace_id')
      .where('p.id', '=', of.placementId)
      .select('w.employer_id')
      .executeTakeFirstOrThrow();
    const page = await (await worker.request('GET', employerGivenPath.to({ employerId }))).text();
    expect(page).toContain('Fick jobb hos er');
    expect(page).not.toContain('Amira');
  });
});
