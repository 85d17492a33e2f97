/** The code in the square changes this often; it is good for this step and the one before. */
export const STEP_SECONDS = 30;
/** How long the page behind it can be used: to find the card and write the code. */
export const PASS_SECONDS = 5 * 60;
/** Codes tried from one network address, and in one session from everywhere: a whole group may sit behind one address. */
export const addressTries = { most: 60, windowSeconds: 15 * 60 } as const;
export const sessionTries = { most: 120, windowSeconds: 15 * 60 } as const;
/** How long a link that makes a screen a tablet can be used, in minutes, and how long the tablet stays open after the session. */
export const START_MINUTES = 10;
export const OPEN_MINUTES_AFTER = 15;
