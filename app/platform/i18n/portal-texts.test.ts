import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { directionOf, portalLanguages, preferredLanguage } from '#app/shared/portal-language.ts';
import { formatPortalDate, portalTexts, translatePortal, translationState } from './portal-texts.ts';

const sv = { hello: 'Hej {name}', more: { yes: 'Ja' } } as const;
const fitting = { state: 'not-yet-read', texts: { hello: '{name}!', more: { yes: 'x' } } } as const;
const others = {
  'sv-x-lattlast': fitting,
  en: { state: 'read-by-native-speaker', texts: { hello: 'Hello {name}', more: { yes: 'Yes' } } },
  ar: fitting,
  fa: fitting,
  so: fitting,
  ti: fitting,
  uk: fitting,
} as const;

describe('texts for people who come to a programme', () => {
  test('are given in each language, with their arguments, and say how far they can be trusted', () => {
    const all = portalTexts(sv, others);
    expect(translatePortal(all, 'sv')('hello', { name: 'Amira' })).toBe('Hej Amira');
    expect(translatePortal(all, 'en')('hello', { name: 'Amira' })).toBe('Hello Amira');
    expect(translationState(all, 'sv')).toBe('source');
    expect(translationState(all, 'en')).toBe('read-by-native-speaker');
    expect(translationState(all, 'ti')).toBe('not-yet-read');
  });

  test('do not compile with a missing key, another argument or a missing one', () => {
    const state = 'not-yet-read';
    // @ts-expect-error: a key is missing
    portalTexts(sv, { ...others, ar: { state, texts: { hello: '{name}' } } } as const);
    // @ts-expect-error: the argument has another name
    portalTexts(sv, { ...others, ar: { state, texts: { hello: '{nam}', more: { yes: 'x' } } } } as const);
    // @ts-expect-error: the argument is missing
    portalTexts(sv, { ...others, ar: { state, texts: { hello: 'x', more: { yes: 'x' } } } } as const);
    expect(() => translatePortal(portalTexts(sv, others), 'ar')('hello', { name: 'x' })).not.toThrow();
  });

  test('write days in every language with the calendar and digits of Swedish papers', () => {
    for (const language of portalLanguages) {
      const day = formatPortalDate(language, plainDate('2027-05-22'));
      expect(day, language).toContain('22');
      expect(day, language).toContain('2027');
      if (directionOf(language) === 'ltr' && language !== 'en') expect(day, language).not.toContain('May ');
    }
  });

  test.each([
    ['ar-SY,en;q=0.8', 'ar'],
    ['prs,sv;q=0.5', 'fa'],
    ['fr,uk;q=0.5', 'uk'],
    ['fr', 'sv'],
    [undefined, 'sv'],
  ])('a browser that asks for %s gets %s', (accepted, language) => {
    expect(preferredLanguage(accepted)).toBe(language);
  });
});

describe('plurals', () => {
  const days = <const Text extends string>(text: Text) => ({ state: 'not-yet-read', texts: { days: text } }) as const;
  const whole = {
    'sv-x-lattlast': days('{n, plural, one {# dag} other {# dagar}}'),
    en: days('{n, plural, one {# day} other {# days}}'),
    ar: days('{n, plural, zero {لا أيام} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}'),
    fa: days('{n} روز'),
    so: days('{n, plural, one {# maalin} other {# maalmood}}'),
    ti: days('{n, plural, one {# መዓልቲ} other {# መዓልትታት}}'),
    uk: days('{n, plural, one {# день} few {# дні} many {# днів} other {# дня}}'),
  } as const;
  const swedish = { days: '{n, plural, one {# dag} other {# dagar}}' } as const;

  test('are said with the forms of each language and Latin digits', () => {
    const all = portalTexts(swedish, whole);
    const said = (language: 'ar' | 'fa' | 'uk') =>
      [0, 1, 2, 3, 11, 100].map((n) => translatePortal(all, language)('days', { n }));
    expect(said('ar')).toEqual(['لا أيام', 'يوم', 'يومان', '3 أيام', '11 يومًا', '100 يوم']);
    expect(said('fa')[4]).toBe('11 روز');
    expect(said('uk')).toEqual(['0 днів', '1 день', '2 дні', '3 дні', '11 днів', '100 днів']);
  });

  test('do not compile without a form, or with another argument inside', () => {
    // @ts-expect-error: Swedish lacks "one"
    portalTexts({ days: '{n, plural, other {# dagar}}' } as const, whole);
    // @ts-expect-error: Arabic lacks "two"
    portalTexts(swedish, { ...whole, ar: days('{n, plural, zero {#} one {#} few {#} many {#} other {#}}') });
    // @ts-expect-error: Ukrainian lacks "many"
    portalTexts(swedish, { ...whole, uk: days('{n, plural, one {#} few {#} other {#}}') });
    // @ts-expect-error: another argument stands in a form
    portalTexts(swedish, { ...whole, so: days('{n, plural, one {# {name}} other {#}}') });
    // @ts-expect-error: the number is called something else
    portalTexts(swedish, { ...whole, so: days('{count, plural, one {#} other {#}}') });
    expect(whole).toBeDefined();
  });
});
