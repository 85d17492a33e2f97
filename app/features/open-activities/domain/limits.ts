/** What is written through associations' links from one network address. */
export const associationWritings = { most: 120, windowSeconds: 15 * 60 } as const;
/** How long a link opens an association's page, in days. A new one can be made at any time. */
export const LINK_DAYS = 90;
/** How many days the list shows at a time. */
export const SHOWN_DAYS = 14;
/** How far a calendar looks back and ahead, in days. */
export const CALENDAR_DAYS = { back: 31, ahead: 183 } as const;
/** How long caches keep what everybody may read: something hidden is gone after this. */
export const KEPT_SECONDS = 60;
