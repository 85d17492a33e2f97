import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { smallInstrument } from '../testing/small-instrument.ts';
import { parseInstrument } from './parse-instrument.ts';

const today = plainDate('2026-03-04');

describe('an instrument package', () => {
  it('is read whole', () =>
    expect(parseInstrument(smallInstrument, today)).toMatchObject({
      ok: true,
      value: { key: 'vart-eget', scoring: 'sum' },
    }));

  it.each([
    ['without a licence', /licence:\n( {2}.*\n)+/, '', 'missing-field', 1],
    ['with a licence nobody has', 'terms: agreement', 'terms: unknown', 'unknown-value', 6],
    ['by agreement without saying which', / {2}agreement: .*\n/, '', 'agreement-missing', 6],
    ['whose agreement is over', '2026-12-31', '2026-02-28', 'agreement-ended', 10],
    ['with a key of the product', 'key: vart-eget', 'key: egenvag-eget', 'key-reserved', 1],
    ['in no language of its own', 'readBy: original', 'readBy: nobody', 'no-original', 12],
    [
      'with a language that is not everywhere',
      '  - { code: sv, readBy: original }',
      '  - { code: sv, readBy: original }\n  - { code: en, readBy: nobody }',
      'translation-missing',
      4,
    ],
    [
      'with words in a language it does not say',
      '{ sv: Vårt eget }',
      '{ sv: Vårt eget, ar: لنا }',
      'language-not-declared',
      4,
    ],
    ['with steps that fall', 'value: 1', 'value: 0', 'steps-not-rising', 16],
    ['without steps', /steps:\n( {2}- .*\n)+areas/, 'areas', 'steps-missing', 18],
    ['measured by words', 'kind: steps', 'kind: words', 'only-steps-are-measured', 21],
    ['scored as a mapping', 'scoring: sum', 'scoring: none', 'scoring-does-not-fit', 13],
    ['with an area that asks nothing', / {4}questions:\n.*\n/, '', 'no-questions', 18],
    [
      'with two areas of one key',
      /$/,
      '  - key: days\n    name: { sv: Igen }\n    questions:\n      - { key: a, kind: steps, text: { sv: A } }\n',
      'same-key-twice',
      22,
    ],
    ['with a misspelt field', 'number: 1', 'numer: 1', 'unknown-field', 2],
  ])('%s is refused, with the line', (_, from, to, code, line) => {
    const parsed = parseInstrument(smallInstrument.replace(from, to), today);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problem[0]).toMatchObject({ code, line });
  });

  it('that is no YAML is refused', () => expect(parseInstrument('{ a', today).ok).toBe(false));
});
