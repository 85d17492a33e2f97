import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { answerDueOn, opensAt, readingHoursOf } from './reading-hours.ts';

const usual = readingHoursOf({});
const none = { closures: [], eves: [] };
const closedOn = (startsOn: string, endsOn = startsOn) => ({
  eves: ['christmas-eve', 'new-years-eve'],
  closures: [
    {
      ...{ id: 'c', name: 'Planering', kind: 'staff-day' as const, siteKey: null },
      startsOn: plainDate(startsOn),
      endsOn: plainDate(endsOn),
    },
  ],
});

describe('the day by which a message is answered', () => {
  test.each([
    ['on a Monday morning', '2026-03-02T09:00:00Z', none, '2026-03-04'],
    ['before the office opens', '2026-03-02T05:00:00Z', none, '2026-03-04'],
    ['at the moment at which it closes', '2026-03-02T15:00:00Z', none, '2026-03-05'],
    ['on a Thursday', '2026-03-05T09:00:00Z', none, '2026-03-09'],
    ['on a Friday evening, as if it came on Monday', '2026-03-06T19:00:00Z', none, '2026-03-11'],
    ['on a Sunday', '2026-03-08T10:00:00Z', none, '2026-03-11'],
    ['before a day of planning', '2026-03-02T09:00:00Z', closedOn('2026-03-03'), '2026-03-05'],
    ['before Good Friday and Easter Monday', '2026-04-02T09:00:00Z', none, '2026-04-08'],
    ['before Christmas', '2026-12-23T09:00:00Z', closedOn('2026-12-28'), '2026-12-30'],
  ])('%s', (_, sentAt, closed, dueOn) => expect(answerDueOn(sentAt, usual, closed)).toBe(dueOn));

  test('goes by the programme’s own days', () => {
    const hours = readingHoursOf({ messages: { readOn: ['tuesday', 'thursday'], answerWithinDays: 1 } });
    expect(answerDueOn('2026-03-03T09:00:00Z', hours, none)).toBe('2026-03-05');
    expect(answerDueOn('2026-03-05T09:00:00Z', hours, none)).toBe('2026-03-10');
  });
});

describe('when the office opens next', () => {
  test.each([
    ['is not asked while it is open', '2026-03-02T09:00:00Z', undefined],
    ['is the same morning', '2026-03-02T05:00:00Z', '2026-03-02T07:00:00.000Z'],
    ['is the next morning', '2026-03-02T19:00:00Z', '2026-03-03T07:00:00.000Z'],
    ['is Monday after Friday evening', '2026-03-06T19:00:00Z', '2026-03-09T07:00:00.000Z'],
    ['knows the clock of summer', '2026-03-28T10:00:00Z', '2026-03-30T06:00:00.000Z'],
  ])('%s', (_, at, opens) => expect(opensAt(at, usual, none)).toBe(opens));
});
