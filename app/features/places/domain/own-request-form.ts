import { z } from 'zod';

/** She wants a place in a group, takes that back, or answers to one that is kept for her. `id` is made when the page is shown. */
export const ownRequestForm = z.object({
  id: z.uuid(),
  activityId: z.uuid(),
  do: z.enum(['ask', 'take-back', 'accept', 'decline']),
});
export type OwnRequestForm = z.output<typeof ownRequestForm>;
