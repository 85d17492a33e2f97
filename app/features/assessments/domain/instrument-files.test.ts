import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { questionsOf, stepRange } from './instrument.ts';
import { parseInstrument } from './parse-instrument.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'instruments');
const today = plainDate('2026-03-04');
const read = (name: string) => parseInstrument(readFileSync(join(folder, name), 'utf8'), today, true);

describe('the instruments that come with the product', () => {
  it.each(readdirSync(folder))('%s is faultless, named by key and version, and our own', (name) => {
    const parsed = read(name);
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    const { key, number, licence, languages } = parsed.value;
    expect(name).toBe(`${key}.${number}.yaml`);
    expect(licence.terms).toBe('own');
    const all = ['sv', 'sv-x-lattlast', 'en', 'ar', 'fa', 'so', 'ti', 'uk'];
    // What participants answer themselves stands in all languages of their pages.
    expect(languages.map(({ code }) => code)).toEqual(name.endsWith('arbete.2.yaml') ? all : all.slice(0, 4));
  });

  it('map ten areas, of which health and economy have an audience of their own', () => {
    const parsed = read('egenvag-kartlaggning.1.yaml');
    if (!parsed.ok) throw new Error('faulty');
    const { areas } = parsed.value;
    expect(areas).toHaveLength(10);
    expect(areas.filter(({ audience }) => audience === 'guarded').map(({ key }) => key)).toEqual(['health', 'economy']);
    for (const area of areas)
      expect(questionsOf(parsed.value, area).map(({ key }) => key)).toEqual(['works', 'hard', 'wants']);
  });

  it.each([1, 2])('measure with ten questions on the same five steps, for the person and for staff (%i)', (number) => {
    const parsed = read(`egenvag-narmare-arbete.${number}.yaml`);
    if (!parsed.ok) throw new Error('faulty');
    const questions = parsed.value.areas.flatMap((area) => questionsOf(parsed.value, area));
    expect(questions).toHaveLength(10);
    expect(questions.every(({ staffText }) => staffText !== undefined)).toBe(true);
    expect(stepRange(parsed.value)).toEqual({ lowest: 1, highest: 5 });
    expect(parsed.value.scoring).toBe('per-question');
  });
});
