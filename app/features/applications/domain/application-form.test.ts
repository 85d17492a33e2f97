import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationForm } from './application-form.ts';
import { describeContact, describeRest } from './describe-application.ts';
import { parseCode, printCode } from './reference-code.ts';

const least = { form: 'x', name: 'Amira', contact: 'phone', phone: '070-123 45 67' };
const problemsOf = (answers: Record<string, unknown>) => {
  const read = applicationForm.safeParse(answers);
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message]));
};

describe('an application', () => {
  test('needs a name and a way to reach her, nothing else', () => {
    expect(problemsOf(least)).toEqual({});
    expect(problemsOf({ form: 'x' })).toEqual({ name: 'name-missing', contact: 'contact-missing' });
    expect(problemsOf({ ...least, name: ' \u202e ' })).toEqual({ name: 'name-missing' });
  });

  test.each([
    [{ contact: 'phone', phone: '' }, { phone: 'phone-missing' }],
    [{ contact: 'phone', phone: 'ring mig' }, { phone: 'phone-wrong' }],
    [{ contact: 'email', email: '' }, { email: 'email-missing' }],
    [{ contact: 'email', email: 'amira@' }, { email: 'email-wrong' }],
    [{ contact: 'letter' }, { address: 'address-missing' }],
    [{ contact: 'somebody' }, { through: 'somebody-missing' }],
    [{ bornYear: '90' }, { bornYear: 'year-wrong' }],
    [{ wish: 'a'.repeat(1001) }, { wish: 'too-long' }],
    [{ website: 'https://spam.example' }, { website: 'leave-empty' }],
  ])('%j is told at its field', (answers, problems) => {
    expect(problemsOf({ ...least, ...answers })).toEqual(problems);
  });

  test('takes digits of any script', () => {
    const read = applicationForm.parse({ ...least, phone: '٠٧٠١٢٣٤٥٦٧', bornYear: '۱۹۹۰' });
    expect([read.phone, read.bornYear]).toEqual(['0701234567', 1990]);
  });

  test('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('name', 'contact', 'phone', 'wish', 'bornYear', 'number'),
          fc.string({ unit: 'binary' }),
        ),
        (sent) => {
          applicationForm.safeParse(sent);
        },
      ),
    );
  });

  test('tells staff only what belongs to the way she chose', () => {
    const answers = applicationForm.parse({
      ...least,
      callingTime: 'certain-times',
      times: 'efter 17',
      address: 'Hemliga vägen 1',
      helped: 'yes',
      helper: 'Min lärare',
      interpreter: 'unsure',
    });
    expect(describeContact(answers)).toBe('Vill bli uppringd.\nRing bara: efter 17.');
    expect(describeRest(answers)).toBe('Vet inte om tolk behövs.\nFick hjälp att fylla i av Min lärare.');
  });
});

describe('a code', () => {
  test('reads back however it is written down', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = printCode(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
        expect(parseCode(code)).toBe(code);
        expect(
          parseCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `),
        ).toBe(code);
      }),
    );
  });

  test('is nothing else', () => {
    for (const text of ['', 'hej', 'A'.repeat(25), 'A'.repeat(27), 'U'.repeat(26)])
      expect(parseCode(text)).toBeUndefined();
  });
});
