import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#app/shared/dates.ts';
import { decideTaken, fieldChoices, type PersonValues } from './mergeable-fields.ts';

const amira: PersonValues = {
  givenName: 'Amira',
  familyName: 'Hassan',
  nameInOwnScript: null,
  sex: 'woman',
  bornOn: '1990-05-06' as PlainDate,
  municipality: 'Skövde',
};
const other: PersonValues = {
  ...amira,
  familyName: 'Hasan',
  nameInOwnScript: 'أميرة حسن',
  sex: 'unknown',
  municipality: null,
};

describe('what a merge has to choose', () => {
  it('is asked only where two people differ; who alone knows something is proposed', () => {
    expect(fieldChoices(amira, other).map(({ field, proposed }) => [field, proposed])).toEqual([
      ['name', 'kept'],
      ['own-script', 'gone'],
      ['sex', 'kept'],
      ['municipality', 'kept'],
    ]);
    expect(fieldChoices(amira, amira)).toEqual([]);
  });

  it.each([
    [{}, ['own-script']],
    [{ name: 'gone' }, ['name', 'own-script']],
    [{ 'own-script': 'kept' }, []],
    [{ birth: 'gone' }, ['own-script']],
  ] as const)('%j takes %j from the other', (chosen, taken) => {
    expect(decideTaken(amira, other, chosen)).toEqual(taken);
  });
});
