import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textModules } from '#app/doors/staff/translations/text-modules.ts';
import type { PortalTexts } from '#app/platform/i18n/portal-texts.ts';
import { findTextFaults } from './find-text-faults.ts';

describe('texts for participants', () => {
  test('are all found where texts lie', () => {
    const declaring = globSync('app/**/*.{ts,tsx}').filter(
      (file) =>
        !/\.test\.|platform\/i18n\/portal-texts\.ts/.test(file) && /= portalTexts\(/.test(readFileSync(file, 'utf8')),
    );
    expect(declaring.length).toBeGreaterThan(5);
    expect(new Set(textModules.map(({ texts }) => texts)).size).toBeGreaterThanOrEqual(declaring.length);
  });

  test.each(textModules.map(({ feature, name, texts }) => [feature, name, texts] as const))(
    '%s %s: whole in eight languages, every form rendered',
    (_feature, _name, texts) => {
      expect(findTextFaults(texts)).toEqual([]);
    },
  );
});

describe('the search for faults', () => {
  const swedish = {
    days: '{n, plural, one {# dag} other {# dagar}}',
    hello: 'Hej {name}',
    who: '{who, select, me {jag} other {hon}}',
  };
  const texts = (changed: Partial<typeof swedish> = {}) => ({
    state: 'not-yet-read' as const,
    texts: { ...swedish, ...changed },
  });
  const good = {
    sv: swedish,
    'sv-x-lattlast': texts(),
    en: texts(),
    ar: texts({
      days: '{n, plural, zero {لا شيء} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
      hello: 'أهلًا {name}',
      who: '{who, select, me {أنا} other {هي}}',
    }),
    fa: texts({ days: '{n} روز', hello: 'سلام {name}', who: '{who, select, me {من} other {او}}' }),
    so: texts(),
    ti: texts({
      days: '{n, plural, one {# መዓልቲ} other {# መዓልትታት}}',
      hello: 'ሰላም {name}',
      who: '{who, select, me {ኣነ} other {ንሳ}}',
    }),
    uk: texts({
      days: '{n, plural, one {# день} few {# дні} many {# днів} other {# дня}}',
      hello: 'Вітаємо, {name}',
      who: '{who, select, me {я} other {вона}}',
    }),
  };
  const faults = (changed: object) => findTextFaults({ ...good, ...changed } as unknown as PortalTexts).join('\n');

  test('finds nothing where nothing is wrong', () => expect(faults({})).toBe(''));

  test.each([
    [
      'a missing key',
      { en: { state: 'not-yet-read', texts: { days: swedish.days, who: swedish.who } } },
      'en hello: is missing',
    ],
    ['a key too many', { en: { state: 'not-yet-read', texts: { ...swedish, bye: 'x' } } }, 'en bye: not in Swedish'],
    ['another argument', { so: texts({ hello: 'Nabad {nam}' }) }, 'so hello: has the arguments nam, the Swedish name'],
    [
      'an argument hidden in a form',
      { so: texts({ days: '{n, plural, one {#} other {# {name}}}' }) },
      'arguments n, name',
    ],
    [
      'a plural form that Ukrainian needs',
      { uk: texts({ ...good.uk.texts, days: '{n, plural, one {# день} few {# дні} other {# дня}}' }) },
      '{n} lacks the form many',
    ],
    [
      'a plural form that Arabic needs',
      { ar: texts({ ...good.ar.texts, days: '{n, plural, one {يوم} other {# يوم}}' }) },
      '{n} lacks the form zero',
    ],
    [
      'a plural form that Tigrinya needs',
      { ti: texts({ ...good.ti.texts, days: '{n, plural, other {# መዓልቲ}}' }) },
      '{n} lacks the form one',
    ],
    ['an option', { en: texts({ who: '{who, select, other {she}}' }) }, '{who} lacks the form me'],
    ['a bracket', { en: texts({ hello: 'Hello {name' }) }, 'never closed'],
    [
      'another script',
      { ti: texts({ ...good.ti.texts, hello: 'Hello {name}' }) },
      'ti hello: is not in its own script',
    ],
    ['nothing at all', { en: texts({ hello: '{name}' }), so: texts({ who: ' ' }) }, 'so who: is empty'],
  ])('finds %s', (_what, changed, fault) => expect(faults(changed)).toContain(fault));
});
