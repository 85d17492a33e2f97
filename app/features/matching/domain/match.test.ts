import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { wishConditions } from './conditions.ts';
import { type Candidate, compareMatches, groupOf, matchAll, reasonsFor, type Seeker } from './match.ts';
import { findTown, kmBetween, townNames } from './towns.ts';
import { farthestKm, wishesForm } from './wishes.ts';

const today = plainDate('2026-03-04');
const seeker: Seeker = {
  town: 'Västerås',
  ways: ['bus'],
  longestMinutes: 60,
  longestKm: null,
  hasLicence: null,
  freeFrom: null,
  freeTo: null,
  ratherNot: [],
  cannot: [],
  wanted: ['9411'],
  done: ['5321'],
  languages: ['ti', 'ar'],
};
const kitchen: Candidate = {
  workplaceId: 'a',
  employerId: 'e',
  name: 'Köket',
  employerName: 'Kommunen',
  city: 'Västerås',
  occupations: ['9411'],
  languages: [],
  conditions: [],
  km: 4,
  restsBefore: null,
  places: null,
  taken: 0,
  freeFrom: null,
  suggestedLately: 0,
};
const rulesOf = (her: Partial<Seeker>, place: Partial<Candidate>) =>
  reasonsFor({ ...seeker, ...her }, { ...kitchen, ...place }, today).map(({ rule, side }) => `${side} ${rule}`);

describe('the reasons for and against a workplace', () => {
  it.each<[string, Partial<Seeker>, Partial<Candidate>, string, string]>([
    ['the occupation she wants', {}, {}, 'for occupation-same', 'fits'],
    ['one of the same group', { wanted: ['9412'] }, {}, 'for occupation-near', 'fits'],
    ['what she has done before', {}, { occupations: ['5322'] }, 'for occupation-done', 'fits'],
    ['the same field', {}, { occupations: ['5343'] }, 'talk occupation-field', 'could'],
    ['something else', {}, { occupations: ['2221'] }, 'talk occupation-other', 'could'],
    ['nothing said of occupations there', {}, { occupations: [] }, 'talk occupation-unknown', 'could'],
    ['nothing said by her', { wanted: [], done: [] }, {}, 'talk occupation-unsaid', 'could'],
    ['as far as she has said', {}, { km: 25 }, 'for near', 'fits'],
    ['a little farther', {}, { km: 30 }, 'talk farther', 'could'],
    ['much farther', {}, { km: 40 }, 'against too-far', 'not-now'],
    ['no place on the map', {}, { km: null }, 'talk distance-unknown', 'could'],
    ['no town of hers', { town: null }, {}, 'talk distance-unknown', 'could'],
    ['no limit said', { longestMinutes: null }, {}, 'talk limit-unsaid', 'could'],
    ['a language of hers', {}, { languages: ['fi', 'ti'] }, 'for language', 'fits'],
    ['a free place', {}, { places: 2, taken: 1 }, 'for has-place', 'fits'],
    ['no free place', {}, { places: 2, taken: 2 }, 'against full', 'not-now'],
    ['rest', {}, { restsBefore: plainDate('2026-03-05') }, 'against rests', 'not-now'],
    ['what she would rather not', { ratherNot: ['stairs'] }, { conditions: ['stairs'] }, 'talk rather-not', 'could'],
    ['what she cannot', { cannot: ['stairs'] }, { conditions: ['stairs'] }, 'against cannot', 'not-now'],
    ['hours beside child care', { freeFrom: '08:00' }, { conditions: ['early-mornings'] }, 'talk hours', 'could'],
    ['a licence she has', { hasLicence: true }, { conditions: ['driving-licence'] }, 'for licence-fits', 'fits'],
    ['none', { hasLicence: false }, { conditions: ['driving-licence'] }, 'against licence-lacking', 'not-now'],
    ['nobody has asked', {}, { conditions: ['driving-licence'] }, 'talk licence-unknown', 'could'],
  ])('%s', (_, her, place, reason, group) => {
    expect(rulesOf(her, place)).toContain(reason);
    expect(groupOf(reasonsFor({ ...seeker, ...her }, { ...kitchen, ...place }, today))).toBe(group);
  });

  it('are silent about a rest that is over and a condition she has said nothing about', () => {
    expect(rulesOf({}, { restsBefore: today, conditions: ['stairs', 'cold'] })).toEqual([
      'for occupation-same',
      'for near',
    ]);
  });
});

