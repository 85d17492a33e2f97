import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { noticeReasons } from './absence-notice.ts';
import { changeOf, classOf, decideAnswer, ownReasons } from './own-answer.ts';

describe('what she says of a session herself', () => {
  test.each([
    ['sick', 'sick'],
    ['child', 'care-of-child'],
    ['agency', 'agency-meeting'],
    ['sfi', 'sfi'],
    ['work', 'other-valid'],
    ['travel', 'other-valid'],
    ['other', 'other-valid'],
  ] as const)('the picture %s is %s for staff, and always valid absence', (picture, reason) => {
    expect(classOf(picture)).toBe(reason);
    expect(noticeReasons).toContain(classOf(picture));
  });

  test('has a class for every picture', () => {
    for (const picture of ownReasons) expect(classOf(picture)).toBeDefined();
  });

  // Stockholm is an hour ahead of universal time in winter, two in summer.
  test.each([
    ['the day before', '2026-03-03T20:00:00Z', '2026-03-04', false, true],
    ['a minute before its end', '2026-03-04T10:59:00Z', '2026-03-04', false, true],
    ['at its end', '2026-03-04T11:00:00Z', '2026-03-04', false, 'over'],
    ['at its end in summer', '2026-07-01T10:00:00Z', '2026-07-01', false, 'over'],
    ['the day after', '2026-03-05T06:00:00Z', '2026-03-04', false, 'over'],
    ['when it is cancelled', '2026-03-03T20:00:00Z', '2026-03-04', true, 'cancelled'],
  ] as const)('%s: %s', (_, now, day, isCancelled, expected) => {
    const said = decideAnswer({ isCancelled, heldOn: plainDate(day), endsAt: '12:00' }, now);
    expect(said.ok ? true : said.problem).toBe(expected);
  });
});

describe('a moved session is shown as a change', () => {
  const session = { heldOn: plainDate('2026-03-06'), startsAt: '13:00', endsAt: '15:00' };
  const move = (wasOn: string, wasStarting: string, wasEnding: string, movedAt: string) => ({
    ...{ wasOn: plainDate(wasOn), wasStarting, wasEnding, movedAt },
  });
  const now = '2026-03-04T09:00:00Z';
  const first = move('2026-03-05', '09:00', '12:00', '2026-03-02T09:00:00Z');
  const second = move('2026-03-05', '13:00', '15:00', '2026-03-03T09:00:00Z');

  test.each([
    ['once', [first], first],
    ['twice: from where she knew it', [second, first], first],
    ['eight days ago: no longer', [{ ...first, movedAt: '2026-02-24T08:59:00Z' }], undefined],
    ['and back again', [move('2026-03-06', '13:00', '15:00', '2026-03-03T09:00:00Z')], undefined],
    ['never', [], undefined],
  ])('%s', (_, moves, shown) => {
    expect(changeOf(session, moves, now)).toEqual(shown);
  });
});
