import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { answerForm, answers, askableKinds, pauseReasons } from '../domain/own-request.ts';
import { answerOwnRequestPermission, readOwnRequests } from '../domain/permissions.ts';
import { answerOwnRequest, getOwnRequests } from '../server/answer-own-request.ts';

const params = z.object({ enrolmentId: z.uuid() });
const query = z.object({});

export const listOwnRequestsEndpoint = defineEndpoint({
  name: 'list-own-requests',
  summary:
    'What a participant asked for on her own side, in her own words, and what became of it; those that wait come first. `course`: she is interested in the course `about`; `changed`: she changed contact or languages herself.',
  method: 'get',
  path: '/participants/{enrolmentId}/own-requests',
  permission: readOwnRequests,
  audit: { action: 'read', category: 'participation' },
  params,
  query,
  answer: z.object({
    requests: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum([...askableKinds, 'course', 'changed']),
        about: z.string().nullable(),
        aboutId: z.uuid().nullable(),
        words: z.string().nullable(),
        language: z.string(),
        reason: z.enum(pauseReasons).nullable(),
        fromOn: z.string().nullable(),
        untilOn: z.string().nullable(),
        askedAt: z.string(),
        takenBackAt: z.string().nullable(),
        answer: z.enum(answers).nullable(),
        answerWords: z.string().nullable(),
        answeredAt: z.string().nullable(),
        answeredByName: z.string().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params: { enrolmentId } }) => {
    const { requests } = await getOwnRequests(ctx, enrolmentId);
    return ok({ requests: requests.map(({ enrolmentId: _, ...request }) => request) });
  },
});

export const answerOwnRequestEndpoint = defineEndpoint({
  name: 'answer-own-request',
  summary:
    'Answers what a participant asked for; she sees the answer. What it is about is done by the operations it belongs to.',
  method: 'post',
  path: '/participants/{enrolmentId}/own-requests/{ownRequestId}/answer',
  permission: answerOwnRequestPermission,
  audit: { action: 'write', category: 'participation' },
  params: params.extend({ ownRequestId: z.uuid() }),
  query,
  body: answerForm,
  answer: z.object({ id: z.uuid() }),
  handle: (ctx, { params: { enrolmentId, ownRequestId }, body }) =>
    answerOwnRequest(ctx, enrolmentId, ownRequestId, body),
});
