import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { dayOfPoint, pointsInOrder, pointsOf, type StayDays } from './measuring-points.ts';

const definition = {
  measuringPoints: [
    { key: 'later', name: 'Sex månader efter avslut', when: 'after-exit' as const, months: 6 },
    { key: 'entry', name: 'Vid start', when: 'at-entry' as const },
    { key: 'exit', name: 'Vid avslut', when: 'at-exit' as const },
    { key: 'third', name: 'Efter tre månader', when: 'after-entry' as const, months: 3 },
  ],
};
const stay = (days: Partial<Record<keyof StayDays, string>>): StayDays => ({
  startedOn: days.startedOn ? plainDate(days.startedOn) : null,
  endedOn: days.endedOn ? plainDate(days.endedOn) : null,
  plannedEndOn: days.plannedEndOn ? plainDate(days.plannedEndOn) : null,
});

describe('measuring points', () => {
  it('come in the order a person meets them', () =>
    expect(pointsInOrder(definition).map(({ key }) => key)).toEqual(['entry', 'third', 'exit', 'later']));

  it('have a day counted from start or end, clamped to a shorter month', () => {
    const days = stay({ startedOn: '2026-01-31', endedOn: '2026-08-31' });
    const dayOf = (key: string) =>
      dayOfPoint(pointsInOrder(definition).find((each) => each.key === key) as never, days);
    expect([dayOf('entry'), dayOf('third'), dayOf('exit'), dayOf('later')]).toEqual([
      '2026-01-31',
      '2026-04-30',
      '2026-08-31',
      '2027-02-28',
    ]);
  });

  it.each([
    ['nobody has started', stay({}), [], '2026-03-01', ['upcoming', 'upcoming', 'upcoming', 'upcoming']],
    [
      'the first week',
      stay({ startedOn: '2026-02-25' }),
      [],
      '2026-03-01',
      ['due', 'upcoming', 'upcoming', 'upcoming'],
    ],
    [
      'soon three months',
      stay({ startedOn: '2026-01-01' }),
      ['entry'],
      '2026-03-20',
      ['done', 'due', 'upcoming', 'upcoming'],
    ],
    [
      'the first one was forgotten',
      stay({ startedOn: '2026-01-01' }),
      [],
      '2026-04-02',
      ['missed', 'due', 'upcoming', 'upcoming'],
    ],
    [
      'the planned end has passed',
      stay({ startedOn: '2026-01-01', plannedEndOn: '2026-06-30' }),
      ['entry', 'third'],
      '2026-10-01',
      ['done', 'done', 'due', 'upcoming'],
    ],
    [
      'she left early',
      stay({ startedOn: '2026-01-01', endedOn: '2026-02-10' }),
      ['entry'],
      '2026-02-12',
      ['done', 'missed', 'due', 'upcoming'],
    ],
    [
      'half a year after',
      stay({ startedOn: '2026-01-01', endedOn: '2026-06-30' }),
      ['entry', 'third', 'exit'],
      '2026-12-28',
      ['done', 'done', 'done', 'due'],
    ],
    [
      'long after',
      stay({ startedOn: '2026-01-01', endedOn: '2026-06-30' }),
      ['entry'],
      '2027-06-01',
      ['done', 'missed', 'missed', 'missed'],
    ],
  ])('when %s', (_, days, measured, today, expected) =>
    expect(pointsOf(definition, days, new Set(measured), plainDate(today)).map(({ state }) => state)).toEqual(expected),
  );
});
