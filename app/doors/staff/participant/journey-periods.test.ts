import { describe, expect, test } from 'vitest';
import type { MoveRecord } from '#app/features/enrolments/public.ts';
import { plainDate } from '#app/shared/dates.ts';
import { programmePeriods, shownDays } from './journey-periods.ts';

const today = plainDate('2026-03-01');
const phases = [
  { key: 'group', name: 'Grupp', fromWeek: 1, toWeek: 6, form: 'group' as const },
  { key: 'individual', name: 'Individuell', fromWeek: 7, form: 'individual' as const },
];
const withPhases = { key: 'p', name: 'P', phases };
const head = {
  referredOn: plainDate('2026-01-05'),
  startedOn: plainDate('2026-02-02'),
  endedOn: null,
  plannedEndOn: plainDate('2026-08-01'),
  definition: withPhases,
  status: 'active' as const,
};
const moveOn = (move: MoveRecord['move'], day: string) => ({
  id: `${move} ${day}`,
  move,
  toStatus: 'active' as const,
  takesEffectOn: plainDate(day),
});
const inWords = (periods: ReturnType<typeof programmePeriods>) =>
  periods.map(
    ({ kind, name, startsOn, endsBefore, isAhead }) =>
      `${name ?? kind} ${startsOn}–${endsBefore ?? ''}${isAhead ? ' (ahead)' : ''}`,
  );

describe('the programme’s part of the journey', () => {
  test('waits till the start, then goes through the phases to the planned end', () => {
    expect(inWords(programmePeriods(head, [], today))).toEqual([
      'waiting 2026-01-05–2026-02-02',
      'Grupp 2026-02-02–2026-03-16',
      'Individuell 2026-03-16–2026-08-02 (ahead)',
    ]);
  });
  test('is cut at the exit, the last day included', () => {
    expect(
      inWords(programmePeriods({ ...head, endedOn: plainDate('2026-02-20'), status: 'ended' }, [], today)).slice(1),
    ).toEqual(['Grupp 2026-02-02–2026-02-21']);
  });
  test('without phases is one stretch, open when no end is planned', () => {
    expect(
      inWords(programmePeriods({ ...head, definition: { key: 'p', name: 'P' }, plannedEndOn: null }, [], today)).slice(
        1,
      ),
    ).toEqual(['participates 2026-02-02–']);
  });
  test('waits still when nothing is decided, and till the day of a refusal', () => {
    const referred = { ...head, startedOn: null, status: 'referred' as const };
    expect(inWords(programmePeriods(referred, [], today))).toEqual(['waiting 2026-01-05–']);
    expect(
      inWords(programmePeriods({ ...referred, status: 'declined' }, [moveOn('decline', '2026-01-20')], today)),
    ).toEqual(['waiting 2026-01-05–2026-01-20']);
  });
  test('shows each break till she came back, or still', () => {
    const moves = [moveOn('pause', '2026-02-05'), moveOn('resume', '2026-02-10'), moveOn('pause', '2026-02-25')];
    expect(inWords(programmePeriods(head, moves, today)).slice(3)).toEqual([
      'pause 2026-02-05–2026-02-10',
      'pause 2026-02-25–',
    ]);
  });
});

describe('the days shown', () => {
  test.each([
    ['till the planned end', {}, '2026-01-01', '2026-09-01'],
    ['till today without one', { plannedEndOn: null }, '2026-01-01', '2026-04-01'],
    [
      'half a year after an exit, but not beyond today',
      { endedOn: plainDate('2026-02-20') },
      '2026-01-01',
      '2026-04-01',
    ],
    [
      'half a year after an exit long ago',
      { referredOn: plainDate('2020-01-10'), startedOn: plainDate('2020-01-10'), endedOn: plainDate('2020-06-30') },
      '2020-01-01',
      '2021-02-01',
    ],
  ])('%s', (_, change, from, to) => {
    expect(shownDays({ ...head, ...change }, today)).toEqual({ from, to });
  });
});
