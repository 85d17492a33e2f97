import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { tallyForm } from '../domain/answers.ts';
import { gatherFeedback, readFeedback, writeReflections } from '../domain/permissions.ts';
import { reflectionForm } from '../domain/reflection.ts';
import { endAnswering, getSessionFeedback, recordTally } from '../server/session-feedback.ts';
import { writeReflection } from '../server/write-reflection.ts';
import { answersShape, publishedAnswers } from './answers-shape.ts';

const ofSession = { params: z.object({ sessionId: z.uuid() }), query: z.object({}) };
const write = { action: 'write', category: 'attendance' } as const;
const isSaved = z.object({ sessionId: z.uuid() });

export const getSessionFeedbackEndpoint = defineEndpoint({
  ...ofSession,
  name: 'get-session-feedback',
  summary:
    'What participants answered about a session, once answering is over and at least five have, and what its leaders learnt',
  method: 'get',
  path: '/sessions/{sessionId}/feedback',
  permission: readFeedback,
  audit: { none: 'answers that nobody is connected with, and what leaders learnt' },
  answer: z.object({
    state: z.enum(['too-early', 'open', 'closed']),
    closesAt: z.string(),
    answersGiven: z.number(),
    answers: answersShape,
    reflection: z
      .object({
        version: z.number(),
        worked: z.string(),
        nextTime: z.string(),
        writtenAt: z.string(),
        writtenBy: z.string(),
      })
      .nullable(),
  }),
  handle: async (ctx, { params }) => {
    const { asked, state, answers, reflection } = await getSessionFeedback(ctx, params.sessionId);
    return ok({
      ...{ state, closesAt: asked.closesAt, answersGiven: asked.given },
      answers: publishedAnswers(answers),
      reflection: reflection[0] ?? null,
    });
  },
});

export const recordTallyEndpoint = defineEndpoint({
  ...ofSession,
  name: 'record-feedback-tally',
  summary: 'Type in answers that were counted by hand, in the place of those typed in before; version 0 the first time',
  method: 'put',
  path: '/sessions/{sessionId}/feedback/tally',
  permission: gatherFeedback,
  audit: write,
  body: tallyForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const recorded = await recordTally(ctx, params.sessionId, body);
    return recorded.ok ? ok(params) : recorded;
  },
});

export const closeFeedbackEndpoint = defineEndpoint({
  ...ofSession,
  name: 'close-session-feedback',
  summary: 'Stop taking answers about a session, for good, so that what was answered is shown',
  method: 'post',
  path: '/sessions/{sessionId}/feedback/close',
  permission: gatherFeedback,
  audit: write,
  body: z.object({ confirmed: z.literal('1') }),
  answer: isSaved,
  handle: async (ctx, { params }) => {
    const ended = await endAnswering(ctx, params.sessionId);
    return ended.ok ? ok(params) : ended;
  },
});

export const writeReflectionEndpoint = defineEndpoint({
  ...ofSession,
  name: 'write-session-reflection',
  summary:
    'Write what was learnt from a session as its next version; names and sensitive words are answered with confirm-wording:<entries> until they stand in confirmed',
  method: 'put',
  path: '/sessions/{sessionId}/reflection',
  permission: writeReflections,
  audit: write,
  body: reflectionForm,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const written = await writeReflection(ctx, params.sessionId, body);
    return written.ok ? ok(params) : written;
  },
});
