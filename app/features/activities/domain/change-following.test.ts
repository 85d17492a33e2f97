import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate, weekday } from '#app/shared/dates.ts';
import { changeFollowing } from './change-following.ts';
import { type PlannedSession, planSessions } from './plan-sessions.ts';
import { type Slot, slotsOf, type WeeklyTime } from './weekly-rhythm.ts';

const today = plainDate('2026-03-01');
const period = { startsOn: plainDate('2026-03-02'), endsOn: plainDate('2026-04-12') };
const tuesdays: WeeklyTime[] = [{ weekday: 2, startsAt: '09:00', endsAt: '12:00' }];

const made = (slot: Slot, wishes: Partial<PlannedSession> = {}): PlannedSession => ({
  ...{ id: `${slot.heldOn} ${slot.startsAt}`, heldOn: slot.heldOn, startsAt: slot.startsAt, endsAt: slot.endsAt },
  ...{ plannedOn: slot.heldOn, plannedAt: slot.startsAt, status: 'planned', changedByHand: false, isMarked: false },
  ...wishes,
});
const open = () => false;
type To = { heldOn: string; startsAt?: string; endsAt?: string; place?: string };

// Everything the use case does, in memory: the line's change, then the rhythm laid out anew.
function change(
  times: WeeklyTime[],
  existing: PlannedSession[],
  at: string,
  { heldOn, startsAt = '09:00', endsAt = '12:00', ...own }: To,
  isClosed: (day: PlainDate) => boolean = open,
) {
  const of = existing.find((each) => each.plannedOn === at) as PlannedSession;
  const to = { heldOn: plainDate(heldOn), startsAt, endsAt, ...own };
  const planned = changeFollowing({ times, existing, startsOn: period.startsOn, isClosed }, of, to);
  if (!planned.ok) return { problem: planned.problem, sessions: existing, times, moved: [] };
  const { changes, kept } = planned.value;
  const changed = existing.map((each): PlannedSession => {
    const moved = changes.find(({ id }) => id === each.id);
    const stays = kept.find(({ id }) => id === each.id);
    if (moved !== undefined)
      return {
        ...each,
        heldOn: moved.heldOn,
        startsAt,
        endsAt,
        plannedOn: moved.heldOn,
        plannedAt: startsAt,
        changedByHand: false,
      };
    return stays === undefined ? each : { ...each, plannedOn: stays.plannedOn, plannedAt: startsAt };
  });
  const plan = planSessions(slotsOf(planned.value.times, period), changed, today, isClosed);
  const sessions = [
    ...changed.filter(({ id }) => !plan.remove.includes(id)),
    ...plan.add.map((slot) => made(slot)),
  ].sort((a, b) => (a.heldOn + a.startsAt < b.heldOn + b.startsAt ? -1 : 1));
  return { problem: undefined, sessions, times: planned.value.times, moved: changes.filter(({ isMoved }) => isMoved) };
}
const days = (sessions: PlannedSession[]) => sessions.map(({ heldOn, startsAt }) => `${heldOn} ${startsAt}`);
const laidOut = (times = tuesdays) => slotsOf(times, period).map((slot) => made(slot));

