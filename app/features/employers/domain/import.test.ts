import { describe, expect, it } from 'vitest';
import { readImportRows } from './import-rows.ts';
import { drawMap } from './map-drawing.ts';
import { type KnownEmployer, planImport } from './plan-import.ts';

const header = ['Företag', 'Org.nr', 'Arbetsplats', 'Ort', 'Kontaktperson', 'Typ'];
const read = (...rows: string[][]) => {
  const answer = readImportRows([['Våra arbetsgivare'], header, ...rows]);
  return 'rows' in answer ? answer.rows : [];
};
const ids = () => {
  let last = 0;
  return () => `id-${++last}`;
};
const outcomes = (rows: ReturnType<typeof read>, known: KnownEmployer[] = []) =>
  planImport(rows, known, ids()).outcomes.map(({ outcome }) => outcome);

describe('a list of employers', () => {
  it('is read below its headings, whatever stands above them', () => {
    expect(
      read(['Kafét AB', '202100-5489', 'Torget', 'Köping', 'Elin', 'Kommun'], [], ['', '', '', 'Arboga', '', '']),
    ).toMatchObject([
      { row: 3, name: 'Kafét AB', number: '2021005489', city: 'Köping', kind: 'municipality', problems: [] },
      { row: 5, problems: [{ field: 'name', code: 'required' }] },
    ]);
  });

  it.each([
    [[['Ort'], ['Köping']], 'no-name-column'],
    [[header], 'no-rows'],
    [[header, ...Array.from({ length: 3001 }, () => ['Kafét'])], 'too-many-rows-here'],
  ])('without what it must have is refused: %#', (sheet, problem) => {
    expect(readImportRows(sheet)).toEqual({ problem });
  });

  it('says what is wrong with a row and refuses that row alone', () => {
    const rows = read(['A', '900101-0017', '', '', '', ''], ['B', '', '', '', '', 'moln'], ['C', '', '', '', '', '']);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['organisation-number-sole-trader'],
      ['kind-unknown'],
      [],
    ]);
    expect(outcomes(rows)).toEqual(['refused', 'refused', 'new']);
  });

  it('gathers the workplaces of one employer, and adds nothing the second time', () => {
    const rows = read(
      ['Kommunen', '', 'Köket', 'Västerås', 'Elin', 'Kommun'],
      ['KOMMUNEN', '', 'Förskolan', 'Västerås', 'Elin', ''],
      ['Kommunen', '', 'Köket', 'Västerås', '', ''],
    );
    const plan = planImport(rows, [], ids());
    expect(plan.outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'added', 'known']);
    expect([plan.employers.length, plan.workplaces.length, plan.contacts.length]).toEqual([1, 2, 1]);
    const known: KnownEmployer = {
      ...{ id: 'x', number: null, name: 'Kommunen', contacts: ['Elin'] },
      workplaces: [
        { id: 'y', name: 'köket', city: 'Västerås' },
        { id: 'z', name: 'Förskolan', city: 'västerås' },
      ],
    };
    expect(outcomes(rows, [known])).toEqual(['known', 'known', 'known']);
  });

  it('knows an employer by its number before its name', () => {
    const known: KnownEmployer = { id: 'x', number: '2021005489', name: 'Gamla namnet', contacts: [], workplaces: [] };
    expect(outcomes(read(['Nya namnet', '202100-5489', '', '', '', '']), [known])).toEqual(['known']);
    expect(outcomes(read(['Gamla namnet', '212000-2080', '', '', '', '']), [known])).toEqual(['new']);
  });
});

describe('the drawing of workplaces', () => {
  it('has one dot for each town and those close to it, north above south and east to the right', () => {
    const { dots, height } = drawMap([
      { city: 'Västerås', count: 3, known: 2, latitude: 59.62, longitude: 16.52 },
      { city: 'Köping', count: 1, known: 1, latitude: 59.51, longitude: 15.99 },
      { city: 'Viksäng', count: 1, known: 1, latitude: 59.61, longitude: 16.51 },
      { city: 'Sala', count: 1, known: 0, latitude: null, longitude: null },
    ]);
    const [vasteras, koping] = dots;
    expect(dots).toHaveLength(2);
    expect(vasteras).toMatchObject({ key: 'Västerås', count: 3, others: 1 });
    expect(vasteras?.y).toBeLessThan(koping?.y ?? 0);
    expect(vasteras?.x).toBeGreaterThan(koping?.x ?? 0);
    for (const { x, y } of dots) expect(x >= 0 && x <= 600 && y >= 0 && y <= height).toBe(true);
  });
});
