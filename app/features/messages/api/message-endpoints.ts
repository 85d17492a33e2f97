import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { attachmentTypes } from '../domain/attachment.ts';
import { counterparts, settleReasons, stepKinds } from '../domain/counterpart.ts';
import { answerInput, handOverForm, settleForm } from '../domain/message-form.ts';
import { readMessages, readOfOne, settleMessages, takeOverMessages, writeMessages } from '../domain/permissions.ts';
import { getThread, listThreadsOf } from '../server/get-threads.ts';
import { handOver, settle, takeOver } from '../server/take-steps.ts';
import { writeMessage } from '../server/write-message.ts';

const read = { action: 'read', category: 'messages' } as const;
const write = { action: 'write', category: 'messages' } as const;
const nothing = z.object({});
const ofThread = z.object({ threadId: z.uuid() });
const saved = z.object({ saved: z.literal(true) });

const thread = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid(),
  withRole: z.enum(counterparts),
  activityId: z.uuid().nullable(),
  waitingSince: z.string().nullable(),
  dueOn: z.string().nullable(),
  lastAt: z.string().nullable(),
  heldBy: z.uuid().nullable(),
  part: z.enum(['addressed', 'holder', 'onlooker']),
  turn: z.enum(['answered', 'waits', 'handed-over', 'late', 'adrift']),
});

const words = z.object({
  text: z.string(),
  phrase: z
    .object({
      key: z.string(),
      day: z.string().optional(),
      time: z.string().optional(),
      what: z.string().optional(),
    })
    .optional(),
  translation: z.object({ language: z.string(), text: z.string() }).optional(),
});

export const listThreadsEndpoint = defineEndpoint({
  name: 'list-message-threads',
  summary: 'The threads of one participation that the caller may know of, without their words.',
  method: 'get',
  path: '/participants/{enrolmentId}/message-threads',
  permission: readOfOne,
  audit: read,
  params: z.object({ enrolmentId: z.uuid() }),
  query: nothing,
  answer: z.object({ threads: z.array(thread) }),
  handle: async (ctx, { params }) => {
    const threads = await listThreadsOf(ctx, params.enrolmentId);
    return ok({ threads: threads.map((each) => thread.parse(each)) });
  },
});

export const getThreadEndpoint = defineEndpoint({
  name: 'get-message-thread',
  summary: 'One thread with its messages, as far as they are for the caller. They count as read.',
  method: 'get',
  path: '/message-threads/{threadId}',
  permission: readMessages,
  audit: read,
  params: ofThread,
  query: nothing,
  answer: thread.extend({
    messages: z.array(
      z.object({
        id: z.uuid(),
        /** Null: the participant. */
        authorId: z.uuid().nullable(),
        language: z.string(),
        words,
        sentAt: z.string(),
        shownFrom: z.string(),
        files: z.array(z.object({ id: z.uuid(), type: z.enum(attachmentTypes), byteCount: z.int() })),
      }),
    ),
    steps: z.array(z.object({ kind: z.enum(stepKinds), at: z.string(), reason: z.enum(settleReasons).nullable() })),
  }),
  handle: async (ctx, { params }) => {
    const { thread: found, messages, steps } = await getThread(ctx, params.threadId);
    return ok({
      ...thread.parse(found),
      messages: messages.map(({ id, authorId, language, words: said, sentAt, shownFrom, files }) => ({
        ...{ id, authorId, language, words: said, sentAt, shownFrom },
        files: files.map(({ id: fileId, type, byteCount }) => ({ id: fileId, type, byteCount })),
      })),
      steps: steps.map(({ kind, at, reason }) => ({ kind, at, reason })),
    });
  },
});

export const writeMessageEndpoint = defineEndpoint({
  name: 'write-message',
  summary: 'Writes in a thread: own words, a ready sentence, or both. Sent again with the same id it is there once.',
  method: 'post',
  path: '/message-threads/{threadId}/messages',
  permission: writeMessages,
  audit: write,
  params: ofThread,
  query: nothing,
  body: answerInput,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const written = await writeMessage(ctx, params.threadId, body, undefined);
    return written.ok ? ok({ saved: true as const }) : written;
  },
});

export const handOverThreadEndpoint = defineEndpoint({
  name: 'hand-over-message-thread',
  summary: 'Hands what waits to a colleague. The participant sees to whom.',
  method: 'post',
  path: '/message-threads/{threadId}/hand-over',
  permission: settleMessages,
  audit: write,
  params: ofThread,
  query: nothing,
  body: handOverForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const handed = await handOver(ctx, params.threadId, body);
    return handed.ok ? ok({ saved: true as const }) : handed;
  },
});

export const settleThreadEndpoint = defineEndpoint({
  name: 'settle-message-thread',
  summary: 'Says that what waits needs no answer, and why.',
  method: 'post',
  path: '/message-threads/{threadId}/settle',
  permission: settleMessages,
  audit: write,
  params: ofThread,
  query: nothing,
  body: settleForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const settled = await settle(ctx, params.threadId, body);
    return settled.ok ? ok({ saved: true as const }) : settled;
  },
});

export const takeOverThreadEndpoint = defineEndpoint({
  name: 'take-over-message-thread',
  summary: 'Takes over a thread that nobody has answered in time, or that nobody is there to answer.',
  method: 'post',
  path: '/message-threads/{threadId}/take-over',
  permission: takeOverMessages,
  audit: write,
  params: ofThread,
  query: nothing,
  body: z.object({ id: z.uuid() }),
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const taken = await takeOver(ctx, params.threadId, body.id);
    return taken.ok ? ok({ saved: true as const }) : taken;
  },
});
