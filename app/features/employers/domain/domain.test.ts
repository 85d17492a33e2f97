import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { isResting, maySayAboutSharing, newEmployerForm } from './employer.ts';
import { logForm, restForm } from './log.ts';
import { readPlaceOnMap } from './place-on-map.ts';
import { divisionsOf, readSni, sectionOf, sniSectionKeys } from './sni.ts';

const id = '01900000-0000-7000-8000-000000000001';
const problemsOf = (read: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

describe('a place on a map', () => {
  it.each<[string, object | undefined]>([
    ['59.6099, 16.5448', { latitude: 59.6099, longitude: 16.5448 }],
    ['59,6099 16,5448', { latitude: 59.6099, longitude: 16.5448 }],
    ['-33.9;18.4', { latitude: -33.9, longitude: 18.4 }],
    ['https://www.openstreetmap.org/?mlat=59.61&mlon=16.54#map=17/59.60/16.50', { latitude: 59.61, longitude: 16.54 }],
    ['https://www.openstreetmap.org/#map=17/59.61/16.54', { latitude: 59.61, longitude: 16.54 }],
    ['https://www.google.com/maps/place/X/@59.1,16.1,17z/data=!3d59.61!4d16.54', { latitude: 59.61, longitude: 16.54 }],
    ['https://maps.google.com/?q=59.61,16.54', { latitude: 59.61, longitude: 16.54 }],
    ['https://maps.apple.com/?ll=59.61,16.54', { latitude: 59.61, longitude: 16.54 }],
    ['91, 16', undefined],
    ['59.6, 181', undefined],
    ['Storgatan 3', undefined],
    ['https://example.org/', undefined],
  ])('%s is read as %o', (typed, place) => {
    expect(readPlaceOnMap(typed)).toEqual(place);
  });
});

describe('a branch', () => {
  it.each([
    ['56.100', '56100', 'I'],
    ['01', '01', 'A'],
    ['81210', '81210', 'N'],
  ])('%s is %s in section %s', (typed, code, section) => {
    expect(readSni(typed)).toBe(code);
    expect(sectionOf(code)).toBe(section);
  });

  it('that does not exist is none', () => {
    for (const typed of ['', '5', '44', 'kök', '561000', '00']) expect(readSni(typed)).toBeUndefined();
  });

  it('stands in one section only', () => {
    const divisions = sniSectionKeys.flatMap(divisionsOf);
    expect(new Set(divisions).size).toBe(divisions.length);
    expect(divisions).toHaveLength(88);
  });
});

describe('an employer', () => {
  const typed = { id, programmeId: id, name: 'Kafé Tallkotten', kind: 'company' };

  it('needs a name and a kind, and no number', () => {
    expect(newEmployerForm.parse(typed)).toMatchObject({ organisationNumber: null, sni: null, ownerId: null });
    expect(problemsOf(newEmployerForm.safeParse({ id, programmeId: id }))).toEqual({
      name: 'required',
      kind: 'choose',
    });
  });

  it.each([
    ['12', 'organisation-number-digits'],
    ['900101-0017', 'organisation-number-sole-trader'],
    ['202100-5488', 'organisation-number-wrong'],
  ])('with the number %s is refused: %s', (organisationNumber, problem) => {
    expect(problemsOf(newEmployerForm.safeParse({ ...typed, organisationNumber }))).toEqual({
      organisationNumber: problem,
    });
  });

  it('rests until the day before the one that is said', () => {
    const restsBefore = plainDate('2026-04-01');
    expect(isResting({ restsBefore }, plainDate('2026-03-31'))).toBe(true);
    expect(isResting({ restsBefore }, plainDate('2026-04-01'))).toBe(false);
    expect(isResting({ restsBefore: null }, plainDate('2026-03-31'))).toBe(false);
    expect(problemsOf(restForm.safeParse({ version: 1, restsBefore: '2026-04-01' }))).toEqual({
      restReason: 'rest-without-reason',
    });
  });

  it.each([
    ['the finder', { accountId: 'a', role: 'case-worker', programmes: ['p'] }, true, true],
    ['a colleague', { accountId: 'b', role: 'case-worker', programmes: ['p'] }, true, false],
    [
      'the coordinator while the finder is here',
      { accountId: 'b', role: 'coordinator', programmes: ['p'] },
      true,
      false,
    ],
    [
      'the coordinator when the finder has left',
      { accountId: 'b', role: 'coordinator', programmes: ['p'] },
      false,
      true,
    ],
    [
      'a case worker when the finder has left',
      { accountId: 'b', role: 'case-worker', programmes: ['p'] },
      false,
      false,
    ],
    ['the finder from another programme', { accountId: 'a', role: 'coordinator', programmes: ['q'] }, true, false],
  ])('is shared when %s says so', (_, caller, finderIsHere, may) => {
    expect(maySayAboutSharing({ foundBy: 'a', finderIsHere, programmeId: 'p' }, caller)).toBe(may);
  });
});

describe('a contact with an employer', () => {
  const said = { id, happenedOn: '2026-03-02', way: 'phone', words: 'Ringde' };
  it.each([
    [{ ...said }, {}],
    [{ ...said, words: '' }, { words: 'required' }],
    [{ ...said, words: '', asked: 'placement' }, {}],
    [{ ...said, answer: 'yes' }, { asked: 'answer-without-question' }],
    [{ ...said, nextWords: 'ring' }, { nextOn: 'next-without-day' }],
    [{ ...said, nextOn: '2026-03-01' }, { nextOn: 'next-before' }],
    [{ ...said, nextOn: '2026-13-01' }, { nextOn: 'not-a-date' }],
  ])('%o has the problems %o', (typed, problems) => {
    expect(problemsOf(logForm.safeParse(typed))).toEqual(problems);
  });
});
