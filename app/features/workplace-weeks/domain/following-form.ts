import { z } from 'zod';

/** How a placement is followed. `protectedYes`: a named reader of somebody protected lets the workplace have a link. */
export const followingForm = z.object({
  version: z.coerce.number().int(),
  shownName: z.string().trim().max(40, 'too-long').default(''),
  reminds: z.boolean().default(false),
  protectedYes: z.boolean().default(false),
});
export type FollowingForm = z.output<typeof followingForm>;

export const linkForm = z.object({ do: z.enum(['make', 'send', 'revoke'], 'choose') });
