import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDefinition } from '../testing/arbitrary-definition.ts';
import { changedFields } from './changed-fields.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { definitionFromForm, fieldName, LENGTH_KINDS } from './definition-form.ts';
import { deriveKey } from './derive-key.ts';
import { parseDefinition } from './parse-definition.ts';
import { printDefinition } from './print-definition.ts';

const saved: ProgrammeDefinition = {
  key: 'steget',
  name: 'Steget',
  copiedFrom: 'vasteras',
  period: { startsOn: '2026', endsOn: '2028-06-30', previousEndsOn: ['2027-06-30'] },
  phases: [{ key: 'group', name: 'Grupp', fromWeek: 1, toWeek: 6, form: 'group' }],
};
const judged = (typed: unknown) => parseDefinition(printDefinition(definitionFromForm(typed, saved)));
const told = (typed: unknown) => {
  const parsed = judged(typed);
  return parsed.ok ? [] : parsed.problem.map(({ code, path }) => `${fieldName(path)}: ${code}`);
};

/** The form as a browser sends it back when nothing was changed: everything as text. */
function asTyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTyped);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([field, content]) => [field, asTyped(content)]));
  }
  return String(value);
}
function formOf(definition: ProgrammeDefinition) {
  const kind = LENGTH_KINDS.find((each) => definition.lengthPerPerson?.[each] !== undefined);
  const length = { kind: kind ?? '', amount: String(kind ? definition.lengthPerPerson?.[kind] : '') };
  return { ...(asTyped(definition) as object), length };
}

describe('the form of a programme definition', () => {
  it('sent back unchanged gives the same definition', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), (definition) => {
        const again = definitionFromForm(formOf(definition), definition);
        expect(printDefinition(again)).toBe(printDefinition(definition));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['alv', 'pik', 'premiar-primar', 'tia-mariestad', 'vasteras'])('keeps the file of %s to the byte', (key) => {
    const file = readFileSync(new URL(`../../../../programmes/${key}.yaml`, import.meta.url), 'utf8');
    const parsed = parseDefinition(file);
    if (!parsed.ok) throw new Error(key);
    expect(printDefinition(definitionFromForm(formOf(parsed.value), parsed.value))).toBe(file);
  });

  it('keeps what it does not ask', () => {
    expect(
      judged({ name: 'Nytt', key: 'other', copiedFrom: 'x', period: { startsOn: '2026', endsOn: '2028-06-30' } }),
    ).toEqual({
      ok: true,
      value: { key: 'steget', name: 'Nytt', copiedFrom: 'vasteras', period: saved.period },
    });
  });

  it('leaves out rows that are empty or removed, and gives new rows a key from their name', () => {
    const typed = {
      name: 'Steget',
      themes: [
        { key: 'health', name: 'Hälsa' },
        { key: 'old', name: 'Gammalt', remove: 'on' },
        { key: '', name: 'Rätt & plikt' },
        { name: 'Hälsa' },
        { key: '', name: '  ' },
      ],
    };
    const parsed = judged(typed);
    expect(parsed.ok && parsed.value.themes).toEqual([
      { key: 'health', name: 'Hälsa' },
      { key: 'ratt-plikt', name: 'Rätt & plikt' },
      { key: 'halsa', name: 'Hälsa' },
    ]);
  });

  it('puts phases in the order of their weeks', () => {
    const phase = (name: string, fromWeek: string, toWeek = '') => ({ name, fromWeek, toWeek, form: 'group' });
    const parsed = judged({ name: 'N', phases: [phase('Sedan', '7'), phase('Först', '1', '6')] });
    expect(parsed.ok && parsed.value.phases?.map(({ name }) => name)).toEqual(['Först', 'Sedan']);
  });

  it.each([
    ['1 250 000', 1_250_000],
    ['1 250 000', 1_250_000],
    ['0', 0],
  ])('reads the amount %j as people write it', (typed, amount) => {
    const parsed = judged({ name: 'N', funding: { totalBudgetSek: typed, coFinancingRatePercent: '37,5' } });
    expect(parsed.ok && parsed.value.funding).toEqual({ totalBudgetSek: amount, coFinancingRatePercent: 37.5 });
  });

  it.each([
    ['hösten 2026', 'autumn 2026'],
    ['1/3 2026', '2026-03-01'],
    ['mitten av 2026', 'mid 2026'],
  ])('reads %j as %s', (typed, stated) => {
    const parsed = judged({ name: 'N', period: { startsOn: typed } });
    expect(parsed.ok && parsed.value.period?.startsOn).toBe(stated);
  });

  it('points to the field of each fault', () => {
    expect(
      told({
        name: '',
        register: { contact: { email: 'fel' } },
        funding: { totalBudgetSek: 'mycket' },
        length: { kind: 'months', amount: '' },
        phases: [{ name: 'A', fromWeek: '5', toWeek: '2', form: 'group' }],
        themes: [{ name: '' }, { name: 'x'.repeat(201) }],
      }),
    ).toEqual([
      'name: missing-field',
      'register.contact.email: not-an-email',
      'funding.totalBudgetSek: wrong-kind',
      'length.amount: wrong-kind',
      'phases[0].toWeek: phase-ends-before-start',
      'themes[0].name: too-long',
    ]);
  });

  it('survives whatever is sent', () => {
    const junk = fc.object({
      key: fc.constantFrom('name', 'phases', 'register', 'length', 'period', 'towards', 'remove'),
    });
    fc.assert(
      fc.property(junk, (typed) => typeof printDefinition(definitionFromForm(typed, saved)) === 'string'),
      {
        numRuns: 100,
      },
    );
  });

  it('tells in which fields two definitions differ', () => {
    expect(changedFields(saved, saved)).toEqual([]);
    expect(changedFields(saved, { ...saved, name: 'Annat', phases: undefined })).toEqual(['name', 'phases']);
  });
});

describe('a key from a name', () => {
  it.each([
    ['Språk & jobb', 'sprak-jobb'],
    ['  Åå Ää Öö ', 'aa-aa-oo'],
    ['10 veckor', 'x-10-veckor'],
    ['…', 'x'],
    ['a'.repeat(80), 'a'.repeat(50)],
  ])('%j is %s', (name, key) => {
    expect(deriveKey(name)).toBe(key);
  });

  it('is made different from those taken', () => {
    expect(deriveKey('Hälsa', new Set(['halsa', 'halsa-2']))).toBe('halsa-3');
  });
});
