import { pocketPath } from '#app/features/activities/domain/paths.ts';
import { acknowledged, fetched, handedIn, refused } from '../../domain/answered.ts';
import { giveUpOldSaves, listOldSaves } from '../../domain/lifetime.ts';
import { type GivenSheets, handInOf, messageOf, receivedRow, type SentRow } from '../../domain/message.ts';
import { type Entry, nextEntry, type Pocket } from '../../domain/pocket.ts';
import { readAnswer, waitBeforeMs } from '../../domain/sending.ts';
import { changePocket, type Names, readPocket, store } from './pocket-device.browser.ts';

const ADDRESS = '/api/v1/attendance/pocket';
const ANSWER_WITHIN_MS = 20_000;

/** How the last attempt went: everything is there, the network is gone, or nobody who may send is signed in. */
export type Sending = 'idle' | 'unreachable' | 'shut-out';

/** An answer of the API; undefined when none came. */
async function ask(method: 'GET' | 'PUT', address: string, body?: object): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
  } catch {
    return undefined;
  }
}

/** Fetches the sheets anew and keeps them; the names are for the caller to keep. */
export async function fetchSheets(asked: string | null): Promise<Names | Sending> {
  const answer = await ask('GET', asked === null ? ADDRESS : `${ADDRESS}?session=${asked}`);
  if (answer?.status === 401 || answer?.status === 403) {
    await store.dropSecret();
    return 'shut-out';
  }
  if (answer?.ok !== true) return 'unreachable';
  const given = (await answer.json()) as GivenSheets;
  const sheets = given.sheets.map(({ ticket: _, ...sheet }) => ({ ...sheet, rows: sheet.rows.map(receivedRow) }));
  const tickets = Object.fromEntries(given.sheets.map(({ sessionId, ticket }) => [sessionId, ticket]));
  const { owner, locale } = given;
  await changePocket((pocket) => fetched(pocket, sheets, { owner, locale, asked, tickets, atMs: Date.now() }));
  return Object.fromEntries(given.names.map(({ enrolmentId, name }) => [enrolmentId, name]));
}

const listeners = new Set<(how: Sending) => void>();

/** Calls with how each sending went, also one that was tried by itself. */
export function onSending(listener: (how: Sending) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Sends what waits, in order, until all is there or something stands in the way; what found no answer is tried again by itself, later each
 * time. Only one tab sends at a time. What has waited too long is given up after a last try.
 */
export async function sendWaiting(): Promise<Sending> {
  clearTimeout(timer);
  const how = await navigator.locks.request('egenvag-pocket-sending', sendAll);
  tries = how === 'unreachable' ? tries + 1 : 0;
  if (how === 'unreachable') timer = setTimeout(() => void sendWaiting(), waitBeforeMs(tries - 1));
  // Nobody who may is signed in here any more: names do not wait for her.
  if (how === 'shut-out') await store.dropSecret();
  const pocket = await readPocket();
  for (const entry of listOldSaves(pocket, Date.now())) await handIn(pocket, entry);
  if (pocket.outbox.length > 0) await changePocket((now) => giveUpOldSaves(now, Date.now()));
  for (const listener of listeners) listener(how);
  return how;
}

/** Hands in what waits for a coordinator to decide: all of it, or of one session. For whoever cannot send it any more. */
export async function handInWaiting(sessionId?: string): Promise<void> {
  await navigator.locks.request('egenvag-pocket-sending', () => handInAll(sessionId));
}

// In order, so that nothing is handed in without what it was made on top of.
async function handInAll(sessionId?: string): Promise<boolean> {
  const pocket = await readPocket();
  const waiting = pocket.outbox.filter((entry) => sessionId === undefined || entry.sessionId === sessionId);
  for (const entry of waiting) if (!(await handIn(pocket, entry))) return false;
  return true;
}

// True when it is there; only then is it no longer here. Nobody need be signed in.
async function handIn(pocket: Pocket, entry: Entry): Promise<boolean> {
  const ticket = pocket.tickets?.[entry.sessionId];
  if (ticket === undefined) return false;
  try {
    const body = new URLSearchParams({ save: JSON.stringify(handInOf(entry, ticket, madeAtOf(entry))) });
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const answer = await fetch(pocketPath.to(), {
      method: 'POST',
      body,
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
    if (!answer.ok) return false;
  } catch {
    return false;
  }
  await changePocket((now) => handedIn(now, entry.key));
  return true;
}

const madeAtOf = ({ madeAtMs }: Entry) => new Date(madeAtMs).toISOString();

async function sendAll(): Promise<Sending> {
  for (;;) {
    const pocket = await readPocket();
    const entry = nextEntry(pocket);
    if (entry === undefined) return 'idle';
    const how = await sendOne(pocket, entry);
    if (how !== 'idle') return how;
  }
}

async function sendOne(pocket: Pocket, entry: Entry): Promise<Sending> {
  const { key, sessionId } = entry;
  const message = messageOf(entry, pocket.owner ?? '', madeAtOf(entry));
  const answer = await ask('PUT', `${ADDRESS}/${sessionId}`, message);
  if (answer === undefined) return 'unreachable';
  const told = (await answer.json().catch(() => undefined)) as
    | { rows?: SentRow[]; problems?: Record<string, string[]> }
    | undefined;
  const outcome = readAnswer(answer.status, told?.problems);
  if (outcome.is === 'later' || (outcome.is === 'taken' && told?.rows === undefined)) return 'unreachable';
  if (outcome.is === 'shut-out') return 'shut-out';
  if (outcome.is === 'taken') {
    await changePocket((now) => acknowledged(now, key, told?.rows?.map(receivedRow) ?? []));
    return 'idle';
  }
  // She may not any more, and will not: a coordinator decides.
  if (outcome.refusal.whole === 'forbidden' && (await handInAll(sessionId))) return 'idle';
  const current = await ask('GET', `${ADDRESS}?session=${sessionId}`);
  // Not only this session: the role or the account is gone.
  if (current?.status === 401 || current?.status === 403) return 'shut-out';
  if (current?.ok !== true) return 'unreachable';
  const { sheets } = (await current.json()) as GivenSheets;
  const rows = sheets.find((sheet) => sheet.sessionId === sessionId)?.rows.map(receivedRow) ?? [];
  await changePocket((now) => refused(now, key, outcome.refusal, rows));
  return 'idle';
}
