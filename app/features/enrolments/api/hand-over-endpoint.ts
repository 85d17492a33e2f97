import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { mostHandedOver } from '../domain/hand-over.ts';
import { handOverParticipants } from '../domain/permissions.ts';
import { handOver } from '../server/hand-over.ts';

export const handOverEndpoint = defineEndpoint({
  name: 'hand-over-participants',
  summary:
    'Gives participations another case worker, all or none. `version` is what you have seen of each; the same id sent twice does it once.',
  method: 'post',
  path: '/hand-overs',
  permission: handOverParticipants,
  audit: { action: 'write', category: 'participation' },
  params: z.object({}),
  query: z.object({}),
  body: z.object({
    id: z.uuid(),
    participations: z
      .array(z.object({ enrolmentId: z.uuid(), version: z.int() }))
      .min(1)
      .max(mostHandedOver),
    toAccountId: z.uuid(),
    takesEffectOn: z.iso.date(),
    reason: z.string().trim().min(1).max(500),
  }),
  answer: z.object({ count: z.int() }),
  handle: (ctx, { body: { participations, takesEffectOn, ...rest } }) =>
    handOver(ctx, { ...rest, rows: participations, takesEffectOn: takesEffectOn as PlainDate }),
});
