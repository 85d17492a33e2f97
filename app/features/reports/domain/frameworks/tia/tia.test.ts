import { describe, expect, it } from 'vitest';
import { A_PROGRAMME, aPerson, aStay, came, doing, fact, forPeriod, verdictOf } from '../../../testing/a-person.ts';
import { buildReport } from '../collect.ts';
import { tia } from './tia.ts';

const asylum = (more: Parameters<typeof aStay>[0] = {}) =>
  aStay({ to: null, facts: [fact('reception-status', 'asylum-seeker', 'entry', '2025-01-10')], ...more });
const programme = {
  ...A_PROGRAMME,
  definition: {
    ...A_PROGRAMME.definition,
    themes: [
      { key: 'health', name: 'Hälsa' },
      { key: 'labour-market', name: 'Arbetsmarknad' },
    ],
    sites: [{ key: 'north', name: 'Norr' }],
  },
};
const in2025 = forPeriod('2025', { programme });
const standingOf = (person: ReturnType<typeof aPerson>, settings?: unknown) => {
  const [verdict] = verdictOf(tia, person, in2025, settings);
  return verdict?.isCounted
    ? verdict.counted.filter((row) => !/^(everybody$|area\.|place\.|occasions|hours)/.test(row))
    : verdict?.reason;
};

describe('of those who came, TIA counts', () => {
  it.each([
    ['an adult who seeks asylum', aPerson([asylum()], [came('2025-02-01')]), ['counted']],
    [
      'somebody under temporary protection',
      aPerson(
        [asylum({ facts: [fact('reception-status', 'temporary-protection', 'entry', '2025-01-10')] })],
        [came('2025-02-01')],
      ),
      ['counted'],
    ],
    [
      'somebody with a permit in the agency’s housing',
      aPerson(
        [asylum({ facts: [fact('reception-status', 'permit-in-agency-housing', 'entry', '2025-01-10')] })],
        [came('2025-02-01')],
      ),
      ['counted'],
    ],
    [
      'nobody with a permit in a home of her own',
      aPerson(
        [asylum({ facts: [fact('reception-status', 'permit-in-own-housing', 'entry', '2025-01-10')] })],
        [came('2025-02-01')],
      ),
      ['outside-target-group'],
    ],
    ['nobody whose ground is not known', aPerson([asylum({ facts: [] })], [came('2025-02-01')]), ['status-not-known']],
    [
      'nobody who would not say it',
      aPerson([asylum({ facts: [fact('reception-status', 'declined', 'entry', '2025-01-10')] })], [came('2025-02-01')]),
      ['status-not-known'],
    ],
    ['nobody of 17', aPerson([asylum({ born: '2007-03-01' })], [came('2025-02-28')]), ['too-young']],
    [
      'somebody on her eighteenth birthday',
      aPerson([asylum({ born: '2007-03-01' })], [came('2025-02-28'), came('2025-03-01')]),
      ['counted'],
    ],
    [
      'nobody whose birth date is not known',
      aPerson([asylum({ born: null })], [came('2025-02-01')]),
      ['age-not-known'],
    ],
    ['nobody who did not come in the period', aPerson([asylum()], [came('2024-12-31')]), 'no-occasion'],
    [
      'nobody who was only at a placement',
      aPerson([asylum()], [came('2025-02-01', { kind: 'placement' })]),
      ['placement-only', 'placement', 'placement-occasions', 'placement-hours'],
    ],
    [
      'nobody whose placement has no sessions',
      aPerson([asylum({ does: [doing({ kind: 'placement', form: 'language-practice' }, '2025-02-01')] })]),
      ['placement-only', 'placement'],
    ],
  ])('%s', (_, person, expected) => {
    expect(standingOf(person)).toEqual(expected);
  });

  it('those whose ground is not known, where the county board wants it so', () => {
    expect(standingOf(aPerson([asylum({ facts: [] })], [came('2025-02-01')]), { unknownStatusCounts: true })).toEqual([
      'counted',
    ]);
  });
});

describe('the figures of TIA', () => {
  const people = [
    aPerson(
      [asylum({ personId: 'a', enrolmentId: 'a' })],
      [
        came('2025-02-01', { enrolmentId: 'a', themes: ['health'], siteKey: 'north' }),
        came('2025-02-02', { enrolmentId: 'a', themes: ['health', 'labour-market.2'], minutes: 90 }),
        came('2025-02-03', { enrolmentId: 'a', kind: 'placement', minutes: 480 }),
      ],
    ),
    aPerson(
      [asylum({ personId: 'b', enrolmentId: 'b', sex: 'man', born: '2007-06-01' })],
      [
        came('2025-05-01', { enrolmentId: 'b', themes: ['health'] }),
        came('2025-07-01', { enrolmentId: 'b', kind: 'language-training' }),
        came('2025-08-01', { enrolmentId: 'b' }),
      ],
    ),
  ];
  const report = buildReport(tia, people, in2025);
  const total = (key: string) => {
    const row = report.sections
      .flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
      .find((each) => each.key === key);
    const cell = row?.cells['total'];
    return cell === undefined || cell.kind === 'text' ? undefined : cell.kind === 'amount' ? cell.amount : cell.count;
  };

  it.each([
    ['counted', 2],
    ['area.health', 1],
    ['area.health.occasions', 2],
    ['area.labour-market', 1],
    ['area.language', 1],
    ['area.none.occasions', 1],
    ['place.north', 1],
    ['place.none.occasions', 3],
    ['occasions', 4],
    ['hours', 4.5],
    ['placement', 1],
    ['placement-occasions', 1],
    ['placement-hours', 8],
  ])('%s: %d, with neither the placement nor what a child came to', (row, expected) => {
    expect(total(row)).toBe(expected);
  });
});
