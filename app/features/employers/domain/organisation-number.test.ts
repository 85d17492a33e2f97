import { describe, expect, it } from 'vitest';
import { readOrganisationNumber } from './organisation-number.ts';

describe('an organisation number', () => {
  it.each<[string, object, string]>([
    ['202100-5489', { number: '2021005489' }, 'an authority'],
    ['16 202100 5489', { number: '2021005489' }, 'with the digits that registers put before it'],
    ['202100-5488', { problem: 'organisation-number-wrong' }, 'a wrong check digit'],
    ['20210054', { problem: 'organisation-number-digits' }, 'too short'],
    ['kommunen', { problem: 'organisation-number-digits' }, 'words'],
    ['', { problem: 'organisation-number-digits' }, 'nothing'],
    ['900101-0017', { problem: 'organisation-number-sole-trader' }, 'the number of a person, so a sole trader'],
  ])('%s is read as %o: %s', (typed, read) => {
    expect(readOrganisationNumber(typed)).toEqual(read);
  });

  it('with one digit wrong is found out, whichever it is', () => {
    for (let place = 3; place < 10; place++) {
      const digits = [...'2021005489'];
      digits[place] = String((Number(digits[place]) + 1) % 10);
      expect(readOrganisationNumber(digits.join(''))).toEqual({ problem: 'organisation-number-wrong' });
    }
  });
});
