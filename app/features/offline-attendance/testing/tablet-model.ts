import { expect } from 'vitest';
import { isSameMark, type Mark } from '#app/features/attendance/domain/mark.ts';
import {
  AFTER_HANDED_IN,
  acknowledged,
  type Choice,
  choose,
  discard,
  fetched,
  handedIn,
  refused,
  tryAgain,
} from '../domain/answered.ts';
import { makeMark, markRestPresent, saveDrafts, shownMark, undoDrafts } from '../domain/fill-in.ts';
import { forgetOldSheets, giveUpOldSaves } from '../domain/lifetime.ts';
import { messageOf } from '../domain/message.ts';
import { insistNotHeld, sayNotHeld, takeBackNotHeld, waitingNotHeld } from '../domain/not-held.ts';
import { type Entry, emptyPocket, entriesOf, nextEntry, type Pocket } from '../domain/pocket.ts';
import { readAnswer } from '../domain/sending.ts';
import type { Answer, Message, ServerModel } from './server-model.ts';

/** Ways in which a device could be wrong, to prove that it would be noticed. */
export type TabletFault =
  | 'forgets-unanswered'
  | 'drops-queue-on-fetch'
  | 'trusts-latest-version'
  | 'believes-every-answer'
  | 'believes-handing-in'
  | 'keeps-names';

/** How a sending goes: answered; the answer lost (the device crashes); the request lost; or held up on the way and delivered later. */
export type Fate = 'answered' | 'answer-lost' | 'request-lost' | 'delayed';

/** Where saves that left the outbox may have gone. */
type Gone = 'taken' | 'renamed' | 'thrown-away' | 'given-up' | 'agreed' | 'handed-in';

