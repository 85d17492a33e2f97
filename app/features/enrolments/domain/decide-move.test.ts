import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideMove, type EnrolmentAsDecided, type MoveInput } from './decide-move.ts';
import { type MoveName, moveNames, moves, movesFrom, pageMoves } from './moves.ts';
import { type EnrolmentStatus, enrolmentStatuses, isOpen } from './status.ts';

const today = plainDate('2026-11-21');
const referredOn = plainDate('2026-01-10');
const startedOn = plainDate('2026-02-01');
const endedOn = plainDate('2026-06-30');

// What the table should say, written out once more by hand: status → move → next status. What is not here is refused.
const allowed: Record<EnrolmentStatus, Partial<Record<MoveName, EnrolmentStatus>>> = {
  referred: {
    'put-on-waiting-list': 'waiting',
    accept: 'accepted',
    decline: 'declined',
    withdraw: 'withdrawn',
    'mark-mistaken': 'mistaken',
  },
  waiting: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', 'mark-mistaken': 'mistaken' },
  accepted: {
    'put-on-waiting-list': 'waiting',
    start: 'active',
    withdraw: 'withdrawn',
    'never-start': 'withdrawn',
    'mark-mistaken': 'mistaken',
  },
  active: { pause: 'paused', end: 'ended', 'mark-mistaken': 'mistaken' },
  paused: { resume: 'active', end: 'ended', 'mark-mistaken': 'mistaken' },
  ended: { reopen: 'active', 'mark-mistaken': 'mistaken' },
  declined: { 'mark-mistaken': 'mistaken' },
  withdrawn: { 'mark-mistaken': 'mistaken' },
  mistaken: {},
};

function enrolmentIn(status: EnrolmentStatus): EnrolmentAsDecided {
  const hasStarted = status === 'active' || status === 'paused' || status === 'ended';
  return { status, referredOn, startedOn: hasStarted ? startedOn : null, endedOn: status === 'ended' ? endedOn : null };
}

const complete: Omit<MoveInput, 'move'> = {
  takesEffectOn: plainDate('2026-07-15'),
  reason: 'Enligt överenskommelse',
  exit: { reason: 'to-work', to: 'work' },
};
const as = (role: 'coordinator' | 'case-worker' | 'activity-leader' | 'evaluator') => ({
  today,
  role,
  lastDecidedOn: null,
});

const everything = enrolmentStatuses.flatMap((status) =>
  moveNames.map((move) => ({ status, move, to: allowed[status][move] })),
);

describe('the status table', () => {
  test.each(everything)('from $status, $move leads to $to', ({ status, move, to }) => {
    const decided = decideMove(enrolmentIn(status), { ...complete, move }, as('coordinator'));
    if (to === undefined) expect(decided).toEqual({ ok: false, problem: { '': ['not-from-this-status'] } });
    else
      expect(decided).toMatchObject({
        ok: true,
        value: { changes: { status: to }, kept: { move, fromStatus: status, toStatus: to } },
      });
  });

  test.each(everything.filter(({ to }) => to !== undefined))(
    '$move from $status is the case worker’s too, except marking as mistaken',
    ({ status, move }) => {
      const decided = decideMove(enrolmentIn(status), { ...complete, move }, as('case-worker'));
      if (move === 'mark-mistaken') expect(decided).toEqual({ ok: false, problem: { '': ['not-yours-to-decide'] } });
      else expect(decided.ok).toBe(true);
    },
  );

  test.each(everything)('neither leader nor evaluator decides $move from $status', ({ status, move }) => {
    for (const role of ['activity-leader', 'evaluator'] as const)
      expect(decideMove(enrolmentIn(status), { ...complete, move }, as(role))).toEqual({
        ok: false,
        problem: { '': ['not-yours-to-decide'] },
      });
  });

  test('a closed enrolment is come back to by a new one', () => {
    for (const status of enrolmentStatuses) expect(movesFrom(status).includes('re-enter')).toBe(!isOpen(status));
  });

  test('every move has a page: registration, exit, or the one for all others', () => {
    expect([...pageMoves, 'refer', 're-enter', 'end'].toSorted()).toEqual(moveNames.toSorted());
  });

  test.each(moveNames.filter((move) => moves[move].reason === 'required'))('%s needs a reason', (move) => {
    const from = moves[move].from[0] as EnrolmentStatus;
    for (const reason of [undefined, '', '   '])
      expect(decideMove(enrolmentIn(from), { ...complete, move, reason }, as('coordinator'))).toEqual({
        ok: false,
        problem: { reason: ['reason-required'] },
      });
  });
});

describe('the days of a move', () => {
  const cases: [
    title: string,
    status: EnrolmentStatus,
    move: MoveName,
    day: string | undefined,
    lastDecidedOn: string | null,
    problem: string | undefined,
  ][] = [
    ['no day', 'accepted', 'start', undefined, null, 'date-required'],
    ['tomorrow', 'accepted', 'start', '2026-11-22', null, 'date-in-future'],
    ['today', 'accepted', 'start', '2026-11-21', null, undefined],
    ['before the referral', 'accepted', 'start', '2026-01-09', null, 'date-before-referral'],
    ['on the day of the referral', 'accepted', 'start', '2026-01-10', null, undefined],
    ['exit before the start', 'active', 'end', '2026-01-31', null, 'date-before-start'],
    ['exit on the day of the start', 'active', 'end', '2026-02-01', null, undefined],
    ['exit tomorrow', 'active', 'end', '2026-11-22', null, 'date-in-future'],
    ['before the last decision', 'paused', 'resume', '2026-03-01', '2026-03-02', 'date-before-last-decision'],
    ['on the day of the last decision', 'paused', 'resume', '2026-03-02', '2026-03-02', undefined],
  ];
  test.each(cases)('%s: from %s, %s on %s', (_, status, move, day, lastDecidedOn, problem) => {
    const circumstances = {
      ...as('coordinator'),
      lastDecidedOn: lastDecidedOn === null ? null : plainDate(lastDecidedOn),
    };
    const decided = decideMove(
      enrolmentIn(status),
      { ...complete, move, takesEffectOn: day === undefined ? undefined : plainDate(day) },
      circumstances,
    );
    expect(decided.ok ? undefined : decided.problem['takesEffectOn']?.[0]).toBe(problem);
  });
});

describe('an exit', () => {
  test('keeps its day, reason and where she goes', () => {
    expect(decideMove(enrolmentIn('active'), { ...complete, move: 'end' }, as('case-worker'))).toMatchObject({
      value: { changes: { status: 'ended', startedOn, endedOn: '2026-07-15', exitReason: 'to-work', exitTo: 'work' } },
    });
  });
  test('needs a reason of its own list', () => {
    expect(
      decideMove(
        enrolmentIn('active'),
        { ...complete, move: 'end', exit: { reason: undefined, to: 'work' } },
        as('case-worker'),
      ),
    ).toEqual({ ok: false, problem: { exitReason: ['exit-reason-required'] } });
  });
  test('that was wrong is taken back with everything it said, from the day it named', () => {
    expect(
      decideMove(
        enrolmentIn('ended'),
        { move: 'reopen', takesEffectOn: undefined, reason: 'Fel person' },
        as('case-worker'),
      ),
    ).toMatchObject({
      value: {
        changes: { status: 'active', startedOn, endedOn: null, exitReason: null, exitTo: null },
        kept: { takesEffectOn: endedOn },
      },
    });
  });
});
