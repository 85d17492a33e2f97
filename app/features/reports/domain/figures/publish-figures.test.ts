import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeIndicators, type OperationReport } from '../compute-indicators.ts';
import { parseIndicatorsDocument } from '../document/parse-document.ts';
import type { Framework } from '../rules/rule-set.ts';
import { publishFigures, showFigures } from './publish-figures.ts';

const sexes = ['woman', 'man', 'non-binary'] as const;
const statuses = ['unemployed', 'inactive', 'employed'] as const;

const people = fc.array(
  fc.record({
    sex: fc.nat(11),
    status: fc.nat(2),
    level: fc.nat(8),
    age: fc.integer({ min: 17, max: 63 }),
    disability: fc.boolean(),
  }),
  { maxLength: 90 },
);

function reportOf(
  list: readonly { sex: number; status: number; level: number; age: number; disability: boolean }[],
  framework: Framework,
): OperationReport {
  const parsed = parseIndicatorsDocument({
    operations: [{ key: 'op' }],
    people: list.map(({ sex }, index) => ({ id: `p${index}`, sex: sexes[sex > 10 ? 2 : sex % 2] })),
    participations: list.map(({ status, level, age, disability }, index) => ({
      person: `p${index}`,
      operation: 'op',
      entryDate: '2023-01-01',
      entry: { status: statuses[status], highestEducation: level, ageAtEntry: age, disability, inEducation: false },
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return computeIndicators(framework, parsed.value).operations[0] as OperationReport;
}

const isSmall = (count: number | null) => count !== null && count > 0 && count < 5;

describe('indicators for those who may not see the people', () => {
  it.each(['esf-2014', 'esf-plus'] as const)('never show a wrong number, nor one from 1 to 4: %s', (framework) => {
    fc.assert(
      fc.property(people, (list) => {
        const report = reportOf(list, framework);
        const exact = new Map(showFigures(report).figures.map((figure) => [figure.code, figure.count]));
        for (const { code, count, base } of publishFigures(report, framework).figures) {
          expect(base).toBeUndefined();
          for (const key of ['women', 'men', 'other', 'total'] as const) {
            expect([exact.get(code)?.[key], null], `${code} ${key}`).toContain(count[key]);
            expect(isSmall(count[key]), `${code} ${key}`).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not let a small status be worked out from the others', () => {
    const list = Array.from({ length: 62 }, (_, index) => ({
      sex: index % 2,
      status: index < 2 ? 2 : index % 3 === 0 ? 1 : 0,
      level: 3,
      age: 30,
      disability: false,
    }));
    const published = new Map(
      publishFigures(reportOf(list, 'esf-plus'), 'esf-plus').figures.map((figure) => [figure.code, figure.count]),
    );
    expect(published.get('EECO05')?.total).toBeNull();
    expect([published.get('EECO02')?.total, published.get('EECO04')?.total]).toContain(null);
    expect(published.get('EECO01')?.total).toBe(62);
  });
});
