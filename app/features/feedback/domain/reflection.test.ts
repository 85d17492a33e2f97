import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { namesIn, reflectionForm, warningsOf } from './reflection.ts';

const today = plainDate('2026-03-04');

describe('a reflection', () => {
  it.each([
    ['Rollspelet fungerade bra', []],
    ['Amina tog över på slutet', ['amina']],
    ['Aminas idé var bra', ['amina']],
    ['Låt al-Hassan börja', ['hassan']],
    ['Vi sjöng om Aminah', []],
  ])('%s names %j', (body, expected) => {
    expect(namesIn(body, ['Amina', 'al-Hassan', 'X'])).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(namesIn(body, ['Amina', 'al-Hassan', 'X'])).toEqual([]);
  });

  it('warns of names, sensitive words and identity numbers', () => {
    expect(warningsOf(['Amina mådde dåligt', '850404-2386'], ['Amina'], today)).toEqual([
      'identity-number',
      'amina',
      'mådde dåligt',
    ]);
    expect(warningsOf(['Fler bilder nästa gång', ''], ['Amina'], today)).toEqual([]);
  });

  it('says something', () => {
    expect(reflectionForm.safeParse({ version: 0, worked: ' ', nextTime: '' }).success).toBe(false);
    expect(reflectionForm.safeParse({ version: 0, nextTime: 'Kortare pass' }).success).toBe(true);
    expect(reflectionForm.safeParse({ version: 0, worked: 'a'.repeat(1001) }).success).toBe(false);
  });
});