const codes = fc.constantFrom('9411', '9412', '5120', '5343', '2221', '9111');
const languages = fc.uniqueArray(fc.constantFrom('ti', 'ar', 'so', 'fi', 'en'), { maxLength: 3 });
const someConditions = fc.uniqueArray(fc.constantFrom(...wishConditions, 'driving-licence', 'calm'), { maxLength: 4 });
const anyone: fc.Arbitrary<Seeker> = fc.record({
  town: fc.constantFrom(null, 'Västerås'),
  ways: fc.subarray(['walk', 'bicycle', 'bus', 'car'] as const),
  longestMinutes: fc.option(fc.integer({ min: 5, max: 120 })),
  longestKm: fc.option(fc.integer({ min: 1, max: 60 })),
  hasLicence: fc.option(fc.boolean()),
  freeFrom: fc.constantFrom(null, '08:00'),
  freeTo: fc.constantFrom(null, '16:00'),
  ratherNot: someConditions,
  cannot: someConditions,
  wanted: fc.array(codes, { maxLength: 2 }),
  done: fc.array(codes, { maxLength: 2 }),
  languages,
});
const anyPlace = (workplaceId: string): fc.Arbitrary<Candidate> =>
  fc.record({
    workplaceId: fc.constant(workplaceId),
    employerId: fc.constantFrom('e1', 'e2'),
    name: fc.constantFrom('Köket', 'Lagret'),
    employerName: fc.constantFrom('Kommunen', 'Bolaget'),
    city: fc.constant('Västerås'),
    occupations: fc.array(codes, { maxLength: 2 }),
    languages,
    conditions: someConditions,
    km: fc.option(fc.integer({ min: 0, max: 90 })),
    restsBefore: fc.constantFrom(null, plainDate('2026-03-01'), plainDate('2026-04-01')),
    places: fc.option(fc.integer({ min: 1, max: 3 })),
    taken: fc.integer({ min: 0, max: 3 }),
    freeFrom: fc.constant(null),
    suggestedLately: fc.integer({ min: 0, max: 3 }),
  });
const anyPlaces = fc.tuple(anyPlace('a'), anyPlace('b'), anyPlace('c'), anyPlace('d'));

describe('a list of workplaces', () => {
  it('is the same in whatever order they come, and holds each once', () => {
    fc.assert(
      fc.property(anyone, anyPlaces, (her, places) => {
        const ids = matchAll(her, places, today).map(({ candidate }) => candidate.workplaceId);
        expect(matchAll(her, [...places].reverse(), today).map(({ candidate }) => candidate.workplaceId)).toEqual(ids);
        expect(ids.toSorted()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  it('never puts a workplace lower because one more language is spoken there', () => {
    fc.assert(
      fc.property(anyone, anyPlace('a'), fc.constantFrom('ti', 'ar', 'so', 'fi', 'en'), (her, place, language) => {
        const [before] = matchAll(her, [place], today);
        const [after] = matchAll(her, [{ ...place, languages: [...new Set([...place.languages, language])] }], today);
        if (before === undefined || after === undefined) throw new Error('a workplace is lost');
        expect(after.group).toBe(before.group);
        expect(compareMatches(after, before)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('never says that what she cannot have fits', () => {
    fc.assert(
      fc.property(anyone, anyPlaces, (her, places) => {
        for (const { candidate, group } of matchAll(her, places, today))
          if (candidate.conditions.some((each) => her.cannot.includes(each))) expect(group).toBe('not-now');
      }),
    );
  });

  it('says when for each that is not now because it rests', () => {
    fc.assert(
      fc.property(anyone, anyPlaces, (her, places) => {
        for (const { candidate, reasons } of matchAll(her, places, today))
          if (candidate.restsBefore !== null && candidate.restsBefore > today)
            expect(reasons).toContainEqual({ rule: 'rests', side: 'against', before: candidate.restsBefore });
      }),
    );
  });
});

describe('how far', () => {
  it.each([
    [{ ways: ['bus'], longestMinutes: 60, longestKm: null }, 25],
    [{ ways: ['walk'], longestMinutes: 30, longestKm: null }, 2],
    [{ ways: ['walk', 'car'], longestMinutes: 60, longestKm: 10 }, 10],
    [{ ways: [], longestMinutes: 60, longestKm: null }, 25],
    [{ ways: ['car'], longestMinutes: null, longestKm: null }, undefined],
  ] as const)('%j', (wishes, km) => {
    expect(farthestKm({ ...wishes, ways: [...wishes.ways] })).toBe(km);
  });

  it('is measured between towns of the list, found whatever the capitals', () => {
    expect(new Set(townNames).size).toBe(townNames.length);
    const [from, to] = [findTown('västerås'), findTown(' Hallstahammar ')];
    if (from === undefined || to === undefined) throw new Error('a town is missing');
    expect(kmBetween(from, to)).toBeGreaterThan(16);
    expect(kmBetween(from, to)).toBeLessThan(22);
    expect(findTown('Storgatan 4')).toBeUndefined();
  });
});

describe('wishes that cannot be read', () => {
  it.each([
    ['town', 'Storgatan 4', 'town-not-found'],
    ['freeFrom', '8', 'not-a-time'],
    ['longestKm', 'långt', 'not-km'],
  ])('say at %s what to do about "%s"', (field, typed, code) => {
    const read = wishesForm.safeParse({ version: '1', [field]: typed });
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]]);
    expect(wishesForm.safeParse({ version: '1', [field]: '' }).success).toBe(true);
  });
});
