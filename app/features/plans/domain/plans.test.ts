import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { decideGoal } from './goal.ts';
import { decidePhaseMove, type PhaseMove, phaseNow, realSpells } from './phases.ts';
import { decideExemption, nextReview } from './reviews.ts';
import { agreementOn, decideState, decideStep, type Step, stepsInTime } from './steps.ts';
import { decideTrack } from './tracks.ts';

// A Wednesday.
const today = plainDate('2026-03-04');
const day = (offset: number) => addDays(today, offset);

const definition: ProgrammeDefinition = {
  key: 'x',
  name: 'X',
  phases: [
    { key: 'group', name: 'Gruppfas', fromWeek: 1, toWeek: 6, form: 'group' },
    { key: 'individual', name: 'Individuell fas', fromWeek: 7, form: 'individual' },
  ],
  tracks: [
    { key: 'studies', name: 'Mot studier', towards: ['studies'] },
    { key: 'work', name: 'Mot jobb', towards: ['work'] },
  ],
};

const aStep = (wishes: Partial<Step>): Step => ({
  id: 'a',
  what: 'Ring SFI',
  ownWords: '',
  ownLanguage: null,
  why: '',
  helps: '',
  doer: 'herself',
  doerName: null,
  dueOn: null,
  dueAs: null,
  state: 'planned',
  stateOn: today,
  stateReason: null,
  contentChangedAt: '2026-03-01T09:00:00.000Z',
  createdAt: '2026-03-01T09:00:00.000Z',
  createdBy: '',
  version: 1,
  ...wishes,
});

describe('a goal picture', () => {
  const said = { tomorrow: '', alreadyThere: '', oneStepUp: '', agreedOn: today, fileCount: 0 };
  it.each([
    [{ ...said, tomorrow: 'Ett kök' }, true],
    [{ ...said, scale: 0 }, true],
    [{ ...said, fileCount: 1 }, true],
    [said, { tomorrow: ['goal-empty'] }],
    [{ ...said, fileCount: 5 }, { files: ['too-many-files'] }],
    [{ ...said, scale: 3, agreedOn: day(1) }, { agreedOn: ['date-ahead'] }],
  ])('that says %j is kept or not: %j', (wished, outcome) => {
    const decided = decideGoal({ scale: undefined, ...wished }, today);
    expect(decided.ok ? true : decided.problem).toEqual(outcome);
  });
});

describe('a step', () => {
  const form = { what: 'Ring', ownWords: '', why: '', helps: '', doer: 'herself', dueAs: 'day' } as const;
  it('due during a week is due on its Sunday', () => {
    const decided = decideStep({ ...form, dueOn: today, dueAs: 'week' });
    expect(decided.ok && [decided.value.dueOn, decided.value.dueAs]).toEqual(['2026-03-08', 'week']);
  });
  it('without a day has no kind of day', () => {
    const decided = decideStep({ ...form, dueAs: 'week' });
    expect(decided.ok && decided.value.dueAs).toBeNull();
  });
  it('that a partner takes says which', () => {
    expect(decideStep({ ...form, doer: 'partner' })).toEqual({ ok: false, problem: { doerName: ['name-partner'] } });
  });
  it.each([
    ['done', undefined, true],
    ['not-done', undefined, { reason: ['reason-required'] }],
    ['not-done', 'Sjukt barn', true],
    ['dropped', '', { reason: ['reason-required'] }],
    ['planned', undefined, { state: ['same-state'] }],
  ] as const)('goes to %s because %s: %j', (state, reason, outcome) => {
    const decided = decideState({ state: 'planned' }, { state, reason, stateOn: undefined }, today);
    expect(decided.ok ? true : decided.problem).toEqual(outcome);
  });
  it('stands in one group, whatever its day and state', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            dueOn: fc.option(fc.integer({ min: -400, max: 400 }).map(day)),
            state: fc.constantFrom('planned', 'doing', 'done', 'not-done', 'dropped'),
          }),
        ),
        (wishes) => {
          const steps = wishes.map((wish, index) => aStep({ ...wish, id: String(index) } as Partial<Step>));
          const groups = Object.values(stepsInTime(steps, today)).flat();
          expect(groups.map(({ id }) => id).sort()).toEqual(steps.map(({ id }) => id).sort());
        },
      ),
    );
  });
  it.each([
    [-1, 'late'],
    [0, 'thisWeek'],
    [4, 'thisWeek'],
    [5, 'next'],
    [32, 'next'],
    [33, 'later'],
  ] as const)('due in %i days stands under %s', (offset, group) => {
    expect(stepsInTime([aStep({ dueOn: day(offset) })], today)[group]).toHaveLength(1);
  });
  it('is agreed on as long as its words stay', () => {
    const agreement = {
      id: 'g',
      agreedOn: today,
      agreedHow: 'in-room' as const,
      note: null,
      steps: [aStep({})],
      recordedAt: '2026-03-02T09:00:00.000Z',
      recordedBy: '',
    };
    expect(agreementOn(aStep({}), [agreement])).toBe(agreement);
    expect(agreementOn(aStep({ contentChangedAt: '2026-03-03T09:00:00.000Z' }), [agreement])).toBeUndefined();
    expect(agreementOn(aStep({ id: 'new' }), [agreement])).toBeUndefined();
  });
});

