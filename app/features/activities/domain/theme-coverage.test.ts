import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { CIVIC_ORIENTATION, civicPartKey, civicParts, isOfferedTheme, withWhole } from './civic-orientation.ts';
import { type AttendedSession, coverageOf, languagesOf } from './theme-coverage.ts';

const aSession = (themeKeys: string[], minutesPresent = 120, language: string | null = null): AttendedSession => ({
  sessionId: 's',
  activityName: 'Gruppträff',
  heldOn: plainDate('2026-03-04'),
  language,
  themeKeys,
  minutesPresent,
});
const old = civicPartKey('growing-old');
const coming = civicPartKey('coming-to-sweden');

describe('the themes of a session', () => {
  it.each([
    [[{ key: 'health' }], 'health', true],
    [[{ key: 'health' }], 'work', false],
    [[{ key: CIVIC_ORIENTATION }], old, true],
    [[{ key: 'health' }], old, false],
    [[{ key: CIVIC_ORIENTATION }], `${CIVIC_ORIENTATION}.other`, false],
  ])('%j offers %s: %s', (themes, key, expected) => {
    expect(isOfferedTheme(themes, key)).toBe(expected);
  });

  it('hold civic orientation whenever they hold a part of it', () => {
    expect(withWhole([old, 'health', old])).toEqual([old, 'health', CIVIC_ORIENTATION]);
    expect(withWhole(['health'])).toEqual(['health']);
  });
});

describe('what somebody has met', () => {
  it('shares a session between its themes, and civic orientation between its parts', () => {
    const coverage = coverageOf([aSession([CIVIC_ORIENTATION, old, coming, 'health']), aSession(['health'], 30)]);
    expect([...coverage].map(([key, { minutes, sessions }]) => [key, minutes, sessions.length])).toEqual([
      [CIVIC_ORIENTATION, 60, 1],
      ['health', 90, 2],
      [old, 30, 1],
      [coming, 30, 1],
    ]);
  });

  it('adds up to the minutes she was there, whatever the sessions were about', () => {
    const keys = fc.subarray([CIVIC_ORIENTATION, 'health', 'work', ...civicParts.map(civicPartKey)], { minLength: 1 });
    const sessions = fc.array(fc.record({ keys, minutes: fc.integer({ min: 1, max: 480 }) }));
    fc.assert(
      fc.property(sessions, (attended) => {
        const coverage = coverageOf(attended.map((each) => aSession(withWhole(each.keys), each.minutes)));
        const whole = [...coverage]
          .filter(([key]) => !key.includes('.'))
          .reduce((sum, [, each]) => sum + each.minutes, 0);
        expect(whole).toBeCloseTo(
          attended.reduce((sum, each) => sum + each.minutes, 0),
          5,
        );
      }),
    );
  });

  it('is nothing when the session says no theme', () => {
    expect(coverageOf([aSession([])]).size).toBe(0);
  });

  it('knows in which languages', () => {
    expect(languagesOf([aSession([], 1, 'ar'), aSession([], 1, 'sv'), aSession([], 1, 'sv'), aSession([])])).toEqual([
      'sv',
      'ar',
    ]);
  });
});
