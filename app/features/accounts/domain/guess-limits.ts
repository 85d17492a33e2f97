/** How wrong guesses at one account are slowed down. The same count serves passwords and one-time codes. Blocks end by themselves. */
export type GuessLimit = {
  /** The failure that starts the first block. */
  free: number;
  firstBlockSeconds: number;
  longestBlockSeconds: number;
  /** Without a guess for this long, earlier failures are forgotten. */
  forgetSeconds: number;
};

export const accountGuesses: GuessLimit = {
  free: 5,
  firstBlockSeconds: 30,
  longestBlockSeconds: 15 * 60,
  forgetSeconds: 12 * 60 * 60,
};

/** Attempts at signing in from one network address, right or wrong. */
export const addressAttempts = { most: 60, windowSeconds: 60 } as const;

/** Seconds without guessing after the `failures`th failure in a row: 0 below the limit, then doubling up to the longest. */
export function blockSeconds(failures: number, limit: GuessLimit = accountGuesses): number {
  if (failures < limit.free) return 0;
  return Math.min(limit.longestBlockSeconds, limit.firstBlockSeconds * 2 ** Math.min(failures - limit.free, 20));
}
