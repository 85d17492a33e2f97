import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import { aPerson, aStay, came, doing, fact, forPeriod } from '../../testing/a-person.ts';
import { buildReport } from './collect.ts';
import { frameworks } from './register.ts';
import { publishReport, type ShownReport, shownSexes, showReport } from './shown-report.ts';

const rowsOf = ({ sections }: ShownReport) => sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));
const isSmall = (count: number | null) => count !== null && count > 0 && count < 5;

const sexes = ['woman', 'man', 'non-binary'] as const;
const outcomes: (SituationDetails | undefined)[] = [
  undefined,
  { kind: 'employed', form: 'permanent' },
  { kind: 'studying', level: 'vocational', fullTime: true, studyAid: true, fromProgramme: false },
  { kind: 'sfi' },
  { kind: 'job-seeking', registered: 'openly-unemployed', available: true },
];
const somebody = fc.record({
  sex: fc.nat(11),
  born: fc.integer({ min: 1955, max: 2010 }),
  level: fc.nat(8),
  outcome: fc.nat(4),
  kind: fc.constantFrom('group-session' as const, 'language-training' as const),
});

const peopleOf = (
  list: readonly {
    sex: number;
    born: number;
    level: number;
    outcome: number;
    kind: 'group-session' | 'language-training';
  }[],
) =>
  list.map(({ sex, born, level, outcome, kind }, index) => {
    const details = outcomes[outcome];
    const id = `p${index}`;
    return aPerson(
      [
        aStay({
          personId: id,
          enrolmentId: id,
          sex: sexes[sex > 10 ? 2 : sex % 2],
          born: `${born}-05-01`,
          does: details === undefined ? [] : [doing(details, '2025-06-30')],
          facts: [
            fact('highest-education', level as 3, 'entry', '2025-01-10'),
            fact('reception-status', 'asylum-seeker', 'entry', '2025-01-10'),
          ],
        }),
      ],
      [came('2025-02-01', { enrolmentId: id, kind })],
    );
  });

describe('a report for those who may not see the people', () => {
  it.each(frameworks.map((framework) => [`${framework.key} ${framework.version}`, framework] as const))(
    'never shows a wrong number, nor one from 1 to 4: %s',
    (_, framework) => {
      fc.assert(
        fc.property(fc.array(somebody, { maxLength: 90 }), (list) => {
          const report = buildReport(framework, peopleOf(list), forPeriod());
          const exact = new Map(rowsOf(showReport(report)).map((row) => [row.key, row]));
          for (const { key, count, base, share, unit } of rowsOf(publishReport(report))) {
            expect(base).toBeUndefined();
            if (share !== undefined) expect([share, share.base >= 10]).toEqual([exact.get(key)?.share, true]);
            for (const group of [...shownSexes, 'total'] as const) {
              expect([exact.get(key)?.count[group], null], `${key} ${group}`).toContain(count[group]);
              if (unit === undefined) expect(isSmall(count[group]), `${key} ${group}`).toBe(false);
            }
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  const kolada = frameworks.find(({ key }) => key === 'kolada') as (typeof frameworks)[number];
  const those = (count: number, outcome: number, sex = 1) =>
    Array.from({ length: count }, () => ({ sex, born: 1990, level: 3, outcome, kind: 'group-session' as const }));

  it('does not let a small part be worked out from the others', () => {
    const published = rowsOf(
      publishReport(buildReport(kolada, peopleOf([...those(20, 1), ...those(20, 4), ...those(2, 2)]), forPeriod())),
    );
    const total = (key: string) => published.find((row) => row.key === key)?.count.total;
    expect(total('everybody-who-ended')).toBe(42);
    expect(total('studies')).toBeNull();
    expect([total('work'), total('work-or-studies')]).toContain(null);
  });

  it('has the share that the reader could work out herself, of at least ten', () => {
    const shareOf = (people: ReturnType<typeof those>) =>
      rowsOf(publishReport(buildReport(kolada, peopleOf(people), forPeriod()))).find((row) => row.key === 'work')
        ?.share;
    expect(shareOf([...those(20, 1), ...those(20, 4)])).toEqual({ count: 20, base: 40 });
    expect(shareOf(those(9, 1))).toBeUndefined();
  });
});
