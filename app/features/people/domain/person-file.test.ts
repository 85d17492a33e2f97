import { describe, expect, test } from 'vitest';
import { contactForm } from './person-contacts.ts';
import { languagesForm, languagesOf } from './person-languages.ts';
import { addNameForm } from './person-names.ts';
import { whoCanSpeak } from './who-can-speak.ts';

const problemsOf = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a way to reach somebody', () => {
  test.each([
    [{ kind: 'phone', value: '070-174 06 05' }],
    [{ kind: 'phone', value: '070-174 06 05', bestFrom: '9.30', bestBefore: '15:00', bestDays: ['1', '3'] }],
    [{ kind: 'person', value: '070-174 06 06', holder: 'accommodation', holderName: 'Boendets reception' }],
    [{ kind: 'another-way', value: 'Lapp på anslagstavlan', safe: 'yes' }],
    [{ kind: 'address', value: 'Storgatan 1\n123 45 Ort', isFirst: true, safe: 'yes' }],
  ])('%o is enough', (contact) => {
    expect(problemsOf(contactForm.safeParse({ version: 1, ...contact }))).toBeUndefined();
  });
  test.each([
    [{ kind: 'phone', value: 'ring mig' }, ['value: phone-unreadable']],
    [{ kind: 'email', value: 'a@' }, ['value: email-unreadable']],
    [{ kind: 'phone' }, ['value: required']],
    [{ kind: 'person', value: '070-174 06 06' }, ['holderName: holder-name-required']],
    [{ kind: 'phone', value: '070-174 06 05', isFirst: true, safe: 'no' }, ['isFirst: first-but-not-safe']],
    [{ kind: 'phone', value: '070-174 06 05', bestFrom: '9.3', bestBefore: '10:00' }, ['bestFrom: not-a-time']],
    [{ kind: 'phone', value: '070-174 06 05', bestFrom: '09:00' }, ['bestBefore: time-required']],
    [
      { kind: 'phone', value: '070-174 06 05', bestFrom: '12:00', bestBefore: '9:00' },
      ['bestBefore: time-before-start'],
    ],
  ])('%o is refused', (contact, problems) => {
    expect(problemsOf(contactForm.safeParse({ version: 1, ...contact }))).toEqual(problems);
  });
});

describe('languages', () => {
  const parse = (value: unknown) => languagesForm.parse({ version: 1, ...(value as object) });
  test('the first row is the first language, and empty rows are nobody’s', () => {
    const rows = [{ language: 'so', speaks: 'native' }, { language: '' }, { language: 'ar', dialect: 'Jemenitisk' }];
    expect(languagesOf(parse({ rows }))).toEqual([
      { language: 'so', isFirst: true, speaks: 'native', reads: null, dialect: null, cefr: null },
      { language: 'ar', isFirst: false, speaks: null, reads: null, dialect: 'Jemenitisk', cefr: null },
    ]);
  });
  test('a level of Swedish makes Swedish one of them', () => {
    expect(languagesOf(parse({ rows: [{ language: 'so' }], swedish: 'a1' }))[1]).toMatchObject({
      language: 'sv',
      cefr: 'a1',
    });
    expect(languagesOf(parse({ rows: [{ language: 'so' }, { language: 'sv' }], swedish: 'b1' }))).toHaveLength(2);
  });
  test('no first language leaves the first row empty', () => {
    expect(languagesOf(parse({ rows: [{}, { language: 'so' }] }))).toMatchObject([{ language: 'so', isFirst: false }]);
  });
  test.each([
    [[{ language: 'so' }, { language: 'so' }], ['rows.1.language: language-twice']],
    [[{ speaks: 'well' }], ['rows.0.language: language-missing']],
    [[{ language: 'Somali!' }], ['rows.0.language: language-unknown']],
  ])('%o is refused', (rows, problems) => {
    expect(problemsOf(languagesForm.safeParse({ version: 1, rows }))).toEqual(problems);
  });
});

describe('a name', () => {
  const id = '019c0000-0000-7000-8000-000000000000';
  test.each([
    [{ kind: 'script', name: 'أميرة  حداد' }, 'أميرة حداد'],
    [{ kind: 'called', name: ' Mimmi ' }, 'Mimmi'],
  ])('%o is kept as it is written', (name, kept) => {
    expect(addNameForm.parse({ id, version: '1', ...name }).name).toBe(kept);
  });
  test('of blanks is none', () => {
    expect(problemsOf(addNameForm.safeParse({ id, version: '1', kind: 'called', name: ' ' }))).toEqual([
      'name: required',
    ]);
  });
});

describe('who in the team can speak with her', () => {
  const team = [
    { accountId: '1', name: 'Åke', role: 'case-worker', languages: ['sv', 'en'] },
    { accountId: '2', name: 'Samira', role: 'case-worker', languages: ['sv', 'fa'] },
    { accountId: '2', name: 'Samira', role: 'activity-leader', languages: ['sv', 'fa'] },
    { accountId: '3', name: 'Bo', role: 'peer-coach', languages: ['en', 'prs'] },
  ] as const;
  test.each([
    ['Swedish alone is no help', [{ language: 'sv', isFirst: true }], []],
    [
      'the first language comes before the others, near languages count, nobody stands twice',
      [
        { language: 'prs', isFirst: true },
        { language: 'en', isFirst: false },
      ],
      ['Bo: prs, en', 'Samira: prs', 'Åke: en'],
    ],
    ['a language nobody knows', [{ language: 'ti', isFirst: true }], []],
  ] as const)('%s', (_, languages, expected) => {
    expect(whoCanSpeak(team, languages).map((each) => `${each.name}: ${each.languages.join(', ')}`)).toEqual(expected);
  });
  test('both roles of one colleague are told', () => {
    expect(whoCanSpeak(team, [{ language: 'fa', isFirst: true }])[1]?.roles).toEqual([
      'case-worker',
      'activity-leader',
    ]);
  });
});
