import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_COLUMNS } from '#app/features/programmes/domain/definition.ts';
import { plainDate } from '#app/shared/dates.ts';
import { columnsOf, fileColumnsOf, layoutOf } from './scb-definition.ts';
import { cellsOf, differencesBetween, type FileNumber, isFaulty, linesOf, type Stint, writeLine } from './scb-lines.ts';
import { hourRuleOf, reportedHours } from './whole-hours.ts';

const november = plainDate('2026-11-01');
const project = {
  startsOn: plainDate('2026-01-01'),
  endsOn: plainDate('2027-12-31'),
  hourRule: 'rounded-down' as const,
};
const aStint = (wishes: Partial<Stint> = {}): Stint => ({
  enrolmentId: 'e1',
  personId: 'p1',
  restricted: false,
  sex: 'woman',
  bornOn: plainDate('1990-05-06'),
  startedOn: plainDate('2026-09-01'),
  endedOn: null,
  minutes: 600,
  ...wishes,
});
const aNumber: FileNumber = { kind: 'personnummer', normalised: '199005062380' };
const lines = (stints: Stint[], numbers: [string, FileNumber][] = [['p1', aNumber]]) =>
  linesOf(november, stints, new Map(numbers), project);

describe('the lines of the monthly file', () => {
  it('hold number, start, end in the month, and whole hours of all minutes', () => {
    const [line] = lines([aStint({ minutes: 659, endedOn: plainDate('2026-11-20') })]);
    expect(line && writeLine(line)).toEqual(['199005062380', '2026-09-01', '2026-11-20', 10]);
    expect(line?.problems).toEqual([]);
  });

  it('know no end that comes after the month, and nobody who was not there in it', () => {
    expect(lines([aStint({ endedOn: plainDate('2026-12-03') })])[0]?.endsOn).toBeNull();
    expect(lines([aStint({ endedOn: plainDate('2026-10-31') })])).toEqual([]);
    expect(lines([aStint({ startedOn: plainDate('2026-12-01') })])).toEqual([]);
  });

  it('keep the first start of somebody who came back, and add her hours', () => {
    const earlier = aStint({
      enrolmentId: 'e0',
      startedOn: plainDate('2026-02-01'),
      endedOn: plainDate('2026-11-05'),
      minutes: 90,
    });
    const later = aStint({ startedOn: plainDate('2026-11-10'), minutes: 60 });
    expect(lines([later, earlier])).toMatchObject([
      { startsOn: '2026-02-01', endsOn: null, hours: 2, enrolmentId: 'e1' },
    ]);
  });

  it.each<[string, Partial<Stint>[], [string, FileNumber][], string[]]>([
    ['no number', [{}], [], ['no-number']],
    ['a fill-in', [{}], [['p1', { kind: 'fill-in', normalised: '19900506TF29' }]], ['fill-in-number']],
    ['a start before the project', [{ startedOn: plainDate('2025-12-31') }], [['p1', aNumber]], ['outside-project']],
    [
      'more hours than the days hold',
      [{ startedOn: plainDate('2026-11-30'), minutes: 25 * 60 }],
      [['p1', aNumber]],
      ['too-many-hours'],
    ],
    [
      'an end before the start',
      [{ startedOn: plainDate('2026-11-10'), endedOn: plainDate('2026-11-09') }],
      [['p1', aNumber]],
      ['end-before-start', 'too-many-hours'],
    ],
    [
      'periods that overlap',
      [{ endedOn: plainDate('2026-11-10') }, { enrolmentId: 'e2', startedOn: plainDate('2026-11-10') }],
      [['p1', aNumber]],
      ['overlap'],
    ],
    ['the code of a protected woman', [{ restricted: true }], [], []],
    ['the code of a protected man', [{ restricted: true, sex: 'man' }], [], ['code-not-confirmed']],
    ['a protected person without birth date', [{ restricted: true, bornOn: null }], [], ['no-code']],
    ['a protected person whose sex has no code', [{ restricted: true, sex: 'non-binary' }], [], ['no-code']],
  ])('say what is to remark about %s', (_, wishes, numbers, problems) => {
    expect(lines(wishes.map(aStint), numbers)[0]?.problems).toEqual(problems);
  });

  it('find the same number twice, but not the same code', () => {
    const two = [aStint(), aStint({ personId: 'p2', enrolmentId: 'e2' })];
    expect(
      lines(two, [
        ['p1', aNumber],
        ['p2', aNumber],
      ]).map(({ problems }) => problems),
    ).toEqual([['number-twice'], ['number-twice']]);
    expect(
      lines(
        two.map((each) => ({ ...each, restricted: true })),
        [],
      ).map(({ number }) => number),
    ).toEqual(['19900506Tf29', '19900506Tf29']);
  });

  it('never hold the real number of somebody with protected identity, whatever else is known', () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map((days) => plainDate(new Date(Date.UTC(2026, 2, days + 1)).toISOString().slice(0, 10)));
    const stint = fc.record({
      restricted: fc.boolean(),
      sex: fc.constantFrom('woman', 'man', 'non-binary', 'unknown'),
      personId: fc.constantFrom('p1', 'p2', 'p3'),
      startedOn: day,
      endedOn: fc.option(day),
      minutes: fc.nat(6000),
    });
    fc.assert(
      fc.property(fc.array(stint, { maxLength: 6 }), (some) => {
        const guarded = new Set<string>(some.filter(({ restricted }) => restricted).map(({ personId }) => personId));
        const stints = some.map((each, index) =>
          aStint({ ...each, restricted: guarded.has(each.personId), enrolmentId: `e${index}` } as Partial<Stint>),
        );
        const numbers = ['p1', 'p2', 'p3'].map(
          (id, index) => [id, { kind: 'personnummer', normalised: `19800101238${index}` }] as [string, FileNumber],
        );
        for (const line of linesOf(november, stints, new Map(numbers), project)) {
          if (guarded.has(line.personId)) expect(line.number).not.toMatch(/19800101238/);
          if (!isFaulty(line)) expect(line.number).toMatch(/^\d{8}(\d{4}|Tf\d{2})$/);
        }
      }),
    );
  });

  it('differ by what came, went and changed', () => {
    const before = new Map([
      ['p1', ['1', '2026-01-01', '', 5] as never],
      ['p2', ['2', '2026-01-01', '', 5] as never],
    ]);
    const after = new Map([
      ['p1', ['1', '2026-01-01', '', 6] as never],
      ['p3', ['3', '2026-01-01', '', 5] as never],
    ]);
    expect(differencesBetween(before, after).map(({ personId }) => personId)).toEqual(['p1', 'p2', 'p3']);
    expect(differencesBetween(before, before)).toEqual([]);
  });
});

