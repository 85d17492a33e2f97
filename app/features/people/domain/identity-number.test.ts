import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { suggestedBirthFacts } from './birth-facts.ts';
import { parseIdentityNumber } from './identity-number.ts';
import { maskIdentityNumber, printIdentityNumber } from './show-identity-number.ts';

const today = plainDate('2026-11-21');

function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

/** A correct number born on a day, with a serial; `plus` 60 makes it a samordningsnummer. */
function numberFor(day: PlainDate, serial: number, plus = 0): string {
  const digits = `${day.slice(2, 4)}${day.slice(5, 7)}${String(Number(day.slice(8)) + plus).padStart(2, '0')}${String(serial).padStart(3, '0')}`;
  return `${day.slice(0, 2)}${withCheckDigit(digits)}`;
}

const days = fc.integer({ min: 0, max: 36_000 }).map((back) => addDays(today, -back));
const serials = fc.integer({ min: 1, max: 999 });

describe('an identity number', () => {
  test.each([
    // Serials 980 and 981 are the Tax Agency's for tests: nobody has them.
    ['189001019802', 'personnummer', '189001019802'],
    ['18900101-9802', 'personnummer', '189001019802'],
    ['900101+9802', 'personnummer', '189001019802'],
    ['18900101+9802', 'personnummer', '189001019802'],
    ['900101-9802', 'personnummer', '199001019802'],
    ['9001019802', 'personnummer', '199001019802'],
    ['19900101 9802', 'personnummer', '199001019802'],
    ['19900101\u20119802', 'personnummer', '199001019802'],
    ['12 345 678', 'migration-number', '12345678'],
    ['1234567', 'migration-number', '1234567'],
    ['12-345678/1', 'migration-number', '12345678'],
    ['12345678/2', 'migration-number', '12345678'],
    ['19900101-T123', 'fill-in', '19900101T123'],
    ['900101tf12', 'fill-in', '19900101TF12'],
  ])('%s is read as %s', (written, kind, normalised) => {
    expect(parseIdentityNumber(written, today)).toEqual({ ok: true, value: { kind, normalised } });
  });

  test.each([
    ['', 'number-unreadable'],
    ['hej', 'number-unreadable'],
    ['19900101-T12', 'number-unreadable'],
    ['19900101-980', 'number-wrong-length'],
    ['199001019802345', 'number-wrong-length'],
    ['123456', 'number-wrong-length'],
    ['21900101-9802', 'number-no-such-century'],
    ['00900101-9802', 'number-no-such-century'],
    ['19900101+9802', 'number-plus-too-young'],
    ['19900101-9803', 'number-wrong-check-digit'],
    ['199001010000', 'number-wrong-check-digit'],
    ['19130229-9802', 'number-no-such-day'],
    ['19901301-9802', 'number-no-such-day'],
    ['19900199-9802', 'number-no-such-day'],
    ['20990101-9802', 'number-in-the-future'],
    ['19901301-T123', 'number-no-such-day'],
  ])('%s is refused: %s', (written, problem) => {
    expect(parseIdentityNumber(written, today)).toEqual({ ok: false, problem });
  });

  test('reads the same whatever way it is written', () => {
    fc.assert(
      fc.property(days, serials, fc.constantFrom(0, 60), (day, serial, plus) => {
        const twelve = numberFor(day, serial, plus);
        const expected = {
          ok: true,
          value: { kind: plus === 60 ? 'samordningsnummer' : 'personnummer', normalised: twelve },
        };
        const isHundred = Number(today.slice(0, 4)) - Number(day.slice(0, 4)) >= 100;
        const ten = `${twelve.slice(2, 8)}${isHundred ? '+' : '-'}${twelve.slice(8)}`;
        for (const written of [
          twelve,
          `${twelve.slice(0, 8)}-${twelve.slice(8)}`,
          ` ${twelve.slice(0, 8)} ${twelve.slice(8)}`,
          ten,
        ])
          expect(parseIdentityNumber(written, today)).toEqual(expected);
      }),
    );
  });

  test('with one digit changed is never read as right', () => {
    fc.assert(
      fc.property(
        days,
        serials,
        fc.integer({ min: 8, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (day, serial, at, by) => {
          const right = numberFor(day, serial);
          const wrong = `${right.slice(0, at)}${(Number(right[at]) + by) % 10}${right.slice(at + 1)}`;
          expect(parseIdentityNumber(wrong, today).ok).toBe(false);
        },
      ),
    );
  });

  test('suggests birth date and sex, also with the day moved by sixty', () => {
    fc.assert(
      fc.property(days, serials, fc.constantFrom(0, 60), (day, serial, plus) => {
        const read = parseIdentityNumber(numberFor(day, serial, plus), today);
        expect(read.ok && suggestedBirthFacts(read.value)).toEqual({
          bornOn: day,
          sex: serial % 2 === 0 ? 'woman' : 'man',
        });
      }),
    );
  });

  test('a fill-in tells sex by its third character, a file number tells nothing', () => {
    expect(suggestedBirthFacts({ kind: 'fill-in', normalised: '19900101T123' })).toEqual({
      bornOn: '1990-01-01',
      sex: 'woman',
    });
    expect(suggestedBirthFacts({ kind: 'fill-in', normalised: '19900101TF34' })).toEqual({
      bornOn: '1990-01-01',
      sex: 'man',
    });
    expect(suggestedBirthFacts({ kind: 'migration-number', normalised: '12345678' })).toEqual({});
  });

  test('is printed so that it reads back, and masked so that it does not', () => {
    fc.assert(
      fc.property(days, serials, (day, serial) => {
        const read = parseIdentityNumber(numberFor(day, serial), today);
        if (!read.ok) throw new Error('a right number was refused');
        expect(parseIdentityNumber(printIdentityNumber(read.value), today)).toEqual(read);
        expect(parseIdentityNumber(maskIdentityNumber(read.value), today).ok).toBe(false);
        // The four last, not any four: a birth date may hold the same digits.
        expect(maskIdentityNumber(read.value).slice(-4)).toBe('••••');
      }),
    );
    expect(maskIdentityNumber({ kind: 'migration-number', normalised: '12345678' })).toBe('••••••78');
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        parseIdentityNumber(text, today);
      }),
    );
  });
});
