import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { dayInWords } from './portal-dates.ts';
import { portalTexts } from './portal-texts.ts';
import { textsSaid, wordsOf } from './portal-words.ts';

const fitting = {
  state: 'not-yet-read',
  texts: { hello: '{name}!', group: { when: '… {when}', plain: '…' } },
} as const;
const texts = portalTexts({ hello: 'Hej {name}!', group: { when: 'Vi ses {when}', plain: 'Ja' } } as const, {
  'sv-x-lattlast': fitting,
  en: { state: 'not-yet-read', texts: { hello: 'Hello {name}!', group: { when: 'See you {when}', plain: 'Yes' } } },
  ar: fitting,
  fa: fitting,
  so: fitting,
  ti: fitting,
  uk: fitting,
});
const sunday = plainDate('2026-11-22');
const when = (language: (typeof portalLanguages)[number]) => dayInWords(language, sunday, sunday);
const drawn = (node: unknown) => renderToStaticMarkup(createElement('p', null, node as string));

test('a sentence stands alone, and with the Swedish beside it for her who asked', () => {
  const alone = wordsOf(texts, { language: 'en', withSwedish: false });
  const beside = wordsOf(texts, { language: 'en', withSwedish: true });
  expect(alone.t('group.when', { when })).toBe('See you today');
  expect(drawn(alone.say('group.when', { when }))).toBe('<p>See you today</p>');
  expect(beside.t('group.when', { when })).toBe('See you today');
  expect(drawn(beside.say('group.when', { when }))).toBe('<p>See you today <i lang="sv">Vi ses i dag</i></p>');
});

test('Swedish has no Swedish beside it', () => {
  for (const language of portalLanguages) {
    const { say } = wordsOf(texts, { language, withSwedish: true });
    expect(drawn(say('group.plain')).includes('<i lang="sv"'), language).toBe(!language.startsWith('sv'));
  }
});

test('a name is drawn where it stands', () => {
  const { say } = wordsOf(texts, { language: 'en', withSwedish: true });
  const name = createElement('bdi', { lang: 'sv' }, 'Åsa');
  expect(drawn(say('hello', { name }))).toBe(
    '<p>Hello <bdi lang="sv">Åsa</bdi>! <i lang="sv">Hej <bdi lang="sv">Åsa</bdi>!</i></p>',
  );
});

test('keys and values are held by the compiler', () => {
  const { t, say } = wordsOf(texts, { language: 'ar', withSwedish: false });
  const wrong = [
    // @ts-expect-error: no such text
    () => t('group.nothing'),
    // @ts-expect-error: the value is missing
    () => t('hello'),
    // @ts-expect-error: the value has another name
    () => say('hello', { nam: 'x' }),
    // @ts-expect-error: a string cannot hold what is drawn
    () => t('hello', { name: createElement('b') }),
  ];
  expect(wrong).toHaveLength(4);
});

test('a page knows which texts it has said', () => {
  const view = { language: 'ti', withSwedish: false } as const;
  expect(textsSaid(view).size).toBe(0);
  wordsOf(texts, view).t('group.plain');
  expect([...textsSaid(view)]).toEqual([texts]);
});
