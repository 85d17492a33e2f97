import { z } from 'zod';

/** She wants a place in a group, or takes that back. `id` is made when the page is shown. */
export const ownRequestForm = z.object({ id: z.uuid(), activityId: z.uuid(), do: z.enum(['ask', 'take-back']) });
export type OwnRequestForm = z.output<typeof ownRequestForm>;
