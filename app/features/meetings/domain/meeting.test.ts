import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideMove, endOf } from './meeting.ts';
import { audiences, decideCorrection, narrowerOrSame } from './note.ts';
import { monthsOfWork } from './peer-work.ts';
import { reasonChoices, splitReason } from './reasons.ts';
import { isOverdue } from './several-parties.ts';
import { meetingMoves, meetingStatuses } from './status.ts';

const today = plainDate('2026-03-04');
const on = (day: string) => plainDate(day);

describe('what can become of a meeting', () => {
  const possible = {
    planned: { hold: 'held', move: 'moved', cancel: 'not-held', reopen: undefined },
    held: { hold: undefined, move: undefined, cancel: undefined, reopen: 'planned' },
    moved: { hold: undefined, move: undefined, cancel: undefined, reopen: undefined },
    'not-held': { hold: undefined, move: undefined, cancel: undefined, reopen: 'planned' },
  } as const;
  it.each(meetingStatuses.flatMap((status) => meetingMoves.map((move) => [status, move] as const)))(
    'when it is %s: %s',
    (status, move) => {
      const expected = possible[status][move];
      expect(decideMove({ status, meetsOn: today }, move, { today })).toEqual(
        expected === undefined ? { ok: false, problem: 'not-possible-now' } : { ok: true, value: expected },
      );
    },
  );
  it('one that lies ahead is not held yet, but may be called off', () => {
    const ahead = { status: 'planned', meetsOn: on('2026-03-05') } as const;
    expect(decideMove(ahead, 'hold', { today })).toEqual({ ok: false, problem: 'not-yet' });
    expect(decideMove(ahead, 'cancel', { today }).ok).toBe(true);
  });
  it('one with notes is not taken back', () => {
    const held = { status: 'held', meetsOn: today } as const;
    expect(decideMove(held, 'reopen', { today, noteCount: 1 })).toEqual({ ok: false, problem: 'has-notes' });
  });
  it('ends so many minutes later, the same day', () => {
    expect(endOf({ startsAt: '09:30', minutesPlanned: 90 })).toBe('11:00');
    expect(endOf({ startsAt: '23:30', minutesPlanned: 90 })).toBe('23:59');
  });
  it('has reasons that say whose they are', () => {
    for (const choice of reasonChoices) {
      const { because, reason } = splitReason(choice);
      expect(`${because}:${reason}`).toBe(choice);
    }
  });
});

describe('correcting a note', () => {
  it('never opens it to more people', () => {
    expect(narrowerOrSame('person')).toEqual(audiences);
    expect(narrowerOrSame('health')).toEqual(['health', 'own']);
    const author = { accountId: 'a', role: 'case-worker', isResponsible: true };
    for (const from of audiences)
      for (const to of audiences) {
        const decided = decideCorrection(
          { audience: from, authorId: 'a', namedReaderIds: [] },
          { audience: to, namedReaders: [] },
          author,
        );
        expect(decided.ok, `${from} → ${to}`).toBe(audiences.indexOf(to) >= audiences.indexOf(from));
      }
  });
  it.each([
    ['coordinator', 'case-workers', false, [], false],
    ['case-worker', 'case-workers', false, [], true],
    ['case-worker', 'health', false, [], false],
    ['case-worker', 'health', true, [], true],
    ['coordinator', 'health', false, ['b'], true],
    ['case-worker', 'own', true, [], false],
    ['coordinator', 'team', false, [], true],
  ] as const)(
    'somebody else, a %s, narrows it to %s (responsible: %s, named: %j): %s',
    (role, audience, isResponsible, named, isOk) => {
      const decided = decideCorrection(
        { audience: 'team', authorId: 'a', namedReaderIds: [] },
        { audience, namedReaders: [...named] },
        { accountId: 'b', role, isResponsible },
      );
      expect(decided.ok).toBe(isOk);
    },
  );
});

describe('promises and hours', () => {
  it('a promise is overdue the day after its day, as long as it is open', () => {
    expect(isOverdue({ status: 'open', dueOn: on('2026-03-03') }, today)).toBe(true);
    expect(isOverdue({ status: 'open', dueOn: today }, today)).toBe(false);
    expect(isOverdue({ status: 'done', dueOn: on('2026-03-03') }, today)).toBe(false);
  });
  it('meetings and supervision of a month stand in one line, the latest month first', () => {
    const months = monthsOfWork(
      [{ month: on('2026-01-01'), meetings: 2, minutes: 120 }],
      [
        { heldOn: on('2026-01-20'), minutes: 60 },
        { heldOn: on('2026-02-03'), minutes: 90 },
      ],
    );
    expect(months).toEqual([
      { month: '2026-02-01', meetings: 0, meetingMinutes: 0, supervisionMinutes: 90 },
      { month: '2026-01-01', meetings: 2, meetingMinutes: 120, supervisionMinutes: 60 },
    ]);
  });
});
