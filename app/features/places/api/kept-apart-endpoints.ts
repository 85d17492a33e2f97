import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { changeKeptApart, readKeptApart } from '../domain/permissions.ts';
import { apartReasons, endPairForm, pairForm } from '../domain/place-forms.ts';
import { addPair, endPair, getKeptApart } from '../server/kept-apart.ts';

export const listKeptApartEndpoint = defineEndpoint({
  name: 'list-kept-apart',
  summary: 'Those of a programme who must not meet in a group; only pairs of whom the caller may see both.',
  method: 'get',
  path: '/programmes/{programmeId}/kept-apart',
  permission: readKeptApart,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  answer: z.object({
    pairs: z.array(
      z.object({
        id: z.uuid(),
        enrolmentId: z.uuid(),
        otherEnrolmentId: z.uuid(),
        reason: z.enum(apartReasons),
        endedAt: z.string().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => ok({ pairs: (await getKeptApart(ctx, params.programmeId)).pairs }),
});

export const addKeptApartEndpoint = defineEndpoint({
  name: 'keep-apart',
  summary: 'Keep two people of a programme apart.',
  method: 'post',
  path: '/programmes/{programmeId}/kept-apart',
  permission: changeKeptApart,
  audit: { action: 'write', category: 'participation' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  body: pairForm,
  answer: z.object({ pairId: z.uuid() }),
  handle: (ctx, { params, body }) => addPair(ctx, params.programmeId, body),
});

export const endKeptApartEndpoint = defineEndpoint({
  name: 'end-kept-apart',
  summary: 'Two people need not be kept apart any longer.',
  method: 'post',
  path: '/programmes/{programmeId}/kept-apart/{pairId}/end',
  permission: changeKeptApart,
  audit: { action: 'write', category: 'participation' },
  params: z.object({ programmeId: z.uuid(), pairId: z.uuid() }),
  query: z.object({}),
  body: endPairForm,
  answer: z.object({ pairId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    await endPair(ctx, params, body.reason);
    return ok({ pairId: params.pairId });
  },
});
