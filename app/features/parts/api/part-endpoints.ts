import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { partInput, partKinds } from '../domain/part.ts';
import { giveParts, readParts, takeUpParts } from '../domain/permissions.ts';
import { listOwnParts, takeUpPart } from '../server/own-parts.ts';
import { getSessionParts, givePart, takeBackPart } from '../server/session-parts.ts';

const ofSession = z.object({ sessionId: z.uuid() });
const query = z.object({});
const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const isSaved = z.object({ id: z.uuid() });
const kind = z.enum(partKinds);

export const listSessionPartsEndpoint = defineEndpoint({
  name: 'list-session-parts',
  summary: 'Which participants take part in leading a session, and what they do',
  method: 'get',
  path: '/sessions/{sessionId}/parts',
  permission: giveParts,
  audit: read,
  params: ofSession,
  query,
  answer: z.object({
    parts: z.array(
      z.object({ id: z.uuid(), enrolmentId: z.uuid(), kind, words: z.string(), isAllSessions: z.boolean() }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { parts } = await getSessionParts(ctx, params.sessionId);
    return ok({
      parts: parts.map(({ id, enrolmentId, kind: what, words, isAllSessions }) => ({
        ...{ id, enrolmentId, kind: what, words, isAllSessions },
      })),
    });
  },
});

export const givePartEndpoint = defineEndpoint({
  name: 'give-part',
  summary:
    'Gives a participant a part in a session, with `all` also in those that follow; the same id sent twice gives one',
  method: 'post',
  path: '/sessions/{sessionId}/parts',
  permission: giveParts,
  audit: write,
  params: ofSession,
  query,
  body: partInput,
  answer: isSaved,
  handle: async (ctx, { params, body }) => {
    const given = await givePart(ctx, params.sessionId, body);
    return given.ok ? ok({ id: body.id }) : given;
  },
});

export const takeBackPartEndpoint = defineEndpoint({
  name: 'take-back-part',
  summary: 'Takes a part back; of one that has been going on, what was done stays',
  method: 'delete',
  path: '/sessions/{sessionId}/parts/{partId}',
  permission: giveParts,
  audit: write,
  params: ofSession.extend({ partId: z.uuid() }),
  query,
  answer: isSaved,
  handle: async (ctx, { params: { sessionId, partId } }) => {
    await takeBackPart(ctx, sessionId, partId);
    return ok({ id: partId });
  },
});

export const listPartsEndpoint = defineEndpoint({
  name: 'list-parts',
  summary: 'A participant’s parts in leading, and how often each was carried out',
  method: 'get',
  path: '/participants/{enrolmentId}/parts',
  permission: readParts,
  audit: read,
  params: z.object({ enrolmentId: z.uuid() }),
  query,
  answer: z.object({
    parts: z.array(
      z.object({
        id: z.uuid(),
        kind,
        words: z.string(),
        activityName: z.string(),
        sessionId: z.uuid().nullable(),
        fromOn: z.iso.date(),
        throughOn: z.iso.date().nullable(),
        timesDone: z.int(),
        isTakenUp: z.boolean(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { parts } = await listOwnParts(ctx, params.enrolmentId);
    return ok({
      parts: parts.map(({ id, kind: what, words, activityName, session, fromOn, throughOn, timesDone, isTakenUp }) => ({
        ...{ id, kind: what, words, activityName, sessionId: session?.id ?? null },
        ...{ fromOn, throughOn, timesDone, isTakenUp },
      })),
    });
  },
});

export const takeUpPartEndpoint = defineEndpoint({
  name: 'take-up-part',
  summary: 'Makes an experience of a part she carried out, if she wants to; it can then be chosen for a CV',
  method: 'post',
  path: '/participants/{enrolmentId}/parts/{partId}/experience',
  permission: takeUpParts,
  audit: write,
  params: z.object({ enrolmentId: z.uuid(), partId: z.uuid() }),
  query,
  answer: isSaved,
  handle: async (ctx, { params }) => {
    const taken = await takeUpPart(ctx, params);
    return taken.ok ? ok({ id: params.partId }) : taken;
  },
});
