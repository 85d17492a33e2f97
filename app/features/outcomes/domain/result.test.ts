import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { breakDown, groupOf } from './breakdown.ts';
import { columnsOf, measureResult, measuresOf, pointsOf } from './measures.ts';
import type { OutcomeCategory } from './outcome-category.ts';
import { type LeaverOutcomes, resultOf } from './result.ts';
import { peopleOf, type ResultPerson, type Stay } from './result-people.ts';

const day = plainDate;

const aStay = (changes: Partial<Stay>): Stay => ({
  enrolmentId: 'e1',
  personId: 'p1',
  status: 'ended',
  sex: 'woman',
  bornOn: day('1990-05-06'),
  siteKey: null,
  trackKey: null,
  startedOn: day('2020-01-07'),
  endedOn: day('2020-06-30'),
  ...changes,
});

const aPerson = (changes: Partial<ResultPerson> = {}): ResultPerson => ({
  personId: 'p',
  enrolmentId: 'e',
  sex: 'woman',
  state: 'left',
  startedOn: day('2020-01-07'),
  leftOn: day('2020-06-30'),
  ageAtEntry: 30,
  siteKey: null,
  trackKey: null,
  ...changes,
});

describe('a person of a programme', () => {
  it('is counted once, with her first entry and her last exit', () => {
    const [person, ...more] = peopleOf([
      aStay({ enrolmentId: 'later', startedOn: day('2021-02-01'), endedOn: day('2021-05-31'), siteKey: 'harbour' }),
      aStay({ enrolmentId: 'earlier', siteKey: 'centre' }),
    ]);
    expect(more).toEqual([]);
    expect(person).toMatchObject({
      enrolmentId: 'later',
      state: 'left',
      startedOn: '2020-01-07',
      leftOn: '2021-05-31',
      ageAtEntry: 29,
      siteKey: 'harbour',
    });
  });

  it.each([
    [
      'came back and takes part',
      [{}, { startedOn: day('2021-02-01'), endedOn: null, status: 'active' }],
      'taking-part',
    ],
    [
      'came back and is on a pause',
      [{}, { startedOn: day('2021-02-01'), endedOn: null, status: 'paused' }],
      'taking-part',
    ],
    ['left and is referred again', [{}, { startedOn: null, endedOn: null, status: 'referred' }], 'left'],
    ['was only referred', [{ startedOn: null, endedOn: null, status: 'referred' }], 'not-started'],
    ['withdrew before the start', [{ startedOn: null, endedOn: null, status: 'withdrawn' }], 'not-started'],
  ] as [string, Partial<Stay>[], string][])('who %s', (_, stays, state) => {
    expect(peopleOf(stays.map((stay, index) => aStay({ enrolmentId: `e${index}`, ...stay })))).toMatchObject([
      { state },
    ]);
  });

  it('does not exist when she was registered by mistake', () => {
    expect(peopleOf([aStay({ status: 'mistaken' })])).toEqual([]);
  });
});

