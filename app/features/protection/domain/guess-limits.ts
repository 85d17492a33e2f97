/** How wrong references and numbers are slowed down, per account: the fifth waits half a minute, then twice as long each time. */
export const emergencyGuesses = {
  free: 5,
  firstBlockSeconds: 30,
  longestBlockSeconds: 60 * 60,
  forgetSeconds: 24 * 60 * 60,
} as const;
