import fc from 'fast-check';
import { expect } from 'vitest';
import { isSameMark, type Mark } from '#app/features/attendance/domain/mark.ts';
import { entriesOf } from '../domain/pocket.ts';
import { type Message, type ServerFault, serverModel } from './server-model.ts';
import { type Fate, type TabletFault, tabletModel } from './tablet-model.ts';

const id = (kind: number, number: number) => `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const people = [1, 2, 3, 4].map((number) => id(1, number));
const sessionIds = [1, 2].map((number) => id(2, number));
const tabletNames = [1, 2, 3].map((number) => id(3, number));
const HOUR_MS = 3_600_000;

const mark: fc.Arbitrary<Mark | null> = fc.constantFrom<(Mark | null)[]>(
  { mark: 'present' },
  { mark: 'late', minutesMissed: 10 },
  { mark: 'absent', reason: 'sick' },
  { mark: 'absent', reason: 'no-notice' },
  null,
);
// Mostly the same sheet and the same two tablets: where they meet is where it gets difficult.
const tablet = fc.constantFrom(0, 0, 1, 1, 2);
const session = fc.constantFrom(0, 0, 0, 1);
const person = fc.nat({ max: 3 });
const fate = fc.constantFrom<Fate[]>('answered', 'answered', 'answer-lost', 'request-lost', 'delayed');
const does = <Name extends string, Parts extends object>(
  name: Name,
  parts: { [Key in keyof Parts]: fc.Arbitrary<Parts[Key]> },
) => fc.record({ does: fc.constant(name), ...parts } as never) as unknown as fc.Arbitrary<{ does: Name } & Parts>;

const step = fc.oneof(
  { weight: 12, arbitrary: does('mark', { tablet, session, person, mark }) },
  { weight: 14, arbitrary: does('fill', { tablet, session, person, mark }) },
  { weight: 3, arbitrary: does('everybody', { tablet, session }) },
  { weight: 2, arbitrary: does('undo', { tablet, session }) },
  { weight: 10, arbitrary: does('save', { tablet, session }) },
  { weight: 3, arbitrary: does('not-held', { tablet, session }) },
  { weight: 1, arbitrary: does('held-after-all', { tablet, session }) },
  { weight: 2, arbitrary: does('hand-in', { tablet, session, isAnswered: fc.boolean() }) },
  { weight: 2, arbitrary: does('settle', { at: fc.nat(), isTaken: fc.boolean() }) },
  { weight: 14, arbitrary: does('send', { tablet, fate }) },
  { weight: 5, arbitrary: does('fetch', { tablet }) },
  { weight: 3, arbitrary: does('offline', { tablet }) },
  { weight: 4, arbitrary: does('online', { tablet }) },
  { weight: 4, arbitrary: does('repeat', { at: fc.nat() }) },
  { weight: 4, arbitrary: does('deliver', { at: fc.nat() }) },
  { weight: 3, arbitrary: does('jump', { tablet, session }) },
  {
    weight: 5,
    arbitrary: does('answer', {
      tablet,
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
      throwing: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: does('office', { session, person, mark }) },
  { weight: 1, arbitrary: does('clock', { tablet, hours: fc.integer({ min: -48, max: 48 }) }) },
  { weight: 1, arbitrary: does('wait', { hours: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: does('cancel', { session }) },
  { weight: 1, arbitrary: does('resume', { session }) },
  { weight: 1, arbitrary: does('remove', { session }) },
  { weight: 1, arbitrary: does('leave', { person }) },
  { weight: 1, arbitrary: does('protect', { person }) },
  { weight: 1, arbitrary: does('revoke', { tablet }) },
  { weight: 1, arbitrary: does('restore', { tablet }) },
);

/** Up to sixty things that happen to three tablets and their server. */
export const histories = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' });
export type History = typeof histories extends fc.Arbitrary<infer Steps> ? Steps : never;
export type Fault = { server?: ServerFault; tablet?: TabletFault };

/** Lets a history happen, and checks after each step and at the end what is promised; throws when a promise is broken. */
export function live(history: History, fault: Fault = {}): void {
  let keys = 0;
  let nowMs = Date.parse('2026-03-04T12:00:00Z');
  const newKey = () => id(9, ++keys);
  const server = serverModel(people, sessionIds, fault.server);
  const tablets = tabletNames.map((name) => tabletModel(name, server, newKey, fault.tablet));
  const skews = tablets.map(() => 0);
  const clock = (at: number) => nowMs + (skews[at] ?? 0);
  const sent: Message[] = [];
  const delayed: Message[] = [];
  let checked = 0;
  let checkedCancelled = 0;
  for (const [at, each] of tablets.entries()) each.fetchSheets(clock(at));

  const pick = <Thing>(things: readonly Thing[], at: number) => things[at % Math.max(1, things.length)];

  function happen(event: History[number]): void {
    const at = 'tablet' in event ? event.tablet : 0;
    const on = tablets[at] as (typeof tablets)[number];
    const where = sessionIds['session' in event ? event.session : 0] as string;
    const who = people['person' in event ? event.person : 0] as string;
    const statusBefore = server.statusOf(where);
    const writtenBefore = server.written.length;
    if (event.does === 'mark') on.mark(where, who, event.mark);
    else if (event.does === 'fill') {
      on.mark(where, who, event.mark);
      on.save(where, clock(at));
    } else if (event.does === 'everybody') on.everybody(where);
    else if (event.does === 'undo') on.undo(where);
    else if (event.does === 'save') on.save(where, clock(at));
    else if (event.does === 'not-held') on.sayNotHeld(where, clock(at));
    else if (event.does === 'hand-in') {
      on.handIn(where, event.isAnswered);
      expect(server.written.length, 'handing in writes').toBe(writtenBefore);
    } else if (event.does === 'settle') server.settle(event.at, event.isTaken);
    else if (event.does === 'held-after-all') on.takeBack(where);
    else if (event.does === 'send') {
      const message = on.sendNext(event.fate);
      if (message) sent.push(message);
      if (message && event.fate === 'delayed') delayed.push(message);
    } else if (event.does === 'fetch') on.visit(clock(at));
    else if (event.does === 'offline') on.setOnline(false);
    else if (event.does === 'online') on.setOnline(true);
    else if (event.does === 'repeat') {
      const again = pick(sent, event.at);
      if (again) server.receive(again);
    } else if (event.does === 'deliver') {
      const late = pick(delayed, event.at);
      if (late) server.receive(delayed.splice(delayed.indexOf(late), 1)[0] as Message);
    } else if (event.does === 'jump') {
      const [first, second] = entriesOf(on.pocket(), where);
      // Only what has not come before it: the order is held, and nothing is written.
      if (first && second && !server.taken.has(first.key)) {
        const { status } = server.receive(on.messageFor(second));
        expect(status, 'a save that overtook the one before it').not.toBe(200);
        expect(server.written.length).toBe(writtenBefore);
      }
    } else if (event.does === 'answer') on.answer(event.choice, event.throwing);
    else if (event.does === 'office') server.office(where, who, event.mark);
    else if (event.does === 'clock') skews[at] = event.hours * HOUR_MS;
    else if (event.does === 'wait') nowMs += event.hours * HOUR_MS;
    else if (event.does === 'cancel') server.setStatus(where, 'cancelled');
    else if (event.does === 'resume') server.setStatus(where, 'held');
    else if (event.does === 'remove') server.setStatus(where, 'removed');
    else if (event.does === 'leave') server.leave(who);
    else if (event.does === 'protect') server.protect(who);
    else if (event.does === 'revoke') server.revoke(on.name);
    else if (event.does === 'restore') server.restore(on.name);
    if (event.does === 'clock' || event.does === 'wait')
      for (const [each, one] of tablets.entries()) one.grow(clock(each));
    if (statusBefore !== 'held' && event.does !== 'resume')
      expect(
        server.written.slice(writtenBefore).filter((write) => write.sessionId === where),
        'written though closed',
      ).toEqual([]);
    checkWrites();
    for (const each of tablets) each.checkBooks();
  }

  /** Every writing was made over what its writer had seen, says what she meant, comes from somebody who may, and happened once. */
  function checkWrites(): void {
    for (const write of server.written.slice(checked)) {
      if (write.by === 'office') continue;
      const writer = tablets.find(({ name }) => name === write.by);
      const row = writer?.known.get(write.key)?.find((each) => each.enrolmentId === write.enrolmentId);
      expect(row, 'written by nobody').toBeDefined();
      if (row === undefined) continue;
      expect(isSameMark(row.before, write.old), 'somebody else’s mark was overwritten unseen').toBe(true);
      expect(isSameMark(row.mark, write.now), 'something else was written than was meant').toBe(true);
      expect(server.revoked.has(write.by), 'written from a revoked device').toBe(false);
      const times = server.written.filter((each) => each.key === write.key && each.enrolmentId === write.enrolmentId);
      expect(times.length, 'a save took effect twice').toBe(1);
      expect(server.statusOf(write.sessionId), 'written though closed').toBe('held');
    }
    for (const { key, by, despite, standing } of server.cancelled.slice(checkedCancelled)) {
      const seen = tablets.find(({ name }) => name === by)?.known.get(key);
      expect(seen, 'cancelled by nobody').toBeDefined();
      const unseen = standing.filter(
        ({ enrolmentId, mark }) =>
          mark !== null && !seen?.some((row) => row.enrolmentId === enrolmentId && isSameMark(row.mark, mark)),
      );
      if (!despite) expect(unseen, 'cancelled over marks that were not seen').toEqual([]);
      expect(server.cancelled.filter((each) => each.key === key).length, 'cancelled twice').toBe(1);
      expect(server.revoked.has(by), 'cancelled from a revoked device').toBe(false);
    }
    checkedCancelled = server.cancelled.length;
    checked = server.written.length;
    expect(server.swallowed, 'taken, and yet not what was meant').toEqual([]);
  }

  for (const event of history) happen(event);

  // In the end the network is there, everybody answers what waits for her, and all come to rest.
  for (const [at, each] of tablets.entries()) {
    each.setOnline(true);
    if (server.revoked.has(each.name)) {
      const kept = each.pocket().outbox;
      each.sendNext('answered');
      each.visit(clock(at));
      expect(each.pocket().outbox, 'what a revoked device had to send is kept').toEqual(kept);
      expect(each.hasNames(), 'names on a revoked device').toBe(false);
      server.restore(each.name);
    }
    for (let round = 0; round < 200 && (each.pocket().outbox.length > 0 || round === 0); round += 1) {
      each.sendNext('answered');
      each.visit(clock(at));
      const stopped = each.pocket().outbox.find((entry) => entry.stop !== null);
      if (stopped)
        each.answer(
          'mine',
          stopped.stop?.whole !== null || Object.values(stopped.stop.rows).some(({ why }) => why !== 'changed'),
        );
      checkWrites();
      each.checkBooks();
    }
    expect(each.pocket().outbox, `${each.name} never came to rest`).toEqual([]);
  }
  for (const [at, each] of tablets.entries()) {
    for (const sessionId of sessionIds) each.undo(sessionId);
    each.visit(clock(at));
    for (const sessionId of sessionIds)
      if (server.statusOf(sessionId) !== 'removed')
        expect(each.isSettled(sessionId, people), 'tablets differ').toBe(true);
    for (const hidden of server.hidden) expect(each.sees(hidden), 'a protected person on a device').toBe(false);
  }
}
