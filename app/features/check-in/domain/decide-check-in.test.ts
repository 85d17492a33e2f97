import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCheckIn } from './decide-check-in.ts';

const session = { lengthMinutes: 120, graceMinutes: 10, cancelled: false };

describe('checking in', () => {
  it.each([
    [-31, 'too-early'],
    [-30, { mark: 'present', minutesPresent: 120 }],
    [0, { mark: 'present', minutesPresent: 120 }],
    [10, { mark: 'present', minutesPresent: 120 }],
    [11, { mark: 'late', minutesPresent: 109 }],
    [119, { mark: 'late', minutesPresent: 1 }],
    [120, 'closed'],
    [100_000, 'closed'],
  ] as const)('%i minutes after the start gives %j', (minutesSince, expected) => {
    expect(decideCheckIn({ ...session, minutesSince })).toEqual(expected);
  });

  it('is closed when the session is cancelled', () => {
    expect(decideCheckIn({ ...session, minutesSince: 0, cancelled: true })).toBe('closed');
  });

  it('never gives more minutes than the session has, nor fewer than one', () => {
    const minutes = fc.integer({ min: 1, max: 1440 });
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 1500 }),
        minutes,
        fc.integer({ min: 0, max: 120 }),
        (minutesSince, lengthMinutes, graceMinutes) => {
          const decided = decideCheckIn({ minutesSince, lengthMinutes, graceMinutes, cancelled: false });
          if (typeof decided === 'string') return;
          expect(decided.minutesPresent).toBeGreaterThan(0);
          expect(decided.minutesPresent).toBeLessThanOrEqual(lengthMinutes);
        },
      ),
    );
  });
});
