/** Answers from one network address: a whole group may sit behind one, and sometimes two groups. */
export const addressAnswers = { most: 120, windowSeconds: 15 * 60 } as const;
/** How long the marks are kept by which a browser answers once, counted from the session's day. */
export const BALLOT_DAYS = 2;
