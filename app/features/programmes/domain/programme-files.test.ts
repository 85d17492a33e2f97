import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionProblemsSv } from '../texts/definition-problems.sv.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { parseDefinition } from './parse-definition.ts';
import { printDefinition } from './print-definition.ts';

const FOLDER = new URL('../../../../programmes/', import.meta.url);
const programmes = new Map(
  readdirSync(FOLDER).map((file) => {
    const parsed = parseDefinition(readFileSync(new URL(file, FOLDER), 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    return [file.replace('.yaml', ''), parsed.value] as const;
  }),
);
const programme = (key: string) => programmes.get(key) as ProgrammeDefinition;

describe('the five programmes', () => {
  it('are five, each in the file of its key', () => {
    expect([...programmes.keys()].sort()).toEqual(['alv', 'pik', 'premiar-primar', 'tia-mariestad', 'vasteras']);
    for (const [key, definition] of programmes) expect(definition.key).toBe(key);
  });

  it('state the register entry, people and money of Till arbete eller studier', () => {
    expect(programme('vasteras')).toMatchObject({
      register: { number: '2020/00089', programmeArea: '2', specificObjective: '2.1', interventionType: '102' },
      period: { startsOn: '2020-07-01', endsOn: '2022-12-31' },
      plannedParticipants: { total: 61 },
      funding: { totalBudgetSek: 11_218_708, grantedSupportSek: 5_258_446, coFinancingRatePercent: 50 },
      lengthPerPerson: { months: 6 },
    });
  });

  it('state the register entry, people, money and tracks of Arbeta och leva i Väst', () => {
    const alv = programme('alv');
    expect(alv).toMatchObject({
      register: { number: '2015/00763', specificObjective: '2.3' },
      period: { startsOn: '2016-04-01', endsOn: '2019-03-31' },
      plannedParticipants: { total: 380 },
      funding: { totalBudgetSek: 22_454_885, grantedSupportSek: 14_983_704 },
      lengthPerPerson: { flexible: true },
    });
    expect(alv.tracks?.map(({ towards }) => towards)).toEqual([['studies'], ['work', 'placement']]);
    expect(alv.sites?.map(({ name }) => name)).toEqual(['Halmstad', 'Laholm', 'Hylte', 'Skövde']);
  });

  it('state the open days, the grant and the plan by sex in Mariestad', () => {
    expect(programme('tia-mariestad')).toMatchObject({
      frameworks: ['tia'],
      period: { startsOn: 'early 2018', endsOn: '2019' },
      plannedParticipants: { women: 20, men: 20 },
      lengthPerPerson: { openEnded: true },
      weeklyRhythm: { daysPerWeek: 5, form: 'drop-in' },
      entryRoutes: ['drop-in'],
    });
  });

  it('state the target and the ten partners of Premiär Primär', () => {
    const primar = programme('premiar-primar');
    expect(primar.targets).toMatchObject([{ measure: 'work-or-studies-after-exit', atLeastPercent: 40 }]);
    expect(primar.partners).toHaveLength(10);
    expect(primar.period).toEqual({ endsOn: '2017/18' });
  });

  it('state who runs Premiär i kommunen, for how long, and that the fund pays a part', () => {
    const pik = programme('pik');
    expect(pik.partners?.map(({ role }) => role)).toEqual(['owner', 'owner', 'owner']);
    expect(pik.lengthPerPerson).toEqual({ months: 8 });
    expect(pik.register?.funders).toMatchObject([{ share: 'part' }]);
  });

  it('leave empty what no source states', () => {
    expect(programme('pik')).not.toHaveProperty('plannedParticipants');
    expect(programme('pik')).not.toHaveProperty('funding');
    expect(programme('premiar-primar')).not.toHaveProperty('lengthPerPerson');
    expect(programme('premiar-primar')).not.toHaveProperty('themes');
    expect(programme('alv').funding).not.toHaveProperty('coFinancingRatePercent');
    expect(programme('alv').register).not.toHaveProperty('programmeArea');
  });

  it('share the eight themes where themes are stated', () => {
    for (const key of ['alv', 'pik', 'tia-mariestad', 'vasteras']) expect(programme(key).themes).toHaveLength(8);
  });

  it('ask again six months after exit, all of them', () => {
    for (const definition of programmes.values()) {
      expect(definition.measuringPoints).toContainEqual(expect.objectContaining({ when: 'after-exit', months: 6 }));
    }
  });
});

describe('the page about the format', () => {
  it('shows an example that is a definition in its printed form', () => {
    const page = readFileSync(new URL('../docs/programme-definition.md', FOLDER), 'utf8');
    const example = page.split('```yaml\n')[1]?.split('```')[0] ?? '';
    const parsed = parseDefinition(example);
    expect(parsed.ok && printDefinition(parsed.value)).toMatch(new RegExp(`^#.*\n${RegExp.escape(example)}$`));
  });

  it('names every field', () => {
    const page = readFileSync(new URL('../docs/programme-definition.md', FOLDER), 'utf8');
    expect(Object.keys(definitionProblemsSv.fields).filter((field) => !page.includes(field))).toEqual([]);
  });
});
