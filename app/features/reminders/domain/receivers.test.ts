import { describe, expect, it } from 'vitest';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { chooseLanguage, type KnownLanguage } from './choose-language.ts';
import { toInternational } from './phone-number.ts';

const knows = (language: string, isFirst = false, reads: KnownLanguage['reads'] = null): KnownLanguage => ({
  language,
  isFirst,
  reads,
});

describe('the language of a message', () => {
  it.each<[string, PortalLanguage | null, KnownLanguage[], PortalLanguage]>([
    ['as she wishes', 'en', [knows('ar', true)], 'en'],
    ['her first', null, [knows('sv', false, 'well'), knows('ar', true)], 'ar'],
    ['Dari as Persian', null, [knows('prs', true)], 'fa'],
    ['one she reads well when we do not write her first', null, [knows('kmr', true), knows('ar', false, 'well')], 'ar'],
    ['easy Swedish when she does not read her first', null, [knows('so', true, 'no')], 'sv-x-lattlast'],
    ['easy Swedish when we write none of hers', null, [knows('kmr', true)], 'sv-x-lattlast'],
    ['easy Swedish when nobody has asked', null, [], 'sv-x-lattlast'],
    ['not one she reads a little', null, [knows('en', false, 'a-little')], 'sv-x-lattlast'],
  ])('is %s', (_, wished, known, language) => {
    expect(chooseLanguage(wished, known)).toBe(language);
  });
});

describe('a phone number', () => {
  it.each([
    ['070-123 45 67', '+46701234567'],
    ['+46 (0)70 123 45 67', '+46701234567'],
    ['0046701234567', '+46701234567'],
    ['+47 912 34 567', '+4791234567'],
    ['0501 – 12 34 56', '+46501123456'],
    ['ring syster', undefined],
    ['123', undefined],
    ['', undefined],
  ])('%s', (typed, number) => {
    expect(toInternational(typed)).toBe(number);
  });
});
