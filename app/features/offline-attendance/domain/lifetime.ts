import type { Entry, Pocket } from './pocket.ts';

export const LIFETIME_MS = 24 * 60 * 60 * 1000;
export const MOST_TRIES = 5;
export const PIN_LENGTH = 6;

/** Names and sheets are too old, by whichever way the device's clock has moved. */
export function isTooOld(pocket: Pocket, nowMs: number): boolean {
  return pocket.fetchedAtMs !== null && Math.abs(nowMs - pocket.fetchedAtMs) >= LIFETIME_MS;
}

/** Without sheets and drafts that are too old; their names go with them. */
export function forgetOldSheets(pocket: Pocket, nowMs: number): Pocket {
  return isTooOld(pocket, nowMs) ? { ...pocket, sheets: [], drafts: {}, fetchedAtMs: null, hasExpired: true } : pocket;
}

/** Saves that could not be sent for a day, with those made on top of them. */
export function listOldSaves(pocket: Pocket, nowMs: number): Entry[] {
  const first = new Map([...pocket.outbox].reverse().map((entry) => [entry.sessionId, entry]));
  return pocket.outbox.filter((entry) => nowMs - (first.get(entry.sessionId) ?? entry).madeAtMs >= LIFETIME_MS);
}

/**
 * Gives up saves that could not be sent for a day, with those made on top of them, and remembers that it did. A clock put back throws no save
 * away: it is often put right at the very moment the network is there again.
 */
export function giveUpOldSaves(pocket: Pocket, nowMs: number): Pocket {
  const old = listOldSaves(pocket, nowMs);
  if (old.length === 0) return pocket;
  const lost = old.map(({ key, heldOn, startsAt, rows }) => ({ key, heldOn, startsAt, rows: rows.length }));
  return { ...pocket, outbox: pocket.outbox.filter((entry) => !old.includes(entry)), lost: [...pocket.lost, ...lost] };
}

/** Whether a code is six digits and not one of those everybody tries first. */
export function isUsablePin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return false;
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  return new Set(steps).size > 1;
}
