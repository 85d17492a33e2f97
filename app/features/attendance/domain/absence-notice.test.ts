import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type NoticeProblem, noticeReasons, problemOfNotice } from './absence-notice.ts';
import { daysWithoutWhyOf, needsWhy } from './correction.ts';
import { fieldsOfMark, suggestMark, type Told } from './draw-sheet.ts';

const today = plainDate('2026-03-04');
const notice = (startsOn: string, endsOn = startsOn, toldOn = '2026-03-04') => ({
  startsOn: plainDate(startsOn),
  endsOn: plainDate(endsOn),
  toldOn: plainDate(toldOn),
});
const told = (said: Partial<Told>): Told => ({ says: 'absent', reason: null, minutesLate: null, ...said });
const here = { status: 'active', endedOn: null };

describe('absence told beforehand', () => {
  test.each<[string, ReturnType<typeof notice>, { status: string; endedOn: string | null }, NoticeProblem | undefined]>(
    [
      ['today', notice('2026-03-04'), here, undefined],
      ['since yesterday and on', notice('2026-03-03', '2026-03-06'), here, undefined],
      ['yesterday only', notice('2026-03-03'), here, 'notice-in-past'],
      ['backwards', notice('2026-03-06', '2026-03-05'), here, 'ends-before-it-starts'],
      ['for more than a year', notice('2026-03-04', '2027-03-06'), here, 'too-long-absence'],
      ['told tomorrow', notice('2026-03-06', '2026-03-06', '2026-03-05'), here, 'told-in-future'],
      ['by somebody who has left', notice('2026-03-06'), { status: 'ended', endedOn: '2026-03-01' }, 'left'],
      ['after her last day', notice('2026-03-09'), { status: 'active', endedOn: '2026-03-06' }, 'left'],
      [
        'up to her last day',
        notice('2026-03-05', '2026-03-09'),
        { status: 'active', endedOn: '2026-03-06' },
        undefined,
      ],
      ['by somebody who waits', notice('2026-03-06'), { status: 'waiting', endedOn: null }, 'left'],
      ['by somebody who pauses', notice('2026-03-06'), { status: 'paused', endedOn: null }, undefined],
    ],
  )('%s', (_, days, enrolment, problem) => {
    const endedOn = enrolment.endedOn === null ? null : plainDate(enrolment.endedOn);
    expect(problemOfNotice(days, { ...enrolment, endedOn }, today)?.problem).toBe(problem);
  });

  test('has every reason but that nothing was heard', () => {
    expect(noticeReasons).not.toContain('no-notice');
    expect(noticeReasons).toContain('sick');
  });

  test.each([
    [
      { notice: told({ reason: 'sick' }), hasSfi: false },
      { mark: 'absent', reason: 'sick' },
    ],
    [
      { notice: told({ reason: 'sick' }), hasSfi: true },
      { mark: 'absent', reason: 'sick' },
    ],
    [
      { notice: told({ says: 'late', minutesLate: 15 }), hasSfi: false },
      { mark: 'late', minutes: '15' },
    ],
    [
      { notice: told({ says: 'comes' }), hasSfi: false },
      { mark: 'none', reason: 'no-notice' },
    ],
    [
      { notice: null, hasSfi: true },
      { mark: 'none', reason: 'sfi' },
    ],
    [
      { notice: null, hasSfi: false },
      { mark: 'none', reason: 'no-notice' },
    ],
  ])('%j is suggested where nothing is marked, and only there', (known, suggested) => {
    expect(suggestMark(fieldsOfMark(null, 0), known)).toMatchObject(suggested);
    expect(suggestMark(fieldsOfMark({ mark: 'present' }, 3), known)).toMatchObject({ mark: 'present', version: 3 });
  });
});

test.each([
  ['2026-02-17', undefined, true],
  ['2026-02-18', undefined, false],
  ['2026-03-04', undefined, false],
  ['2026-03-03', 0, true],
  ['2026-03-04', 0, false],
  ['2026-02-01', 31, false],
  ['2026-01-31', 31, true],
])('changing a mark of %s in a programme that says %s days needs a reason: %s', (heldOn, daysWithoutReason, needed) => {
  const days = daysWithoutWhyOf({ attendance: { daysWithoutReason } });
  expect(needsWhy(plainDate(heldOn), today, days)).toBe(needed);
});