describe('the next review', () => {
  const life = {
    status: 'active',
    plannedSince: day(-56),
    lastReviewOn: null,
    weeksBetween: undefined,
    exemptThrough: null,
  } as const;
  it.each([
    [life, { dueOn: today, isDue: true, isPutOff: false }],
    [
      { ...life, weeksBetween: 4 },
      { dueOn: day(-28), isDue: true, isPutOff: false },
    ],
    [
      { ...life, lastReviewOn: day(-7) },
      { dueOn: day(49), isDue: false, isPutOff: false },
    ],
    [
      { ...life, exemptThrough: day(10) },
      { dueOn: day(11), isDue: false, isPutOff: true },
    ],
    [
      { ...life, exemptThrough: day(-30) },
      { dueOn: today, isDue: true, isPutOff: false },
    ],
    [{ ...life, status: 'paused' }, undefined],
    [{ ...life, plannedSince: null }, undefined],
  ])('of %j: %j', (lived, next) => {
    expect(nextReview(lived, today)).toEqual(next);
  });
  it('is put off for a year at most, and for a stated reason', () => {
    const form = { id: 'x', lastsThrough: day(30), reason: 'other', note: undefined } as const;
    expect(decideExemption(form, today)).toEqual({ ok: false, problem: { note: ['reason-required'] } });
    expect(decideExemption({ ...form, reason: 'her-wish' }, today).ok).toBe(true);
    expect(decideExemption({ ...form, lastsThrough: day(367) }, today).ok).toBe(false);
    expect(decideExemption({ ...form, lastsThrough: day(-1) }, today).ok).toBe(false);
  });
});

describe('phases', () => {
  const startedOn = plainDate('2026-01-05');
  const move = (phaseKey: string, startsOn: PlainDate): PhaseMove => ({
    ...{ id: 'm', phaseKey, startsOn, reason: 'Sjuk', recordedAt: '', recordedBy: '' },
  });
  const shown = (moves: PhaseMove[]) =>
    realSpells(definition, startedOn, moves).map(({ phase, firstDay, lastDay }) => [phase.key, firstDay, lastDay]);

  it('go by the weeks of the programme while nobody decides otherwise', () => {
    expect(shown([])).toEqual([
      ['group', '2026-01-05', '2026-02-15'],
      ['individual', '2026-02-16', undefined],
    ]);
    const now = phaseNow(realSpells(definition, startedOn, []), plainDate('2026-01-20'));
    expect([now?.phase.key, now?.week, now?.weeks]).toEqual(['group', 3, 6]);
  });
  it('that begin later keep the one before going', () => {
    expect(shown([move('individual', plainDate('2026-03-02'))])).toEqual([
      ['group', '2026-01-05', '2026-03-01'],
      ['individual', '2026-03-02', undefined],
    ]);
    const real = realSpells(definition, startedOn, [move('individual', plainDate('2026-03-02'))]);
    const now = phaseNow(real, plainDate('2026-02-20'));
    expect([now?.phase.key, now?.week, now?.weeks]).toEqual(['group', 7, 8]);
  });
  it('that begin earlier cut the one before short', () => {
    expect(shown([move('individual', plainDate('2026-02-02'))])).toEqual([
      ['group', '2026-01-05', '2026-02-01'],
      ['individual', '2026-02-02', undefined],
    ]);
  });
  it('may be gone back to, and the rest follows with its planned length', () => {
    expect(shown([move('group', plainDate('2026-03-02'))])).toEqual([
      ['group', '2026-01-05', '2026-02-15'],
      ['individual', '2026-02-16', '2026-03-01'],
      ['group', '2026-03-02', '2026-04-12'],
      ['individual', '2026-04-13', undefined],
    ]);
  });
  it('are moved only where there are any, after the start, to another one', () => {
    const decide = (of: ProgrammeDefinition, started: PlainDate | null, phaseKey: string, startsOn: PlainDate) =>
      decidePhaseMove({ definition: of, startedOn: started }, [], { phaseKey, startsOn }, today);
    expect(decide({ key: 'x', name: 'X' }, startedOn, 'group', today).ok).toBe(false);
    expect(decide(definition, null, 'group', today).ok).toBe(false);
    expect(decide(definition, startedOn, 'nowhere', today).ok).toBe(false);
    expect(decide(definition, startedOn, 'individual', day(-300)).ok).toBe(false);
    expect(decide(definition, startedOn, 'individual', plainDate('2026-02-16')).ok).toBe(false);
    expect(decide(definition, startedOn, 'individual', plainDate('2026-02-02')).ok).toBe(true);
  });
});

it('a track is chosen freely at first and with a reason afterwards', () => {
  const form = { trackKey: 'work', chosenOn: today, reason: undefined };
  expect(decideTrack({ definition, trackKey: null }, form, today).ok).toBe(true);
  expect(decideTrack({ definition, trackKey: 'studies' }, form, today).ok).toBe(false);
  expect(decideTrack({ definition, trackKey: 'studies' }, { ...form, reason: 'Vill prova' }, today).ok).toBe(true);
  expect(decideTrack({ definition, trackKey: 'work' }, form, today).ok).toBe(false);
});
