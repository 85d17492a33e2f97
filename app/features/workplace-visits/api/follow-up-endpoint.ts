import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { standingOfAdaptation } from '../domain/adaptation.ts';
import { followByVisits } from '../domain/permissions.ts';
import { pointStates, safetyPoints } from '../domain/safety-talk.ts';
import { getFollowUp } from '../server/follow-up.ts';

export const getPlacementFollowUpEndpoint = defineEndpoint({
  name: 'get-placement-follow-up',
  summary: 'How a placement is followed up: its visits, the talk about safety at work, and what is adapted.',
  method: 'get',
  path: '/participants/{enrolmentId}/placements/{placementId}/follow-up',
  permission: followByVisits,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), placementId: z.uuid() }),
  query: z.object({}),
  answer: z.object({
    visits: z.array(
      z.object({ id: z.uuid(), meetsOn: z.iso.date(), form: z.string(), status: z.string(), words: z.string() }),
    ),
    safetyTalk: z
      .object({
        heldOn: z.iso.date(),
        present: z.string(),
        points: z.array(z.object({ point: z.enum(safetyPoints), state: z.enum(pointStates), words: z.string() })),
      })
      .nullable(),
    adaptations: z.array(z.object({ id: z.uuid(), words: z.string(), standing: z.string() })),
  }),
  handle: async (ctx, { params }) => {
    const { visits, talk, adaptations } = await getFollowUp(ctx, params);
    return ok({
      visits: visits.map(({ id, meetsOn, form, status, words }) => ({ id, meetsOn, form, status, words })),
      safetyTalk: talk === undefined ? null : { heldOn: talk.heldOn, present: talk.present, points: talk.points },
      adaptations: adaptations.map((each) => ({
        ...{ id: each.id, words: each.words, standing: standingOfAdaptation(each) },
      })),
    });
  },
});
