import { describe, expect, it } from 'vitest';
import { experienceForm, mayChangeExperience, newExperienceForm, placeToKeep, wordsToKeep } from './own-experience.ts';

const form = { id: '0190b000-0000-7000-8000-000000000001', kind: 'work', what: 'ኣስተናጋዲ', language: 'ti' };

describe('her own experience', () => {
  it.each([
    ['a year that is none', { fromYear: '19' }, 'fromYear'],
    ['an end before the start', { fromYear: '2012', toYear: '2010' }, 'toYear'],
    ['an end of what goes on', { toYear: '2020', isOngoing: true }, 'toYear'],
    ['nothing said', { what: ' ' }, 'what'],
    ['a certificate, which is shown to her coach', { kind: 'certificate' }, 'kind'],
  ])('is refused with %s', (_, wrong, field) => {
    const read = newExperienceForm.safeParse({ ...form, ...wrong });
    expect(read.error?.issues[0]?.path).toEqual([field]);
  });

  it('is taken away without its words', () => {
    expect(experienceForm.safeParse({ act: 'remove', version: '1' }).success).toBe(true);
  });

  it('keeps her words beside the Swedish, and what she left as it was', () => {
    const before = { title: 'Servitör', description: '', ownLanguage: 'ti', ownTitle: 'ኣስተናጋዲ', ownDescription: '' };
    expect(wordsToKeep({ what: 'ኣስተናጋዲ', more: '', language: 'uk' }, before)).toEqual(before);
    expect(wordsToKeep({ what: 'ክሽነ', more: '', language: 'ti' }, before)).toEqual({ ...before, ownTitle: 'ክሽነ' });
    expect(wordsToKeep({ what: 'Kock', more: 'Tio år', language: 'sv' })).toMatchObject({
      title: 'Kock',
      ownLanguage: null,
    });
  });

  it.each([
    ['Eritrea', 'sv', { place: 'Asmara', country: 'ER' }],
    ['إريتريا', 'ar', { place: 'Asmara', country: 'ER' }],
    ['Atlantis', 'en', { place: 'Asmara, Atlantis', country: null }],
    ['', 'so', { place: 'Asmara', country: null }],
  ])('understands the country %s, and loses nothing it does not know', (country, language, expected) => {
    expect(placeToKeep({ place: 'Asmara', country, language })).toEqual(expected);
  });

  it('is hers to change until somebody has assessed it', () => {
    expect(mayChangeExperience({ state: 'claimed', kind: 'work' })).toBe(true);
    expect(mayChangeExperience({ state: 'assessed', kind: 'work' })).toBe(false);
    expect(mayChangeExperience({ state: 'claimed', kind: 'certificate' })).toBe(false);
  });
});
