import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSave, type SheetRow } from './decide-save.ts';
import { fromStored, isSameMark, type Mark, toStored } from './mark.ts';

const present: Mark = { mark: 'present' };
const sick: Mark = { mark: 'absent', reason: 'sick' };
const late: Mark = { mark: 'late', minutesMissed: 10 };

type Case = {
  shown: [Mark | null, number];
  sent: Mark | null;
  now: [Mark | null, number];
  everybody?: boolean;
  choice?: SheetRow['choice'];
};
type Outcome = 'nothing' | 'insert' | 'update' | 'remove' | 'conflict';

function outcome({ shown, sent, now, everybody = false, choice }: Case): Outcome {
  const decision = decideSave({
    rows: [{ enrolmentId: 'a', version: shown[1], mark: sent, choice }],
    everybodyElsePresent: everybody,
    current: now[0] === null ? new Map() : new Map([['a', { mark: now[0], version: now[1] }]]),
    shown: (_, version) => (version === shown[1] ? shown[0] : undefined),
  });
  if (decision.conflicts.length > 0) return 'conflict';
  return decision.insert.length > 0
    ? 'insert'
    : decision.update.length > 0
      ? 'update'
      : decision.remove.length > 0
        ? 'remove'
        : 'nothing';
}

const table: [string, Case, Outcome][] = [
  ['a first mark', { shown: [null, 0], sent: present, now: [null, 0] }, 'insert'],
  ['nothing marked and nothing sent', { shown: [null, 0], sent: null, now: [null, 0] }, 'nothing'],
  ['a change', { shown: [present, 1], sent: sick, now: [present, 1] }, 'update'],
  ['taking back', { shown: [present, 1], sent: null, now: [present, 1] }, 'remove'],
  ['the same again', { shown: [present, 1], sent: present, now: [present, 1] }, 'nothing'],
  ['other minutes', { shown: [late, 1], sent: { mark: 'late', minutesMissed: 20 }, now: [late, 1] }, 'update'],
  ['both alike', { shown: [null, 0], sent: present, now: [present, 1] }, 'nothing'],
  ['both differently', { shown: [null, 0], sent: present, now: [sick, 1] }, 'conflict'],
  ['untouched here, marked there', { shown: [null, 0], sent: null, now: [sick, 1] }, 'nothing'],
  ['untouched here, changed there', { shown: [present, 1], sent: present, now: [sick, 2] }, 'nothing'],
  ['changed here, taken back there', { shown: [present, 1], sent: sick, now: [null, 0] }, 'conflict'],
  ['taken back here and there', { shown: [present, 1], sent: null, now: [null, 0] }, 'nothing'],
  [
    'taken back there and marked as before: still changed',
    { shown: [present, 1], sent: late, now: [present, 3] },
    'conflict',
  ],
  ['everybody: not marked', { shown: [null, 0], sent: null, now: [null, 0], everybody: true }, 'insert'],
  [
    'everybody: marked by another meanwhile',
    { shown: [null, 0], sent: null, now: [sick, 1], everybody: true },
    'nothing',
  ],
  ['everybody: an exception stays one', { shown: [null, 0], sent: late, now: [null, 0], everybody: true }, 'insert'],
  ['a choice not made', { shown: [sick, 2], sent: present, now: [sick, 2], choice: 'none-yet' }, 'conflict'],
  ['mine', { shown: [sick, 2], sent: present, now: [sick, 2], choice: 'mine' }, 'update'],
  ['mine, but changed once more', { shown: [sick, 2], sent: present, now: [late, 3], choice: 'mine' }, 'conflict'],
  ['theirs', { shown: [sick, 2], sent: present, now: [sick, 2], choice: 'theirs' }, 'nothing'],
];

describe('one row of a sheet', () => {
  it.each(table)('%s', (_, given, expected) => {
    expect(outcome(given)).toBe(expected);
  });

  it('whose shown value is not known any more is a conflict, never an overwrite', () => {
    const decision = decideSave({
      rows: [{ enrolmentId: 'a', version: 1, mark: present }],
      everybodyElsePresent: false,
      current: new Map([['a', { mark: sick, version: 4 }]]),
      shown: () => undefined,
    });
    expect(decision.conflicts).toEqual(['a']);
  });

  const mark = fc.option(
    fc.oneof(
      fc.constant<Mark>(present),
      fc.record({
        mark: fc.constantFrom('late' as const, 'left-early' as const),
        minutesMissed: fc.integer({ min: 1, max: 179 }),
      }),
      fc.record({
        mark: fc.constant('absent' as const),
        reason: fc.constantFrom('sick' as const, 'no-notice' as const),
      }),
    ),
    { nil: null },
  );

  it('never changes or removes a mark that was made after the page was shown', () => {
    fc.assert(
      fc.property(mark, mark, mark, fc.boolean(), (shown, sent, now, everybody) => {
        fc.pre(now !== null);
        const result = outcome({ shown: [shown, shown === null ? 0 : 1], sent, now: [now, 2], everybody });
        expect(['nothing', 'conflict']).toContain(result);
      }),
    );
  });

  it('reads back from the table what was marked', () => {
    fc.assert(
      fc.property(mark, (each) => {
        if (each !== null) expect(isSameMark(fromStored(toStored(each, 180), 180), each)).toBe(true);
      }),
    );
  });
});
