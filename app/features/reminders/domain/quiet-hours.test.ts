import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { mayGoOut, momentOf, nextMoment, remindsAt } from './quiet-hours.ts';
import { firstRule } from './rule.ts';

const eves = ['christmas-eve'];
const all = { ...firstRule, onSundays: true, onHolidays: true };

describe('quiet hours', () => {
  it.each([
    ['a minute before eight', '2026-03-04T06:59:00.000Z', false],
    ['at eight', '2026-03-04T07:00:00.000Z', true],
    ['a minute before twenty', '2026-03-04T18:59:00.000Z', true],
    ['at twenty', '2026-03-04T19:00:00.000Z', false],
    ['on a Sunday', '2026-03-08T11:00:00.000Z', false],
    ['at eight on the first day of summer time, a Sunday', '2026-03-29T06:00:00.000Z', false],
    ['at eight the day after, an hour earlier by the sun', '2026-03-30T06:00:00.000Z', true],
    ['at seven that day', '2026-03-30T05:59:00.000Z', false],
    ['at eight the day after summer time has ended', '2026-10-26T07:00:00.000Z', true],
    ['at seven that day', '2026-10-26T06:59:00.000Z', false],
    ['on Good Friday', '2026-04-03T11:00:00.000Z', false],
    ['on an eve the programme rests on', '2026-12-24T11:00:00.000Z', false],
    ['on another eve', '2026-04-30T11:00:00.000Z', true],
  ])('%s', (_, at, allowed) => {
    expect(mayGoOut(at, firstRule, eves)).toBe(allowed);
  });

  it.each([
    ['in the evening: the next morning', '2026-03-04T20:30:00.000Z', '2026-03-05T07:00:00.000Z'],
    ['before dawn: the same morning', '2026-03-04T02:00:00.000Z', '2026-03-04T07:00:00.000Z'],
    ['the night before Sunday: Monday, in summer time by then', '2026-03-28T20:00:00.000Z', '2026-03-30T06:00:00.000Z'],
    ['the same in autumn', '2026-10-24T20:00:00.000Z', '2026-10-26T07:00:00.000Z'],
    ['before Easter: the Saturday in it', '2026-04-02T19:00:00.000Z', '2026-04-04T06:00:00.000Z'],
    ['over Easter: Tuesday', '2026-04-04T19:00:00.000Z', '2026-04-07T06:00:00.000Z'],
  ])('move a message %s', (_, from, to) => {
    expect(nextMoment(from, firstRule, eves)).toBe(to);
  });

  it.each([
    ['2026-03-29', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '2026-10-25T00:30:00.000Z'],
  ])('know the night in which clocks change (%s)', (day, moment) => {
    expect(momentOf(plainDate(day), day === '2026-03-29' ? '02:00' : '02:30')).toBe(moment);
  });

  it('give a moment that is allowed, is not before, and has none allowed between', () => {
    const start = Date.parse('2026-01-01T00:00:00Z') / 60_000;
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: start + 2 * 365 * 1440 }),
        fc.boolean(),
        fc.boolean(),
        (minute, sundays, holidays) => {
          const rule = { ...firstRule, onSundays: sundays, onHolidays: holidays };
          const from = new Date(minute * 60_000).toISOString();
          const next = nextMoment(from, rule, eves);
          expect(next).toBeDefined();
          expect(mayGoOut(next!, rule, eves)).toBe(true);
          expect(next! >= from).toBe(true);
          for (let between = minute; between < Date.parse(next!) / 60_000; between += 59)
            expect(mayGoOut(new Date(between * 60_000).toISOString(), rule, eves)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a reminder', () => {
  it.each([
    ['the same hour the day before', '2026-03-05', '09:00', firstRule, '2026-03-04T08:00:00.000Z'],
    ['by the clock on the wall over the change to summer time', '2026-03-29', '09:00', all, '2026-03-28T08:00:00.000Z'],
    ['by the clock on the wall over the change back', '2026-10-25', '09:00', all, '2026-10-24T07:00:00.000Z'],
    ['on Monday at eight for Monday at nine', '2026-03-09', '09:00', firstRule, '2026-03-09T07:00:00.000Z'],
    ['not at all for Monday at half past eight', '2026-03-09', '08:30', firstRule, undefined],
    ['at eight for a start at seven the day after', '2026-03-05', '07:00', firstRule, '2026-03-04T07:00:00.000Z'],
  ])('goes out %s', (_, day, time, rule, at) => {
    expect(remindsAt(plainDate(day), time, rule, eves)).toBe(at);
  });
});
