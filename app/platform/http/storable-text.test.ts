import { describe, expect, it } from 'vitest';
import { isStorable, isStorableText } from './storable-text.ts';

describe('what the database can keep', () => {
  it.each(['', 'Åsa', '🧨', '\u200b\u202e', 'e\u0301', '\n\t', '\uffff'])('%j', (text) => {
    expect(isStorableText(text)).toBe(true);
    expect(isStorable({ [text]: [text, { a: text }], number: 1, nothing: null })).toBe(true);
  });

  it.each(['\u0000', 'a\u0000b', '\ud83e', 'x\udfff'])('not %j, anywhere', (text) => {
    expect(isStorableText(text)).toBe(false);
    for (const value of [text, [text], { a: { b: [1, text] } }, { [text]: 1 }]) expect(isStorable(value)).toBe(false);
  });

  it('a value as deep as a request can be', () => {
    expect(isStorable(JSON.parse(`${'['.repeat(500_000)}${']'.repeat(500_000)}`))).toBe(true);
  });
});
