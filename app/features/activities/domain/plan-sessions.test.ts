import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { type PlannedSession, planSessions } from './plan-sessions.ts';
import { type Slot, slotsOf } from './weekly-rhythm.ts';

const today = plainDate('2026-03-11');
const period = { startsOn: plainDate('2026-03-02'), endsOn: plainDate('2026-03-29') };
const mondays = slotsOf([{ weekday: 1, startsAt: '09:00', endsAt: '12:00' }], period);
const tuesdays = slotsOf([{ weekday: 2, startsAt: '09:00', endsAt: '12:00' }], period);

const made = (slot: Slot, wishes: Partial<PlannedSession> = {}): PlannedSession => ({
  id: `${slot.heldOn} ${slot.startsAt}`,
  heldOn: slot.heldOn,
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  plannedOn: slot.heldOn,
  plannedAt: slot.startsAt,
  status: 'planned',
  changedByHand: false,
  isMarked: false,
  ...wishes,
});
const carriedOut = (existing: PlannedSession[], plan: ReturnType<typeof planSessions>): PlannedSession[] => [
  ...existing
    .filter((session) => !plan.remove.includes(session.id))
    .map((session) => ({
      ...session,
      endsAt: plan.retime.find((each) => each.id === session.id)?.endsAt ?? session.endsAt,
    })),
  ...plan.add.map((slot) => made(slot)),
];

describe('a changed rhythm', () => {
  it('moves the coming weeks and leaves what has been', () => {
    const plan = planSessions(
      tuesdays,
      mondays.map((slot) => made(slot)),
      today,
    );
    expect(plan.remove).toEqual(['2026-03-16 09:00', '2026-03-23 09:00']);
    expect(plan.add.map((slot) => slot.heldOn)).toEqual(['2026-03-17', '2026-03-24']);
  });

  it('takes today along', () => {
    const wednesdays = slotsOf([{ weekday: 3, startsAt: '09:00', endsAt: '12:00' }], period);
    expect(planSessions(wednesdays, [], today).add.map((slot) => slot.heldOn)).toEqual([
      '2026-03-11',
      '2026-03-18',
      '2026-03-25',
    ]);
  });

  it.each([
    ['marked', { isMarked: true }],
    ['moved by hand', { changedByHand: true }],
    ['cancelled', { status: 'cancelled' as const }],
    ['added on its own', { plannedOn: null, plannedAt: null }],
  ])('leaves a session that was %s', (_, wishes) => {
    const session = made({ heldOn: plainDate('2026-03-16'), startsAt: '09:00', endsAt: '12:00' }, wishes);
    expect(planSessions([], [session], today).remove).toEqual([]);
  });

  it('does not make a slot again whose session was moved to another day', () => {
    const moved = made(mondays[2] as Slot, { heldOn: plainDate('2026-03-19'), changedByHand: true });
    expect(planSessions(mondays, [moved], today).add.map((slot) => slot.heldOn)).toEqual(['2026-03-23']);
  });

  it('only changes the end when the start stays', () => {
    const longer = mondays.map((slot) => ({ ...slot, endsAt: '13:00' }));
    expect(
      planSessions(
        longer,
        mondays.map((slot) => made(slot)),
        today,
      ),
    ).toEqual({
      add: [],
      remove: [],
      retime: [
        { id: '2026-03-16 09:00', endsAt: '13:00' },
        { id: '2026-03-23 09:00', endsAt: '13:00' },
      ],
    });
  });

  it('makes nothing on a closed day and leaves what lies there already', () => {
    const isClosed = (day: PlainDate) => day === '2026-03-16' || day === '2026-03-24';
    const plan = planSessions([...mondays, ...tuesdays], [made(mondays[2] as Slot)], today, isClosed);
    expect([plan.remove, plan.add.map((slot) => slot.heldOn)]).toEqual([[], ['2026-03-23', '2026-03-17']]);
  });

  it('takes away a free session on a day that is left out, and brings it back', () => {
    const leftOut = [plainDate('2026-03-16')];
    const without = slotsOf([{ weekday: 1, startsAt: '09:00', endsAt: '12:00' }], { ...period, leftOut });
    const existing = mondays.map((slot) => made(slot));
    const plan = planSessions(without, existing, today);
    expect(plan.remove).toEqual(['2026-03-16 09:00']);
    expect(planSessions(mondays, carriedOut(existing, plan), today).add.map((slot) => slot.heldOn)).toEqual(leftOut);
  });

  const rhythm = fc.array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      startsAt: fc.constantFrom('08:00', '10:00'),
      endsAt: fc.constantFrom('12:00', '14:00'),
    }),
    { maxLength: 5 },
  );
  const touch = fc.record({
    status: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const),
    changedByHand: fc.boolean(),
    isMarked: fc.boolean(),
    shift: fc.integer({ min: -3, max: 3 }),
  });

  const offsets = fc.array(fc.integer({ min: 0, max: 27 }), { maxLength: 8 });
  const rest = fc.record({ everyWeeks: fc.integer({ min: 1, max: 4 }), leftOut: offsets, closed: offsets });

  it('never touches the past or anything that somebody has touched, and asks for nothing more when it is carried out', () => {
    fc.assert(
      fc.property(rhythm, rhythm, fc.array(touch, { maxLength: 40 }), rest, (before, after, touches, wishes) => {
        const existing = slotsOf(before, period).map((slot, index) => {
          const { shift, ...state } = touches[index] ?? {
            shift: 0,
            status: 'planned' as const,
            changedByHand: false,
            isMarked: false,
          };
          const heldOn: PlainDate = state.changedByHand ? addDays(slot.heldOn, shift) : slot.heldOn;
          return made(slot, { ...state, heldOn });
        });
        const onDays = (offsets: number[]) => offsets.map((offset) => addDays(period.startsOn, offset));
        const { everyWeeks, leftOut, closed } = wishes;
        const wanted = slotsOf(after, { ...period, everyWeeks, leftOut: onDays(leftOut) });
        const isClosed = (day: PlainDate) => onDays(closed).includes(day);
        const plan = planSessions(wanted, existing, today, isClosed);
        for (const id of [...plan.remove, ...plan.retime.map((each) => each.id)]) {
          const session = existing.find((each) => each.id === id);
          expect(
            session?.heldOn &&
              session.heldOn >= today &&
              session.status === 'planned' &&
              !session.changedByHand &&
              !session.isMarked,
          ).toBe(true);
        }
        expect(plan.add.every((slot) => slot.heldOn >= today && !isClosed(slot.heldOn))).toBe(true);
        expect(plan.add.some((slot) => onDays(leftOut).includes(slot.heldOn))).toBe(false);
        expect(planSessions(wanted, carriedOut(existing, plan), today, isClosed)).toEqual({
          add: [],
          remove: [],
          retime: [],
        });
      }),
    );
  });
});
