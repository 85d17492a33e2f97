import { describe, expect, test } from 'vitest';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { myDocument } from './my-document.tsx';
import { errorTexts } from './texts/errors/index.ts';

const inside = { section: 'messages', withSwedish: false, canListen: true, isShared: false } as const;
const drawn = (wishes: Partial<Parameters<typeof myDocument>[0]> = {}) =>
  myDocument({
    language: 'ti',
    url: new URL('https://egenvag.example/my/ti/messages?page=2&done=sent&swedish=on'),
    body: <p>x</p>,
    texts: () => [],
    inside,
    ...wishes,
  });

describe('what stands round a page of the participant’s own', () => {
  test('leads to the same page in every language, with nothing of what was just done', () => {
    const html = drawn();
    for (const language of portalLanguages) expect(html).toContain(`href="/my/${language}/messages?page=2"`);
    expect(html).toContain('href="/my/ti/messages?page=2&amp;swedish=on"');
    expect(html).toContain('src="/my/ti/messages?page=2&amp;listen=1"');
  });

  test('has the way out before anything else, and a title that says nothing', () => {
    const html = drawn();
    expect(/<a [^>]*href="([^"]*)"/.exec(html)?.[1]).toBe('/my/ti/leave');
    expect(html).toContain('<title>Egenväg</title>');
  });

  test('marks the one of five places she is in; at the door there are none', () => {
    expect(
      drawn()
        .match(/<nav .*<\/nav>/)?.[0]
        .match(/aria-current="page"/g),
    ).toHaveLength(1);
    expect(drawn({ inside: undefined })).not.toContain('<nav');
  });

  test('says that a text has not been read by somebody who grew up with the language, and only then', () => {
    const unread = 'ቋንቋ ኣደኡ ትግርኛ ዝኾነ ሰብ ገና ኣየንበቦን';
    expect(drawn({ texts: () => [errorTexts] })).toContain(unread);
    expect(drawn()).not.toContain(unread);
    expect(drawn({ language: 'sv', texts: () => [errorTexts] })).not.toContain('<footer');
  });

  test('asks which texts were used when the page has been drawn', () => {
    const drawing = { isDone: false };
    const body = <Noting drawing={drawing} />;
    expect(drawn({ body, texts: () => (drawing.isDone ? [errorTexts] : []) })).toContain('<footer');
  });

  test('offers Swedish beside only where the page is not Swedish, and signing out only on a shared phone', () => {
    expect(drawn({ language: 'sv-x-lattlast' })).not.toContain('swedish=');
    expect(drawn()).not.toContain('to=door');
    expect(drawn({ inside: { ...inside, isShared: true } })).toContain('href="/my/ti/leave?to=door"');
  });

  test('says what was done in her own words, and something even of what it does not know', () => {
    expect(drawn({ inside: { ...inside, done: 'sent' } })).toContain('ተላኢኹ።');
    expect(drawn({ inside: { ...inside, done: '<b>' } })).toContain('ተወዲኡ።');
  });
});

function Noting({ drawing }: { drawing: { isDone: boolean } }) {
  drawing.isDone = true;
  return null;
}
