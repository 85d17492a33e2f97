/** What is written through supervisors' links from one network address: a whole workplace may sit behind one. */
export const weekWritings = { most: 60, windowSeconds: 15 * 60 } as const;
/** How long after its last day a placement's link is good, in days. */
export const LINK_DAYS_AFTER = 14;