describe('groups', () => {
  it.each([
    [24, 'under-25'],
    [25, '25-34'],
    [44, '35-44'],
    [54, '45-54'],
    [55, 'over-54'],
    [null, 'not-known'],
  ])('put age %s into %s', (ageAtEntry, group) => {
    expect(groupOf('age', { ...aPerson({ ageAtEntry }), educationLevel: null }, [])).toBe(group);
  });

  it.each([
    [0, 'isced-0-2'],
    [2, 'isced-0-2'],
    [3, 'isced-3-4'],
    [5, 'isced-5-8'],
    [null, 'not-known'],
  ])('put ISCED %s into %s', (educationLevel, group) => {
    expect(groupOf('education', { ...aPerson(), educationLevel }, [])).toBe(group);
  });

  it('hold every person once in each table', () => {
    const outcomes = (['work', 'studies', 'not-known'] as const).map((category, index) => ({
      ...aPerson({ sex: index === 0 ? 'unknown' : 'man', siteKey: index === 0 ? 'gone' : 'centre' }),
      educationLevel: null,
      category,
    }));
    const { base, categories, tables } = breakDown(outcomes, { sites: ['centre'], tracks: [] });
    expect([base, categories]).toEqual([3, [1, 1, 0, 0, 0, 1]]);
    expect(tables.map(({ dimension }) => dimension)).toEqual(['sex', 'age', 'education', 'site']);
    for (const { groups } of tables)
      expect(groups.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(tables[3]?.groups.map(({ key }) => key)).toEqual(['centre', 'none']);
  });
});

describe('a target', () => {
  it('counts those of whom nothing is known in the base, where they reach nothing', () => {
    const [measure] = measuresOf({
      targets: [{ key: 't', name: 'Mål', measure: 'work-or-studies-after-exit', atLeastPercent: 40 }],
    });
    const result = measureResult(measure!, { count: 40, base: 60, notKnown: 2 });
    expect(result).toMatchObject({ isReached: true, notKnown: 2, result: { count: 40, base: 60 } });
    expect(measureResult(measure!, { count: 23, base: 60, notKnown: 20 }).isReached).toBe(false);
    expect(measureResult(measure!, { count: 24, base: 60, notKnown: 20 }).isReached).toBe(true);
  });

  it('is not judged when it may not be shown, nor when nobody has left', () => {
    const [measure] = measuresOf({});
    expect(measureResult(measure!, { count: null, base: 10, notKnown: null })).toMatchObject({
      result: null,
      isReached: null,
    });
    expect(measureResult(measure!, { count: 0, base: 0, notKnown: 0 })).toMatchObject({
      result: null,
      isReached: null,
    });
  });

  it('is work or studies without a limit for a programme that has not said', () => {
    expect(measuresOf({})).toEqual([
      {
        key: 'work-or-studies',
        name: null,
        measure: 'work-or-studies-after-exit',
        atLeastPercent: null,
        point: 'exit',
      },
    ]);
    expect([...columnsOf('work-or-studies-after-exit')]).toEqual([0, 1]);
  });

  it('is measured at its own point, where the programme has one', () => {
    const points = [
      { key: 'six-months', name: 'Sex månader', when: 'after-exit', months: 6 },
      { key: 'four-weeks', name: 'Fyra veckor', when: 'after-exit', days: 28 },
      { key: 'exit', name: 'Vid avslut', when: 'at-exit' },
    ] as const;
    const target = { key: 't', name: 'Mål', measure: 'work-after-exit', atLeastPercent: 30 } as const;
    expect(pointsOf({ measuringPoints: [...points] }).map(({ key }) => key)).toEqual(['four-weeks', 'six-months']);
    expect(
      measuresOf({ targets: [{ ...target, measuredAt: 'six-months' }], measuringPoints: [...points] })[0]?.point,
    ).toBe('six-months');
    expect(measuresOf({ targets: [{ ...target, measuredAt: 'exit' }], measuringPoints: [...points] })[0]?.point).toBe(
      'exit',
    );
  });
});

describe('a programme’s result', () => {
  const definition = { key: 'a', name: 'A', plannedParticipants: { women: 30, men: 20 } };
  const left = (count: number, sex: ResultPerson['sex'], category: OutcomeCategory): LeaverOutcomes[] =>
    Array.from({ length: count }, () => ({
      person: aPerson({ sex }),
      educationLevel: 2,
      categories: new Map([['exit', category]]),
    }));
  const peopleAnd = (leavers: readonly LeaverOutcomes[], more: readonly ResultPerson[] = []) => [
    ...leavers.map(({ person }) => person),
    ...more,
  ];
  const many = (count: number, changes: Partial<ResultPerson>) => Array.from({ length: count }, () => aPerson(changes));

  it('has the numbers by sex, each containing the next', () => {
    const leavers = [
      ...left(20, 'woman', 'work'),
      ...left(10, 'man', 'studies'),
      ...left(10, 'man', 'not-known'),
      ...left(10, 'woman', 'not-known'),
    ];
    const more = [...many(6, { sex: 'woman', state: 'not-started' }), ...many(8, { sex: 'man', state: 'taking-part' })];
    const { numbers, measures } = resultOf(definition, peopleAnd(leavers, more), leavers, 'published');
    expect(numbers.total).toEqual({ planned: 50, referred: 64, started: 58, left: 50, known: 30 });
    expect(numbers.groups).toEqual([
      { key: 'woman', planned: 30, referred: 36, started: 30, left: 30, known: 20 },
      { key: 'man', planned: 20, referred: 28, started: 28, left: 20, known: 10 },
    ]);
    expect(measures[0]).toMatchObject({ result: { count: 30, base: 50 }, notKnown: 20 });
  });

  it('hides what lies between two numbers when it is 1–4 people', () => {
    const leavers = [...left(20, 'woman', 'work'), ...left(20, 'man', 'work')];
    const more = [...many(2, { sex: 'woman', state: 'not-started' }), ...many(7, { sex: 'man', state: 'not-started' })];
    const { groups, total } = resultOf(definition, peopleAnd(leavers, more), leavers, 'published').numbers;
    expect(groups.map(({ referred }) => referred)).toEqual([null, null]);
    expect(total.referred).toBe(49);
    expect(
      resultOf(definition, peopleAnd(leavers, more), leavers, 'exact').numbers.groups.map(({ referred }) => referred),
    ).toEqual([22, 27]);
  });

  it('hides numbers of a sex whose leavers are hidden in the tables', () => {
    const leavers = [...left(30, 'woman', 'work'), ...left(2, 'man', 'work')];
    const { groups, total } = resultOf(definition, peopleAnd(leavers), leavers, 'published').numbers;
    expect(groups.map(({ left, started, referred, known }) => [left, started, referred, known])).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ]);
    expect(total.left).toBe(32);
  });

  it('says how many started while fewer than five have left, and nothing of those', () => {
    const leavers = left(3, 'woman', 'work');
    const { numbers, points } = resultOf(
      definition,
      peopleAnd(leavers, many(20, { state: 'taking-part' })),
      leavers,
      'published',
    );
    expect(numbers.total).toEqual({ planned: 50, referred: 23, started: 23, left: null, known: null });
    expect(points[0]?.categories).toEqual([null, null, null, null, null, null]);
  });
});
