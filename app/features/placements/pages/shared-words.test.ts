import { describe, expect, it } from 'vitest';
import { sharedHours } from './shared-words.ts';

describe('the hours of a placement, as the parties read them', () => {
  const hours = [1, 7].map((weekday) => ({ weekday, startsAt: '09:00', endsAt: '12:00', breakMinutes: 0 }));

  it.each([
    ['sv', ['måndag 09:00–12:00', 'söndag 09:00–12:00']],
    ['ar', ['الاثنين 09:00–12:00', 'الأحد 09:00–12:00']],
    ['uk', ['понеділок 09:00–12:00', 'неділя 09:00–12:00']],
  ] as const)('name the day of the week and no date: %s', (language, lines) => {
    expect(sharedHours(language, hours as never)).toEqual(lines);
  });
});
