import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDefinition } from '../testing/arbitrary-definition.ts';
import { parseDefinition } from './parse-definition.ts';
import { printDefinition } from './print-definition.ts';

const PROGRAMMES = ['alv', 'pik', 'premiar-primar', 'tia-mariestad', 'vasteras'];
const fileOf = (key: string) => readFileSync(new URL(`../../../../programmes/${key}.yaml`, import.meta.url), 'utf8');

describe('printing a programme definition', () => {
  it.each(PROGRAMMES)('gives back the file of %s byte by byte', (key) => {
    const file = fileOf(key);
    const parsed = parseDefinition(file);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    expect(parsed.value.key).toBe(key);
    expect(printDefinition(parsed.value)).toBe(file);
  });

  it('loses nothing: parsing what was printed gives the same definition', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), (definition) => {
        expect(parseDefinition(printDefinition(definition))).toEqual({ ok: true, value: definition });
      }),
      { numRuns: 60 },
    );
  });

  it('has one form only: printing what was parsed gives the same text', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), (definition) => {
        const text = printDefinition(definition);
        const again = parseDefinition(text);
        expect(again.ok && printDefinition(again.value)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves out what is empty and does not care in which order fields were given', () => {
    const text = printDefinition({ name: 'Namn', key: 'a', register: { contact: {} }, period: {}, phases: undefined });
    expect(text.split('\n').slice(1)).toEqual(['key: a', 'name: Namn', '']);
  });

  it('reads a file with Windows line ends, a byte order mark and comments as the same programme', () => {
    const file = fileOf('vasteras');
    const other = `\uFEFF# en egen rad\r\n${file.replaceAll('\n', '\r\n')}`;
    expect(parseDefinition(other)).toEqual(parseDefinition(file));
  });
});
