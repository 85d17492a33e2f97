import type { Instant } from '#app/shared/dates.ts';

/** How the fetching of facts stands: when it was last asked, when it last went well, and how often in a row it has failed since. */
export type FetchState = {
  askedAt: Instant | null;
  fetchedAt: Instant | null;
  version: number | null;
  failures: number;
};

const HOUR_MS = 3_600_000;
/** A version comes a few times a year. */
const FRESH_DAYS = 30;

const millisecondsOf = (moment: Instant) => Temporal.Instant.from(moment).epochMilliseconds;

/** Whether it is time to ask: after thirty days, and after failures first an hour, then two, four … at most a day later. */
export function isTimeToAsk({ askedAt, fetchedAt, failures }: FetchState, now: Instant): boolean {
  const since = (moment: Instant | null) =>
    moment === null ? Number.POSITIVE_INFINITY : millisecondsOf(now) - millisecondsOf(moment);
  if (failures > 0) return since(askedAt) >= Math.min(24, 2 ** (failures - 1)) * HOUR_MS;
  return since(fetchedAt) >= FRESH_DAYS * 24 * HOUR_MS && since(askedAt) >= HOUR_MS;
}
