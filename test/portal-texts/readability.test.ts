import { describe, expect, test } from 'vitest';
import { textModules } from '#app/doors/staff/translations/text-modules.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { findHardTexts } from './find-hard-texts.ts';
import { asRead, countWords, lixOf } from './lix.ts';

describe('Swedish for participants can be read with little schooling', () => {
  test.each(textModules.map(({ feature, name, texts }) => [feature, name, texts] as const))(
    '%s %s',
    (_f, _n, texts) => {
      expect(findHardTexts(texts, 'sv-x-lattlast'), 'easy Swedish').toEqual([]);
      expect(findHardTexts(texts, 'sv'), 'Swedish').toEqual([]);
    },
  );
});

describe('the readability index', () => {
  test.each([
    // Four words in one sentence, none long.
    ['Jag kan inte komma.', 4],
    // Ten words, two sentences, one long: 10/2 + 100·1/10.
    ['Du får en kod på papper. Spara den någonstans hemma.', 15],
    // Five words in one sentence, three of them long.
    ['Arbetsförmedlingen beslutar om din ersättning.', 65],
    ['Titel utan punkt', 3],
    ['', 0],
  ])('of "%s" is %d', (text, lix) => expect(lixOf(countWords(text))).toBeCloseTo(lix));

  test('counts what a person reads: a value as a word, a plural in its form for several', () => {
    expect(asRead('Du har {n, plural, one {# steg} other {# steg kvar}}, {name}.')).toBe('Du har 3 steg kvar, namn.');
  });

  test('does not take a clock time or an address for the end of a sentence', () => {
    expect(countWords('Kom 09:30 eller skriv till namn@exempel.se i dag.').sentences).toBe(1);
  });
});

test('what is hard is found', () => {
  const hard = {
    a: 'Ansökningshandlingar kompletteras genom kontakt med ansvarig handläggare innan beslutsfattande genomförs.',
    b: 'Kom hit.',
  };
  const long = {
    a: 'Du kan komma hit om du vill och du kan ta med dig en vän och du kan gå hem när du vill det.',
    b: 'Kom.',
  };
  const all = (texts: object, easy: object) =>
    Object.fromEntries(
      portalLanguages.map((language) => [language, language === 'sv' ? texts : { state: 'not-yet-read', texts: easy }]),
    ) as never;
  expect(findHardTexts(all(hard, long), 'sv').join('\n')).toMatch(
    /sentences together: LIX .*\na "Ansökningshandlingar/s,
  );
  expect(findHardTexts(all(hard, long), 'sv-x-lattlast').join('\n')).toContain('a sentence of 24 words');
  expect(findHardTexts(all(long, long), 'sv')).toEqual([]);
});
