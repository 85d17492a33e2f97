import { describe, expect, it } from 'vitest';
import type { Instant } from '#app/shared/dates.ts';
import { areaOf, gatherChanges, type Written } from './changes.ts';

const write = (time: string, accountName: string, purpose: string, enrolmentId: string): Written => ({
  at: `2026-11-20T${time}:00.000Z` as Instant,
  accountName,
  purpose,
  enrolmentId,
  personId: `p-${enrolmentId}`,
});

describe('what colleagues have changed', () => {
  it('is gathered by colleague and area, each participant once, the newest first', () => {
    const changes = gatherChanges([
      write('09:00', 'Jonas', 'meeting.plan', 'a'),
      write('09:05', 'Jonas', 'meeting.write-note', 'a'),
      write('09:10', 'Petra', 'attendance.mark', 'a'),
      write('09:10', 'Petra', 'attendance.mark', 'b'),
      write('10:00', 'Jonas', 'meeting.plan', 'b'),
    ]);
    expect(changes.map(({ area, accountName, enrolmentIds }) => [area, accountName, enrolmentIds])).toEqual([
      ['meeting', 'Jonas', ['b', 'a']],
      ['attendance', 'Petra', ['a', 'b']],
    ]);
  });

  it.each([
    ['meeting.plan', 'meeting'],
    ['enrolment.move:moved-away', 'enrolment'],
    ['protection.set', undefined],
    ['mapping.write', undefined],
    ['account.password', undefined],
  ])('%s is news of %s', (purpose, area) => {
    expect(areaOf(purpose)).toBe(area);
  });
});