/** A tablet that runs the product's own rules, and keeps book of every save it was trusted with. */
export function tabletModel(name: string, server: ServerModel, newKey: () => string, fault?: TabletFault) {
  let pocket: Pocket = emptyPocket;
  let isOnline = true;
  let hasNames = false;
  const gone = new Map<string, Gone>();
  const known = new Map<string, Entry['rows']>();

  function become(next: Pocket): void {
    for (const entry of pocket.outbox) if (isAgreed(entry, next)) gone.set(entry.key, 'agreed');
    pocket = next;
    for (const { key, rows } of pocket.outbox) known.set(key, rows);
  }

  // Whatever it says stands already, on the device's sheet or at the server, which has just told so.
  function isAgreed(entry: Entry, next: Pocket): boolean {
    // That nothing took place stands nowhere until it is taken.
    if (entry.notHeld || gone.has(entry.key) || next.outbox.some(({ key }) => key === entry.key)) return false;
    const here = next.sheets.find(({ sessionId }) => sessionId === entry.sessionId)?.rows ?? [];
    const told = [...here, ...server.rowsOf(entry.sessionId)];
    return entry.rows.every((row) =>
      told.some((now) => now.enrolmentId === row.enrolmentId && isSameMark(now.mark, row.mark)),
    );
  }

  function fetchSheets(atMs: number): boolean {
    const sheets = isOnline ? server.fetch(name) : undefined;
    if (sheets === undefined) return false;
    const by = { owner: name, locale: 'sv' as const, asked: null, atMs };
    const next = fetched(pocket, sheets, by);
    hasNames = true;
    become(fault === 'drops-queue-on-fetch' ? { ...next, outbox: [] } : next);
    return true;
  }

  function messageFor(entry: Entry): Message {
    return {
      sessionId: entry.sessionId,
      from: name,
      body: messageOf(entry, pocket.owner ?? name, '2026-03-04T09:00:00Z'),
    };
  }

  function take(entry: Entry, answer: Answer): boolean {
    const outcome =
      fault === 'believes-every-answer' ? { is: 'taken' as const } : readAnswer(answer.status, answer.problems);
    if (outcome.is === 'later') return false;
    if (outcome.is === 'shut-out') return shutOut();
    if (outcome.is === 'taken') {
      gone.set(entry.key, 'taken');
      become(acknowledged(pocket, entry.key, answer.rows ?? server.rowsOf(entry.sessionId)));
      return true;
    }
    const current = server.fetch(name)?.find((sheet) => sheet.sessionId === entry.sessionId)?.rows ?? [];
    become(refused(pocket, entry.key, outcome.refusal, current));
    return true;
  }

  /** Nobody may send from here any more: names go, what waits stays for a person to look at. */
  function shutOut(): boolean {
    hasNames = fault === 'keeps-names';
    return false;
  }

  /** Sends the next save; what was sent, for the network to repeat. */
  function sendNext(fate: Fate): Message | undefined {
    const entry = nextEntry(pocket);
    if (!isOnline || entry === undefined) return undefined;
    const message = messageFor(entry);
    if (fate === 'request-lost' || fate === 'delayed') {
      if (fault === 'forgets-unanswered') become({ ...pocket, outbox: pocket.outbox.filter((each) => each !== entry) });
      return message;
    }
    const answer = server.receive(message);
    if (fate === 'answered') take(entry, answer);
    return message;
  }

  function throwAway(sessionId: string): void {
    for (const { key } of entriesOf(pocket, sessionId)) gone.set(key, 'thrown-away');
    become(discard(pocket, sessionId));
  }

  function takeBack(entry: Entry): void {
    gone.set(entry.key, 'thrown-away');
    become(takeBackNotHeld(pocket, entry.key));
  }

  /** A person answers what waits for her. */
  function answer(choice: Choice, isThrowing: boolean): void {
    const entry = pocket.outbox.find((each) => each.stop !== null);
    if (entry?.stop == null) return;
    if (isThrowing || entry.stop.whole === AFTER_HANDED_IN) {
      throwAway(entry.sessionId);
      return;
    }
    if (entry.notHeld && entry.stop.whole === null && choice === 'theirs') {
      takeBack(entry);
      return;
    }
    gone.set(entry.key, 'renamed');
    if (entry.notHeld && entry.stop.whole === null) {
      become(insistNotHeld(pocket, entry.key, newKey()));
      return;
    }
    const choices = Object.fromEntries(Object.keys(entry.stop.rows).map((id) => [id, choice]));
    become(
      entry.stop.whole === null ? choose(pocket, entry.key, choices, newKey()) : tryAgain(pocket, entry.key, newKey()),
    );
  }

  function grow(nowMs: number): void {
    become(forgetOldSheets(pocket, nowMs));
    const before = pocket.outbox;
    become(giveUpOldSaves(pocket, nowMs));
    for (const { key } of before) if (pocket.lost.some((lost) => lost.key === key)) gone.set(key, 'given-up');
  }

  return {
    name,
    known,
    pocket: () => pocket,
    hasNames: () => hasNames,
    setOnline: (is: boolean) => {
      isOnline = is;
    },
    isOnline: () => isOnline,
    mark: (sessionId: string, enrolmentId: string, mark: Mark | null) => {
      if (
        pocket.sheets.some(
          (sheet) => sheet.sessionId === sessionId && sheet.rows.some((row) => row.enrolmentId === enrolmentId),
        )
      )
        become(makeMark(pocket, sessionId, enrolmentId, mark));
    },
    everybody: (sessionId: string) => become(markRestPresent(pocket, sessionId)),
    undo: (sessionId: string) => become(undoDrafts(pocket, sessionId)),
    sayNotHeld: (sessionId: string, atMs: number) =>
      become(sayNotHeld(pocket, sessionId, 'nobody-came', { key: newKey(), atMs })),
    /** Hands in the first save of a session; `isAnswered`: the device gets to know that it is there. */
    handIn: (sessionId: string, isAnswered: boolean) => {
      const [entry] = entriesOf(pocket, sessionId);
      if (!isOnline || entry === undefined) return;
      const isThere = fault === 'believes-handing-in' || server.holdBack(messageFor(entry));
      if (!isThere || !isAnswered) return;
      gone.set(entry.key, 'handed-in');
      become(handedIn(pocket, entry.key));
    },
    takeBack: (sessionId: string) => {
      const entry = waitingNotHeld(pocket, sessionId);
      if (entry) takeBack(entry);
    },
    save: (sessionId: string, atMs: number) => {
      const next = saveDrafts(pocket, sessionId, { key: newKey(), atMs });
      if (fault !== 'trusts-latest-version') return become(next);
      const latest = new Map(server.rowsOf(sessionId).map((row) => [row.enrolmentId, row.version]));
      const rowsOf = (entry: Entry) => entry.rows.map((row) => ({ ...row, version: latest.get(row.enrolmentId) ?? 0 }));
      return become({ ...next, outbox: next.outbox.map((entry) => ({ ...entry, rows: rowsOf(entry), stop: null })) });
    },
    sendNext,
    fetchSheets,
    answer,
    grow,
    messageFor,
    /** Touches the server without having anything to send. */
    visit: (atMs: number) => {
      if (isOnline && !fetchSheets(atMs) && pocket !== emptyPocket) shutOut();
    },
    shown: (sessionId: string, enrolmentId: string) => shownMark(pocket, sessionId, enrolmentId),
    /** No save has left without a reason that somebody knows of, and what counts as taken is at the server. */
    checkBooks: () => {
      const here = new Set(pocket.outbox.map(({ key }) => key));
      for (const key of known.keys()) {
        if (here.has(key)) continue;
        const why = gone.get(key);
        expect(why, `${name} has lost save ${key} in silence`).toBeDefined();
        if (why === 'handed-in')
          expect(server.held.has(key) || server.taken.has(key), `${name} believes ${key} handed in`).toBe(true);
        if (why === 'taken') expect(server.taken.has(key), `${name} believes ${key} taken`).toBe(true);
      }
    },
    sees: (enrolmentId: string) =>
      pocket.sheets.some((sheet) => sheet.rows.some((row) => row.enrolmentId === enrolmentId)),
    isSettled: (sessionId: string, people: readonly string[]) => {
      const rows = new Map(server.rowsOf(sessionId).map((row) => [row.enrolmentId, row.mark]));
      return people.every((id) => !rows.has(id) || isSameMark(shownMark(pocket, sessionId, id), rows.get(id) ?? null));
    },
  };
}

export type TabletModel = ReturnType<typeof tabletModel>;
