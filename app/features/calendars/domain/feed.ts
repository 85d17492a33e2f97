import { z } from 'zod';

/** How many addresses that open nothing one network address may ask for before it has to wait. Those that work are never shut out. */
export const wrongAskings = { most: 60, windowSeconds: 15 * 60 } as const;

/** Makes an address (the one before stops at once), or ends it. `id` is made when the form is shown. */
export const feedForm = z.object({
  id: z.uuid(),
  intent: z.enum(['make', 'end']),
  isNeutral: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});
export type FeedForm = z.output<typeof feedForm>;

/** Whose sessions a calendar holds. */
export type FeedSubject =
  | { kind: 'own' }
  | { kind: 'activity'; activityId: string; programmeId: string }
  | { kind: 'venue'; venueId: string }
  | { kind: 'participant'; enrolmentId: string; programmeId: string; personId: string; restricted: boolean };
