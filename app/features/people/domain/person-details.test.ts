import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideIdentity } from './decide-person.ts';
import { dayField, fullName, personDetails } from './person-details.ts';

const problemsOf = (value: unknown) =>
  personDetails.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the details of a person', () => {
  test.each([
    [{ givenName: 'Amina' }],
    [{ familyName: 'Tekle' }],
    [{ givenName: 'ኣኽበረት', familyName: 'ተኽለ' }],
    [{ givenName: 'علي', nameInOwnScript: 'علي حسن' }],
    [{ givenName: "N'Diaye", familyName: 'Åström-Öberg' }],
  ])('%o is enough of a name', (person) => {
    expect(problemsOf(person)).toBeUndefined();
  });

  test.each([
    [{}, ['givenName: name-required']],
    [{ givenName: '  ', familyName: '' }, ['givenName: name-required']],
    [{ givenName: 'A'.repeat(101) }, ['givenName: too-long']],
    [{ givenName: 'Ami\u202ena' }, ['givenName: unseen-characters']],
    [{ givenName: 'A', phone: 'ring mig' }, ['phone: phone-unreadable']],
    [{ givenName: 'A', email: 'a@' }, ['email: email-unreadable']],
    [{ givenName: 'A', firstLanguage: 'Somali!' }, ['firstLanguage: language-unknown']],
    [{ givenName: 'A', bornOn: '31/12' }, ['bornOn: not-a-date']],
  ])('%o is refused', (person, problems) => {
    expect(problemsOf(person)).toEqual(problems);
  });

  test('languages are kept once and empty choices left out', () => {
    expect(personDetails.parse({ givenName: 'A', languages: ['so', '', 'ar', 'so'] }).languages).toEqual(['so', 'ar']);
  });

  test.each([
    ['2026-05-01', '2026-05-01'],
    ['20260501', '2026-05-01'],
    ['2026/5/1', '2026-05-01'],
    ['2026-02-30', undefined],
  ])('the day %s is read as %s', (written, day) => {
    expect(dayField.safeParse(written).data).toBe(day);
  });

  test('one name alone is written without a gap', () => {
    expect([
      fullName({ givenName: 'Amina', familyName: '' }),
      fullName({ givenName: '', familyName: 'Tekle' }),
      fullName({ givenName: 'Amina', familyName: 'Tekle' }),
    ]).toEqual(['Amina', 'Tekle', 'Amina Tekle']);
  });
});

describe('birth date and sex', () => {
  const today = plainDate('2026-11-21');
  const number = '19900101-9802';

  test('are taken from the number where nothing else is stated', () => {
    expect(decideIdentity({ number }, today)).toMatchObject({
      ok: true,
      value: { sex: 'woman', bornOn: '1990-01-01' },
    });
  });
  test('are what is stated, when it differs from the number', () => {
    expect(decideIdentity({ number, sex: 'man', bornOn: plainDate('1990-01-03') }, today)).toMatchObject({
      ok: true,
      value: { sex: 'man', bornOn: '1990-01-03' },
    });
  });
  test('stay unknown without a number', () => {
    expect(decideIdentity({}, today)).toEqual({
      ok: true,
      value: { number: undefined, sex: 'unknown', bornOn: null, bornPrecision: null, bornSource: null },
    });
  });
  test.each([
    [{ number }, { bornSource: 'number', bornPrecision: null }],
    [{ bornOn: '1990-01-03' }, { bornSource: null, bornPrecision: null }],
    [
      { number, bornOn: '1990-01-01', bornPrecision: 'first-of-january', bornSource: 'authority' },
      { bornSource: 'authority', bornPrecision: 'first-of-january' },
    ],
    [
      { bornOn: '1990-01-01', bornPrecision: 'year' },
      { bornSource: null, bornPrecision: 'year' },
    ],
  ])('%o rests on %o', (stated, known) => {
    expect(decideIdentity(stated as never, today)).toMatchObject({ ok: true, value: known });
  });
  test.each([
    [{ bornOn: '1990-05-06', bornPrecision: 'year' }, 'born-not-first-of-january'],
    [{ bornOn: '1990-05-06', bornPrecision: 'first-of-january' }, 'born-not-first-of-january'],
    [{ bornPrecision: 'exact' }, 'date-required'],
    [{ bornOn: '1890-01-01' }, 'born-too-long-ago'],
  ])('%o is refused: %s', (stated, problem) => {
    expect(decideIdentity(stated as never, today)).toEqual({ ok: false, problem: { bornOn: [problem] } });
  });
  test('all problems are told together', () => {
    expect(decideIdentity({ number: '1', bornOn: plainDate('2027-01-01') }, today)).toEqual({
      ok: false,
      problem: { number: ['number-unreadable'], bornOn: ['born-in-the-future'] },
    });
  });
});
