/** Minutes until a message is tried again, after the first failure, the second …; after the last of them it is given up. */
const PAUSES_MINUTES = [2, 10, 30, 120];

/** How long to wait after so many attempts; undefined: no more. */
export function pauseAfter(attempts: number): number | undefined {
  return PAUSES_MINUTES[attempts - 1];
}
