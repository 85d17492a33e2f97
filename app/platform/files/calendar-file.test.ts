import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { parseCalendar } from '#test/parse-calendar.ts';
import { type CalendarEvent, writeCalendar } from './calendar-file.ts';

const event = (more: Partial<CalendarEvent>): CalendarEvent => ({
  uid: 'a',
  sequence: 0,
  day: plainDate('2026-11-23'),
  startsAt: '09:00',
  endsAt: '11:30',
  title: 'Språkkafé',
  isCancelled: false,
  ...more,
});
const changedAt = '2026-11-20T10:00:00.000Z';
const written = (...events: CalendarEvent[]) => parseCalendar(writeCalendar('Kalender', events, changedAt));

describe('a calendar', () => {
  it.each([
    ['in winter', '2026-11-23', '09:00', '11:30', '20261123T080000Z', '20261123T103000Z'],
    ['in summer', '2026-06-23', '09:00', '11:30', '20260623T070000Z', '20260623T093000Z'],
    [
      'the morning after the clock goes forward',
      '2026-03-29',
      '09:00',
      '11:30',
      '20260329T070000Z',
      '20260329T093000Z',
    ],
    ['the morning after the clock goes back', '2026-10-25', '09:00', '11:30', '20261025T080000Z', '20261025T103000Z'],
    ['across the hour that spring takes', '2026-03-29', '01:30', '04:00', '20260329T003000Z', '20260329T020000Z'],
    ['within the hour that spring takes', '2026-03-29', '02:15', '02:45', '20260329T011500Z', '20260329T014500Z'],
    ['across the hour that autumn gives', '2026-10-25', '01:30', '04:00', '20261024T233000Z', '20261025T030000Z'],
  ])('keeps Swedish time %s', (_, day, startsAt, endsAt, start, end) => {
    const [found] = written(event({ day: plainDate(day), startsAt, endsAt })).events;
    expect([found?.DTSTART, found?.DTEND]).toEqual([start, end]);
  });

  it('says what is cancelled under the same name, with a higher number', () => {
    const [on] = written(event({ sequence: 1 })).events;
    const [off] = written(event({ sequence: 2, isCancelled: true })).events;
    expect([on?.UID, on?.STATUS, on?.SEQUENCE]).toEqual(['a@egenvag', 'CONFIRMED', '1']);
    expect([off?.UID, off?.STATUS, off?.SEQUENCE]).toEqual(['a@egenvag', 'CANCELLED', '2']);
  });

  it('is the same text for the same events', () => {
    const write = () => writeCalendar('Kalender', [event({}), event({ uid: 'b' })], changedAt);
    expect(write()).toBe(write());
  });

  it('holds any words without breaking a line or a field, and no event ends before it starts', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom(
          '\r\nBEGIN:VEVENT\r\n',
          '\u2028BEGIN:VEVENT\u2029',
          'قهوة; لغة, كل يوم\n',
          '\\n',
          '👩‍👩‍👧'.repeat(30),
          '',
        ),
        fc.integer({ min: 0, max: 800 }).map((days) => addDays(plainDate('2026-01-01') as PlainDate, days)),
        time,
        time,
        (title, more, day, a, b) => {
          fc.pre(a !== b);
          const [startsAt, endsAt] = a < b ? [a, b] : [b, a];
          const text = `${title}${more}x`;
          const { events } = written(event({ title: text, place: text, description: text, day, startsAt, endsAt }));
          expect(events).toHaveLength(1);
          expect(events[0]!.DTEND! > events[0]!.DTSTART!).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