describe('reported hours', () => {
  it.each([
    [0, 0],
    [59, 0],
    [60, 1],
    [119, 1],
    [6000, 100],
  ])('of %i minutes are %i', (minutes, hours) => {
    expect(reportedHours(minutes, hourRuleOf({}))).toBe(hours);
  });

  it.each([
    [59, 0.98],
    [61, 1.02],
    [90, 1.5],
  ])('of %i minutes are %d where a programme reports them exactly', (minutes, hours) => {
    const rule = hourRuleOf({ attendance: { reportedHours: 'exact' } });
    expect(reportedHours(minutes, rule)).toBe(hours);
    expect(linesOf(november, [aStint({ minutes })], new Map(), { ...project, hourRule: rule })[0]?.hours).toBe(hours);
  });
});

describe('the columns of the file', () => {
  const line = ['199005062383', '2026-09-01', '', 10] as const;

  it('are the usual four, or those of the programme in its order', () => {
    expect(cellsOf([...line], fileColumnsOf({}))).toEqual([...line]);
    const own = fileColumnsOf({ attendance: { fileColumns: ['hours', 'number'] } });
    expect(cellsOf([...line], own)).toEqual([10, '199005062383']);
  });

  it('are those it was sent with when it is opened again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...FILE_COLUMNS), { minLength: 1 }), (columns) => {
        expect(columnsOf(layoutOf(columns))).toEqual(columns);
        expect(layoutOf(columns).length).toBeLessThanOrEqual(40);
      }),
    );
    expect(columnsOf('scb-1')).toEqual([...FILE_COLUMNS]);
  });
});
