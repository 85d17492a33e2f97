import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideWording, findSensitiveWords, holdsIdentityNumber, NUMBER_ENTRY, tooOpen } from './find-sensitive.ts';
import { audiences } from './note.ts';
import { sensitiveWords } from './sensitive-words.ts';

const today = plainDate('2026-03-04');
const found = (text: string) => findSensitiveWords(text).map(({ text: entry }) => entry);

describe('words that only few should read', () => {
  it.each([
    ['Hon har ångest och sover dåligt', ['ångest']],
    ['Sjukskriven till den 3 maj', ['sjukskriv']],
    ['ÅNGEST', ['ångest']],
    ['a\u030Angest', ['ångest']],
    ['Har ont i ryggen efter operationen', ['ont i', 'operation']],
    ['Huvudvärk varje dag, går till en psykolog', ['värk', 'psyk']],
    ['Han har skulder hos Kronofogden', ['skuld', 'kronofogd']],
    ['Är gravid i femte månaden', ['gravid']],
    ['Dömd för misshandel', ['misshandel', 'dömd']],
  ])('%s', (text, entries) => {
    expect(found(text).sort()).toEqual([...entries].sort());
  });

  it.each([
    ['a job', 'Vill bli undersköterska eller sjuksköterska'],
    ['a workplace', 'Praktik på sjukhuset, tid på vårdcentralens reception'],
    ['a course', 'Läser psykologi och medicinsk grundkurs, vill bli medicinsk sekreterare'],
    ['"depends on"', 'Det beror på, och är beroende av bussen'],
    ['"drew"', 'Hon drog sig ur och drog i handtaget'],
    ['a hotel', 'Söker till hotell och hotellreception'],
    ['a protest', 'Han protesterade, det var en protest'],
    ['a workshop', 'Verkstad, nätverk, hantverk och påverkan'],
    ['a shoulder', 'Skuldran på rocken'],
    ['short of time', 'Det är ont om tid'],
    ['a licence', 'Restaurangen har alkoholtillstånd och alkoholservering'],
    ['an archive', 'Arkivet och hiven'],
    ['wrestling', 'Brottning på måndagar, avbrott i kursen'],
    ['a diagnostic test', 'Gör det diagnostiska testet i svenska'],
    ['the prison service as employer', 'Söker arbete på Kriminalvården'],
  ])('does not mind %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('the list holds each entry once, in small letters', () => {
    const texts = sensitiveWords.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { text, not = [] } of sensitiveWords)
      for (const word of [text, ...not]) expect(word).toBe(word.toLowerCase().normalize('NFC').trim());
  });

  it('every false friend is a friend of an entry that would else be found', () => {
    for (const { text, match, not = [] } of sensitiveWords)
      for (const friend of not)
        expect(match === 'start' ? friend.startsWith(text) : friend.includes(text), friend).toBe(true);
  });
});

describe('identity numbers', () => {
  it.each([
    'Hon heter Amira, 19900506-2394',
    'nr 900506-2394',
    'nr 9005062394',
    'nr 900506 – 2394',
    'samordningsnummer 900566-2394',
    'fel siffra 900506-2395',
    '900506-T123',
    'dossiernr 12-345678',
    'LMA-kortets nummer: LMA 12-345678',
  ])('are found: %s', (text) => {
    expect(holdsIdentityNumber(text, today)).toBe(true);
  });

  it.each([
    'ring 070-174 06 99',
    'ring 0701740699',
    'faktura 123456-7890',
    'den 2026-03-04 klockan 13.00',
    'kl 0900-1030',
    'diarienummer 2026/1234',
    'kontonummer 1234567890123456',
    'SFI kurs C, 15 timmar',
  ])('are not taken for one: %s', (text) => {
    expect(holdsIdentityNumber(text, today)).toBe(false);
  });
});

describe('how open a text is', () => {
  it('health words are in place for few, and nowhere else', () => {
    const needs = Object.fromEntries(audiences.map((audience) => [audience, tooOpen(['Har ångest'], audience, today)]));
    expect(needs).toEqual({ person: ['ångest'], team: ['ångest'], 'case-workers': ['ångest'], health: [], own: [] });
  });
  it('an identity number is in place nowhere', () => {
    for (const audience of audiences) expect(tooOpen(['900506-2394'], audience, today)).toEqual([NUMBER_ENTRY]);
  });
  it('is saved only when each thing that was found is confirmed', () => {
    const texts = ['Har ångest', 'och migrän'];
    const refused = { ok: false, problem: { '': ['confirm-wording'] } };
    expect(decideWording(texts, 'team', '', today)).toEqual(refused);
    expect(decideWording(texts, 'team', 'ångest', today)).toEqual(refused);
    expect(decideWording(texts, 'team', 'ångest|migrän', today)).toEqual({ ok: true, value: ['ångest', 'migrän'] });
    expect(decideWording(texts, 'own', '', today)).toEqual({ ok: true, value: [] });
  });
});
