import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import { ok } from '#app/shared/result.ts';
import { referSomebody } from '../domain/permissions.ts';
import { messageForm, referralForm } from '../domain/referral-form.ts';
import { addToReferral, getOwnReferral, listOwnReferrals, withdrawReferral } from '../server/own-referrals.ts';
import { submitReferral } from '../server/submit-referral.ts';
import { ownReferralAnswer, toOwnReferral } from './referral-answer.ts';

const params = z.object({ referralId: z.uuid() });

export const referSomebodyEndpoint = defineEndpoint({
  name: 'refer-somebody',
  summary:
    'Refer somebody to a programme, as a partner’s officer. One name is enough; a number is not needed. The same id sent again is answered like the first time.',
  method: 'post',
  path: '/referrals',
  permission: referSomebody,
  audit: { action: 'write', category: 'directory' },
  params: z.object({}),
  query: z.object({}),
  body: referralForm,
  answer: z.object({ referralId: z.uuid() }),
  handle: (ctx, { body }) => submitReferral(ctx, body),
});

export const listOwnReferralsEndpoint = defineEndpoint({
  name: 'list-own-referrals',
  summary: 'The partner officer’s own referrals with status and day, the newest first.',
  method: 'get',
  path: '/referrals',
  permission: referSomebody,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  answer: z.object({ referrals: z.array(ownReferralAnswer), total: z.int() }),
  handle: async (ctx, { query }) => {
    const { rows, total } = await listOwnReferrals(ctx, query);
    return ok({ referrals: rows.map(toOwnReferral), total });
  },
});

export const getOwnReferralEndpoint = defineEndpoint({
  name: 'get-own-referral',
  summary: 'One of the partner officer’s referrals with the messages about it.',
  method: 'get',
  path: '/referrals/{referralId}',
  permission: referSomebody,
  audit: { action: 'read', category: 'directory' },
  params,
  query: z.object({}),
  answer: ownReferralAnswer.extend({
    messages: z.array(
      z.object({ id: z.uuid(), author: z.enum(['partner', 'programme']), text: z.string(), writtenAt: z.string() }),
    ),
  }),
  handle: async (ctx, { params: { referralId } }) => {
    const { referral, messages } = await getOwnReferral(ctx, referralId);
    return ok({
      ...toOwnReferral(referral),
      messages: messages.map(({ id, author, text, writtenAt }) => ({ id, author, text, writtenAt })),
    });
  },
});

export const addToReferralEndpoint = defineEndpoint({
  name: 'add-to-referral',
  summary: 'Add something to a referral of one’s own, or answer what the programme asked.',
  method: 'post',
  path: '/referrals/{referralId}/messages',
  permission: referSomebody,
  audit: { action: 'write', category: 'directory' },
  params,
  query: z.object({}),
  body: messageForm,
  answer: z.object({ referralId: z.uuid() }),
  handle: async (ctx, { params: { referralId }, body }) => {
    const added = await addToReferral(ctx, referralId, body);
    return added.ok ? ok({ referralId }) : added;
  },
});

export const withdrawReferralEndpoint = defineEndpoint({
  name: 'withdraw-referral',
  summary: 'Withdraw a referral of one’s own that nobody has decided about.',
  method: 'post',
  path: '/referrals/{referralId}/withdraw',
  permission: referSomebody,
  audit: { action: 'write', category: 'directory' },
  params,
  query: z.object({}),
  body: z.object({ version: z.int() }),
  answer: z.object({ referralId: z.uuid() }),
  handle: async (ctx, { params: { referralId }, body }) => {
    const withdrawn = await withdrawReferral(ctx, referralId, body.version);
    if (!withdrawn.ok && withdrawn.problem['']?.includes('stale')) throw new StaleError();
    return withdrawn.ok ? ok({ referralId }) : withdrawn;
  },
});
