import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import { changePlaces } from '../domain/permissions.ts';
import { askForm, requestForm } from '../domain/place-forms.ts';
import { askForPlace, decideRequest } from '../server/place-requests.ts';

const written = { action: 'write', category: 'attendance' } as const;

export const askForPlaceEndpoint = defineEndpoint({
  name: 'ask-for-place',
  summary: 'Put somebody on a group’s waiting list. The same id twice is one wish.',
  method: 'post',
  path: '/activities/{activityId}/place-requests',
  permission: changePlaces,
  audit: written,
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  body: askForm,
  answer: z.object({ requestId: z.uuid() }),
  handle: (ctx, { params, body }) => askForPlace(ctx, params.activityId, body),
});

export const decidePlaceRequestEndpoint = defineEndpoint({
  name: 'decide-place-request',
  summary: 'Offer a place, record the answer, take a wish off the waiting list or put it back.',
  method: 'post',
  path: '/place-requests/{requestId}',
  permission: changePlaces,
  audit: written,
  params: z.object({ requestId: z.uuid() }),
  query: z.object({}),
  body: requestForm,
  answer: z.object({ activityId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const decided = await decideRequest(ctx, params.requestId, body);
    if (!decided.ok && decided.problem['']?.includes('stale')) throw new StaleError();
    return decided;
  },
});
