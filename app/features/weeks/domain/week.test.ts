import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { entriesOf, type Occupation, sumWeek, type WeekEntry } from './week.ts';

const today = plainDate('2026-03-04');
const day = (offset: number) => addDays(today, offset);

describe('a week', () => {
  const placement: Occupation = {
    ...{ id: 'o', kind: 'placement', note: '', place: '', weekdays: [1, 3, 5], startsAt: '09:00', endsAt: '12:00' },
    ...{ startsOn: day(0), endsOn: null, isRemoved: false, version: 1 },
  };
  const monday = plainDate('2026-03-02');
  const entry = (wishes: Partial<WeekEntry>): WeekEntry => ({
    ...{
      key: 'e',
      id: 'e',
      source: 'session',
      kind: 'activity',
      title: '',
      withWhom: '',
      place: '',
      parts: [],
      day: today,
      startsAt: '11:00',
      endsAt: '14:00',
    },
    ...{ isCancelled: false, ...wishes },
  });
  it('holds an occupation on its weekdays within its period', () => {
    expect(entriesOf(placement, monday).map((each) => each.day)).toEqual(['2026-03-04', '2026-03-06']);
    expect(entriesOf({ ...placement, endsOn: day(1) }, monday).map((each) => each.day)).toEqual(['2026-03-04']);
  });
  it('adds up, counts what clashes once, and leaves out what is cancelled', () => {
    const sum = sumWeek([...entriesOf(placement, monday), entry({}), entry({ key: 'c', isCancelled: true })]);
    expect(sum.minutes).toBe(480);
    expect(sum.byKind).toEqual([
      { kind: 'placement', minutes: 360 },
      { kind: 'activity', minutes: 180 },
    ]);
    expect(sum.clashes.map(([one, other]) => [one.kind, other.kind])).toEqual([['placement', 'activity']]);
  });
  it('has no clash where one thing ends as the next begins', () => {
    expect(sumWeek([...entriesOf(placement, monday), entry({ startsAt: '12:00' })]).clashes).toEqual([]);
  });
});
