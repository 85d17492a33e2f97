import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { cardForm, signs } from '../domain/card-forms.ts';
import { startTabletPath } from '../domain/paths.ts';
import { handleCards, openCheckIn } from '../domain/permissions.ts';
import { changeCard, getCard } from '../server/cards.ts';
import { closeTablets, openTablet } from '../server/tablets.ts';

const card = z.object({
  code: z.string().nullable(),
  sign: z.enum(signs).nullable(),
  shownName: z.string().nullable(),
});
const onCard = {
  path: '/enrolments/{enrolmentId}/check-in-card',
  permission: handleCards,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  answer: card,
} as const;

export const getCheckInCardEndpoint = defineEndpoint({
  ...onCard,
  name: 'get-check-in-card',
  summary: 'What a participant checks in with: her code, her sign and what she is called on the tablet.',
  method: 'get',
  audit: { action: 'read', category: 'directory' },
  handle: async (ctx, { params }) => ok((await getCard(ctx, params.enrolmentId)).card),
});

export const changeCheckInCardEndpoint = defineEndpoint({
  ...onCard,
  name: 'change-check-in-card',
  summary: 'Give a new code (the one before stops working), take it away, or choose her sign and name on the tablet.',
  method: 'post',
  audit: { action: 'write', category: 'directory' },
  body: cardForm,
  handle: async (ctx, { params, body }) => {
    await changeCard(ctx, params.enrolmentId, body);
    return ok((await getCard(ctx, params.enrolmentId)).card);
  },
});

const onTablets = {
  permission: openCheckIn,
  audit: { action: 'write', category: 'attendance' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  body: z.object({ confirmed: z.literal('1') }),
  method: 'post',
} as const;

export const openTabletEndpoint = defineEndpoint({
  ...onTablets,
  name: 'open-check-in-tablet',
  summary:
    'Make a link with which one screen becomes a tablet for checking in to this session; good once, for ten minutes.',
  path: '/sessions/{sessionId}/check-in-tablets',
  answer: z.object({ path: z.string() }),
  handle: async (ctx, { params }) => {
    const opened = await openTablet(ctx, params.sessionId);
    return opened.ok ? ok({ path: startTabletPath.to({ start: opened.value }) }) : opened;
  },
});

export const closeTabletsEndpoint = defineEndpoint({
  ...onTablets,
  name: 'close-check-in-tablets',
  summary: 'End every tablet of a session.',
  path: '/sessions/{sessionId}/check-in-tablets/close',
  answer: z.object({ closed: z.literal(true) }),
  handle: async (ctx, { params }) => {
    await closeTablets(ctx, params.sessionId);
    return ok({ closed: true as const });
  },
});