describe('this session and all that follow', () => {
  it('move to another weekday and hour; those before stay, and so does who they are', () => {
    const before = laidOut();
    const { sessions, moved } = change(tuesdays, before, '2026-03-17', { heldOn: '2026-03-19', startsAt: '10:00' });
    expect(days(sessions)).toEqual([
      '2026-03-03 09:00',
      '2026-03-10 09:00',
      '2026-03-19 10:00',
      '2026-03-26 10:00',
      '2026-04-02 10:00',
      '2026-04-09 10:00',
    ]);
    expect(sessions.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(moved).toHaveLength(4);
  });

  it('move to an earlier day of the week', () => {
    const { sessions } = change(tuesdays, laidOut(), '2026-03-17', { heldOn: '2026-03-16' });
    expect(days(sessions).slice(1, 4)).toEqual(['2026-03-10 09:00', '2026-03-16 09:00', '2026-03-23 09:00']);
  });

  it('can change place alone: nothing is moved', () => {
    const { moved, times } = change(tuesdays, laidOut(), '2026-03-17', { heldOn: '2026-03-17', place: 'Sal 4' });
    expect(moved).toEqual([]);
    expect(times).toEqual([
      { weekday: 2, startsAt: '09:00', endsAt: '12:00', throughOn: '2026-03-16' },
      { weekday: 2, startsAt: '09:00', endsAt: '12:00', fromOn: '2026-03-17', throughOn: null, place: 'Sal 4' },
    ]);
  });

  it('from the first one on leave no old line behind', () => {
    expect(change(tuesdays, laidOut(), '2026-03-03', { heldOn: '2026-03-04' }).times).toHaveLength(1);
  });

  it('pass over a closed day, and come back on days that were closed for the old time', () => {
    const closed = (day: PlainDate) => day === '2026-03-26' || day === '2026-03-31';
    const before = laidOut().filter(({ heldOn }) => !closed(heldOn));
    const { sessions } = change(tuesdays, before, '2026-03-17', { heldOn: '2026-03-19' }, closed);
    expect(days(sessions).slice(2)).toEqual(['2026-03-19 09:00', '2026-04-02 09:00', '2026-04-09 09:00']);
  });

  it('leave alone what somebody moved, cancelled or marked, and make no second session in that week', () => {
    const before = laidOut().map((each) => {
      if (each.heldOn === '2026-03-24') return { ...each, heldOn: plainDate('2026-03-25'), changedByHand: true };
      return each.heldOn === '2026-03-31' ? { ...each, status: 'cancelled' as const } : each;
    });
    const { sessions } = change(tuesdays, before, '2026-03-17', { heldOn: '2026-03-20' });
    expect(days(sessions).slice(2)).toEqual([
      '2026-03-20 09:00',
      '2026-03-25 09:00',
      '2026-03-31 09:00',
      '2026-04-10 09:00',
    ]);
  });

  it.each([
    ['into another week', '2026-03-17', { heldOn: '2026-03-24' }, {}, 'other-week'],
    [
      'of a session that was added on its own',
      '2026-03-17',
      { heldOn: '2026-03-18' },
      { plannedOn: null, plannedAt: null },
      'not-in-rhythm',
    ],
    ['of a marked session', '2026-03-17', { heldOn: '2026-03-18' }, { isMarked: true }, 'already-marked'],
  ])('cannot be moved %s', (_, at, to, wishes, problem) => {
    const existing = laidOut().map((each) => (each.heldOn === at ? { ...each, ...wishes } : each));
    const of = existing.find(({ heldOn }) => heldOn === at) as PlannedSession;
    const asked = { ...to, heldOn: plainDate(to.heldOn), startsAt: '09:00', endsAt: '12:00' };
    const planned = changeFollowing(
      { times: tuesdays, existing, startsOn: period.startsOn, isClosed: open },
      of,
      asked,
    );
    expect(planned.ok ? undefined : planned.problem).toBe(problem);
  });

  it('cannot be moved to where the activity already begins a session', () => {
    const times = [...tuesdays, { weekday: 4, startsAt: '09:00', endsAt: '12:00' }];
    expect(change(times, laidOut(times), '2026-03-17', { heldOn: '2026-03-19' }).problem).toBe('slot-taken');
    const extra = made(
      { heldOn: plainDate('2026-04-01'), startsAt: '09:00', endsAt: '10:00' },
      { plannedOn: null, plannedAt: null },
    );
    expect(change(tuesdays, [...laidOut(), extra], '2026-03-17', { heldOn: '2026-03-18' }).problem).toBe('slot-taken');
  });

  const touch = fc.record({
    status: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const),
    changedByHand: fc.boolean(),
    isMarked: fc.boolean(),
  });
  it('never touch what somebody has touched, nor what was before, and ask for nothing more when carried out', () => {
    fc.assert(
      fc.property(
        fc.array(touch, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('09:00', '13:00'),
        fc.uniqueArray(fc.integer({ min: 0, max: 41 }), { maxLength: 6 }),
        (touches, index, toWeekday, startsAt, closedDays) => {
          const isClosed = (day: PlainDate) => closedDays.some((offset) => addDays(period.startsOn, offset) === day);
          const before = laidOut().map((each, at) => (at === index ? each : { ...each, ...touches[at] }));
          const of = before[index] as PlannedSession;
          const heldOn = addDays(of.heldOn, toWeekday - weekday(of.heldOn));
          const after = change(tuesdays, before, of.heldOn, { heldOn, startsAt, endsAt: '15:00' }, isClosed);
          if (after.problem !== undefined) return;
          for (const each of before) {
            const isFree = each.status === 'planned' && !each.isMarked && !each.changedByHand;
            if (isFree && each.heldOn >= of.heldOn) continue;
            const now = after.sessions.find(({ id }) => id === each.id);
            expect(now && [now.heldOn, now.startsAt, now.status]).toEqual([each.heldOn, each.startsAt, each.status]);
          }
          expect(after.sessions.find(({ id }) => id === of.id)?.heldOn).toBe(heldOn);
          const again = planSessions(slotsOf(after.times, period), after.sessions, today, isClosed);
          expect(again).toEqual({ add: [], remove: [], retime: [] });
        },
      ),
    );
  });
});
