import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Closure, newClosureInput, whyClosed } from './closed-days.ts';

const autumn: Closure = {
  id: 'autumn',
  name: 'Höstlov',
  kind: 'school-break',
  siteKey: null,
  startsOn: plainDate('2026-10-26'),
  endsOn: plainDate('2026-10-30'),
};
const renovation: Closure = { ...autumn, id: 'renovation', name: 'Ombyggnad', kind: 'closed', siteKey: 'centre' };
const why = (day: string, siteKey: string | null, closures: Closure[], eves: string[] = []) => {
  const found = whyClosed(plainDate(day), { closures, eves }, siteKey);
  return found && ('closure' in found ? found.closure.id : found.rest);
};

describe('a closed day', () => {
  it.each([
    ['the first day of a closure', '2026-10-26', null, [autumn], 'autumn'],
    ['its last day', '2026-10-30', 'north', [autumn], 'autumn'],
    ['the day before', '2026-10-25', null, [autumn], undefined],
    ['the day after, not a holiday', '2026-11-02', null, [autumn], undefined],
    ['a site that is closed', '2026-10-27', 'centre', [renovation], 'renovation'],
    ['another site', '2026-10-27', 'north', [renovation], undefined],
    ['what has no site, when one site is closed', '2026-10-27', null, [renovation], undefined],
    ['a public holiday', '2026-12-25', 'north', [], 'christmas-day'],
    ['an eve that is not closed', '2026-12-24', 'north', [], undefined],
  ] as const)('%s', (_, day, siteKey, closures, expected) => {
    expect(why(day, siteKey, [...closures])).toBe(expected);
  });

  it('on an eve is closed for those who say so', () => {
    expect(why('2026-12-24', null, [], ['christmas-eve'])).toBe('christmas-eve');
  });

  it('range does not end before it begins', () => {
    const { programmeId, ...form } = {
      ...autumn,
      siteKey: undefined,
      id: '01890000-0000-7000-8000-000000000000',
      programmeId: '01890000-0000-7000-8000-000000000001',
    };
    const read = (endsOn: string) =>
      newClosureInput.safeParse({ ...form, programmeId, endsOn }).error?.issues[0]?.message;
    expect([read('2026-10-25'), read('2026-10-26'), read('2026-13-01')]).toEqual([
      'ends-before-it-starts',
      undefined,
      'not-a-date',
    ]);
  });
});
