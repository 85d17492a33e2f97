import { describe, expect, test } from 'vitest';
import { type Case, documentOf, faultsOf } from '../../testing/indicator-cases.ts';

type Row = readonly [name: string, one: Case, fault: string];

const rows: readonly Row[] = [
  ['an unknown key at the top', { document: { persons: [] } }, 'persons: is not a known key'],
  [
    'an unknown key deep down',
    { entry: { employment: { form: 'permanent', salary: 1 } } },
    'participations[0].entry.employment.salary: is not a known key',
  ],
  [
    'a day that does not exist',
    { record: { entryDate: '2021-02-29' } },
    'participations[0].entryDate: expected a calendar day',
  ],
  [
    'a day with a time',
    { person: { birthDate: '1986-05-01T00:00:00Z' } },
    'people[0].birthDate: expected a calendar day',
  ],
  [
    'a word that is no answer',
    { entry: { seeking: 'maybe' } },
    'participations[0].entry.seeking: expected true, false',
  ],
  [
    'an unknown gender word',
    { person: { sex: 'female' } },
    'people[0].sex: expected one of "woman", "man", "non-binary"',
  ],
  [
    'an education level that does not exist',
    { entry: { highestEducation: 10 } },
    'participations[0].entry.highestEducation: expected an ISCED level',
  ],
  [
    'a country by its name',
    { entry: { citizenships: ['Sweden'] } },
    'participations[0].entry.citizenships[0]: expected a two-letter country code',
  ],
  [
    'a participant without an entry date',
    { record: { entryDate: null } },
    'participations[0].entryDate: a participant has an entry date',
  ],
  [
    'an exit before the entry',
    { record: { exit: { date: '2020-01-09' } } },
    'participations[0].exit.date: is earlier than the entry date',
  ],
  [
    'an exit without a date',
    { record: { exit: { reason: 'work' } } },
    'participations[0].exit.date: give the date of leaving',
  ],
  [
    'unemployed since after entry',
    { entry: { unemployedSince: '2020-01-11' } },
    'participations[0].entry.unemployedSince: is later than the entry date',
  ],
  [
    'entry before birth',
    { person: { birthDate: '2020-01-11' } },
    'participations[0].entryDate: is before the person was born',
  ],
  ['entry after death', { person: { diedOn: '2020-01-09' } }, 'participations[0].entryDate: is after the person died'],
  ['a person who is not listed', { record: { person: 'q' } }, 'participations[0].person: no person has the id "q"'],
  [
    'an operation that is not listed',
    { record: { operation: 'x' } },
    'participations[0].operation: no operation has the key "x"',
  ],
  ['a person listed twice', { document: { people: [{ id: 'p' }, { id: 'p' }] } }, 'people[1].id: "p" stands twice'],
  [
    'a spell that ends before it starts',
    { person: { history: { labour: [{ startsOn: '2020-02-02', endsOn: '2020-02-01', status: 'employed' }] } } },
    'people[0].history.labour[0].endsOn: the last day is earlier than startsOn',
  ],
  [
    'an empty half-open spell',
    { person: { history: { education: [{ startsOn: '2020-02-02', endsBefore: '2020-02-02' }] } } },
    'people[0].history.education[0].endsBefore: must be later than startsOn',
  ],
  [
    'a spell with two ends',
    {
      person: {
        history: { labour: [{ startsOn: '2020-02-02', endsOn: '2020-03-01', ongoing: true, status: 'employed' }] },
      },
    },
    'people[0].history.labour[0].endsOn: give only one of',
  ],
  [
    'a spell and a day in one',
    { person: { history: { labour: [{ startsOn: '2020-02-02', on: '2020-03-01', status: 'employed' }] } } },
    'people[0].history.labour[0].startsOn: give either startsOn',
  ],
  [
    'a setting that does not exist',
    { document: { settings: { 'esf-plus': { windowWeeks: 4 } } } },
    'settings.esf-plus.windowWeeks: is not a known key',
  ],
  [
    'an improvement that does not exist',
    { record: { followUp: { improvements: ['happier'] } } },
    'participations[0].followUp.improvements: expected a list of',
  ],
];

describe('reading an indicators document', () => {
  for (const [name, one, fault] of rows) {
    test(`refuses ${name}`, () => {
      const faults = faultsOf(documentOf(one));
      expect(
        faults.some((text) => text.startsWith(fault)),
        faults.join('\n'),
      ).toBe(true);
    });
  }

  test('lists every fault, not only the first', () => {
    expect(faultsOf(documentOf({ person: { sex: 'x' }, entry: { seeking: 1, minority: 'perhaps' } }))).toHaveLength(3);
  });

  test('reads true and "yes", null and "unknown" alike', () => {
    expect(
      faultsOf(
        documentOf({
          person: { sex: 'unknown', birthDate: 'unknown' },
          entry: { seeking: 'yes', available: true, disability: null, minority: 'unknown', housing: null },
        }),
      ),
    ).toEqual([]);
    expect(
      faultsOf(
        documentOf({
          person: { sex: 'declined', birthDate: 'declined' },
          entry: { highestEducation: 'declined', status: 'declined', birthCountry: 'declined' },
        }),
      ),
    ).toEqual([]);
  });

  test('refuses what is no object at all', () => {
    expect(faultsOf([])[0]).toContain('(document)');
  });
});
