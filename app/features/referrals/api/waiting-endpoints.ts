import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import { ok } from '#app/shared/result.ts';
import { answerForm, offerForm, priorityForm } from '../domain/offer-form.ts';
import { offerPlacePermission, readWaitingList } from '../domain/permissions.ts';
import { answerOffer, getWaitingList, offerPlace, setPriority } from '../server/waiting-list.ts';

const version = z.int();

export const getWaitingListEndpoint = defineEndpoint({
  name: 'get-waiting-list',
  summary: 'A programme’s waiting list in its order, with the rule it goes by.',
  method: 'get',
  path: '/programmes/{programmeId}/waiting-list',
  permission: readWaitingList,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({
    limit: z.coerce.number().int().min(1).max(500).default(200),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  answer: z.object({
    order: z.enum(['date', 'priority-then-date']),
    places: z.int().nullable(),
    placesTaken: z.int(),
    total: z.int(),
    waiting: z.array(
      z.object({
        place: z.int(),
        enrolmentId: z.uuid(),
        personId: z.uuid(),
        referredOn: z.iso.date(),
        priorityKey: z.string().nullable(),
        offerId: z.uuid().nullable(),
        answerBy: z.iso.date().nullable(),
        skipCount: z.int(),
        version: z.int(),
      }),
    ),
  }),
  handle: async (ctx, { params, query: { limit, offset } }) => {
    const { admission, rows, total, placesTaken } = await getWaitingList(ctx, params.programmeId, { limit, offset });
    return ok({
      order: admission?.order ?? ('date' as const),
      places: admission?.places ?? null,
      placesTaken,
      total,
      waiting: rows,
    });
  },
});

export const offerPlaceEndpoint = defineEndpoint({
  name: 'offer-place',
  summary:
    'Offer a place to somebody on the waiting list. skipReason is needed when somebody without an open offer stands before her.',
  method: 'post',
  path: '/enrolments/{enrolmentId}/offers',
  permission: offerPlacePermission,
  audit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  body: offerForm.extend({ version }),
  answer: z.object({ offerId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const offered = await offerPlace(ctx, params.enrolmentId, body);
    if (!offered.ok && offered.problem['']?.includes('stale')) throw new StaleError();
    return offered;
  },
});

export const answerOfferEndpoint = defineEndpoint({
  name: 'answer-offer',
  summary: 'Record what became of an offer; version is that of the enrolment.',
  method: 'post',
  path: '/offers/{offerId}/answer',
  permission: offerPlacePermission,
  audit: { action: 'write', category: 'participation' },
  params: z.object({ offerId: z.uuid() }),
  query: z.object({}),
  body: answerForm.extend({ version }),
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const answered = await answerOffer(ctx, params.offerId, body);
    if (!answered.ok && answered.problem['']?.includes('stale')) throw new StaleError();
    return answered;
  },
});

export const setPriorityEndpoint = defineEndpoint({
  name: 'set-waiting-priority',
  summary: 'Put somebody on the waiting list into one of the programme’s priority groups, or into none, with a reason.',
  method: 'post',
  path: '/enrolments/{enrolmentId}/priority',
  permission: offerPlacePermission,
  audit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  body: priorityForm,
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const set = await setPriority(ctx, params.enrolmentId, body);
    return set.ok ? ok({ enrolmentId: params.enrolmentId }) : set;
  },
});
