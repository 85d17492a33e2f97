import { describe, expect, test } from 'vitest';
import { dayNumber, layLanes, ticksBetween } from './timeline-geometry.ts';

describe('the scale of a timeline', () => {
  test.each([
    ['a year has a tick per month', '2026-01-01', '2027-01-01', 'month', 12],
    ['a period that starts within a month begins with the next one', '2026-01-15', '2026-04-02', 'month', 3],
    ['two years have a tick per quarter', '2025-01-01', '2027-01-01', 'quarter', 8],
    ['five years have a tick per year', '2022-03-01', '2027-03-01', 'year', 5],
  ] as const)('%s', (_, from, to, step, count) => {
    const ticks = ticksBetween(from, to);
    expect(ticks.step).toBe(step);
    expect(ticks.days).toHaveLength(count);
  });

  test('a leap day is a day of its own', () => {
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
  });

  test('periods that overlap lie in different lanes, and a lane is used again once it is free', () => {
    const lanes = layLanes(
      [
        { key: 'first', startsOn: '2026-01-01', endsBefore: '2026-03-01' },
        { key: 'beside', startsOn: '2026-02-01', endsBefore: '2026-04-01' },
        { key: 'after', startsOn: '2026-03-01' },
      ],
      '2027-01-01',
    );
    expect(lanes.count).toBe(2);
    expect(lanes.of.get('after')).toBe(lanes.of.get('first'));
    expect(lanes.of.get('beside')).not.toBe(lanes.of.get('first'));
  });
});
