import { describe, expect, it } from 'vitest';
import { parseTimeOfDay, timeOfDayField } from './time-of-day.ts';

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['0', '00:00'],
    ['23', '23:00'],
    ['9.30', '09:30'],
    ['9:30', '09:30'],
    ['9,30', '09:30'],
    ['9 30', '09:30'],
    ['09 : 30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['1330', '13:30'],
    ['000', '00:00'],
    ['13h30', '13:30'],
    ['kl 9', '09:00'],
    ['Kl. 9.30', '09:30'],
    ['09:30:00', '09:30'],
    ['  9.30\u00a0', '09:30'],
    ['０９：３０', '09:30'],
    ['23:59', '23:59'],
  ])('typed as %j is %s', (typed, time) => {
    expect(parseTimeOfDay(typed)).toBe(time);
  });

  it.each([
    '',
    ' ',
    '24',
    '24:00',
    '9.60',
    '2460',
    '9.3',
    '9:5',
    '12345',
    '-9',
    '9.30.15',
    '9:30:15',
    'nio',
    '9-10',
    '١٣',
    '9 pm',
  ])('typed as %j is refused', (typed) => {
    expect(parseTimeOfDay(typed)).toBeUndefined();
    expect(timeOfDayField.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['not-a-time']);
  });

  it('is required where the field is', () => {
    expect(timeOfDayField.safeParse(undefined).error?.issues[0]?.message).toBe('required');
    expect(timeOfDayField.optional().parse(undefined)).toBeUndefined();
    expect(timeOfDayField.parse('9')).toBe('09:00');
  });
});
