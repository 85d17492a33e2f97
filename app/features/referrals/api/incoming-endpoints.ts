import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { dropInForm } from '../domain/drop-in-form.ts';
import {
  decideReferralPermission,
  readIncoming,
  registerDropIn as registerDropInPermission,
} from '../domain/permissions.ts';
import { declineForm, incomingForm, messageForm } from '../domain/referral-form.ts';
import { completeForm, takeUpForm } from '../domain/take-up-form.ts';
import { completeReferral, declineReferral, writeToPartner } from '../server/decide-referral.ts';
import { getIncoming, listIncoming } from '../server/incoming.ts';
import { protectReferral } from '../server/protect-referral.ts';
import { registerDropIn } from '../server/register-drop-in.ts';
import { submitReferral } from '../server/submit-referral.ts';
import { takeUpReferral } from '../server/take-up-referral.ts';
import { incomingAnswer, toIncoming } from './referral-answer.ts';

const params = z.object({ referralId: z.uuid() });
const decides = {
  permission: decideReferralPermission,
  audit: { action: 'write', category: 'directory' },
  params,
  query: z.object({}),
} as const;
const version = z.int();
const done = z.object({ referralId: z.uuid() });

/** A stale version answers 412, everything else as the use case says. */
function orStale<Value>(result: Result<Value, FieldProblems>): Result<Value, FieldProblems> {
  if (!result.ok && result.problem['']?.includes('stale')) throw new StaleError();
  return result;
}

export const listIncomingEndpoint = defineEndpoint({
  name: 'list-incoming-referrals',
  summary:
    'What has come in to the caller’s programmes, with what their rules say today. open: to decide about, or with news from the partner.',
  method: 'get',
  path: '/incoming-referrals',
  permission: readIncoming,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: z.object({
    status: z.enum(['open', 'decided', 'all']).default('open'),
    programmeId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  answer: z.object({ referrals: z.array(incomingAnswer), total: z.int() }),
  handle: async (ctx, { query: { limit, offset, ...filter } }) => {
    const { rows, total } = await listIncoming(ctx, filter, { limit, offset });
    return ok({ referrals: rows.map(toIncoming), total });
  },
});

export const getIncomingEndpoint = defineEndpoint({
  name: 'get-incoming-referral',
  summary: 'One referral with the people it may be already.',
  method: 'get',
  path: '/incoming-referrals/{referralId}',
  permission: readIncoming,
  audit: { action: 'read', category: 'directory' },
  params,
  query: z.object({}),
  answer: incomingAnswer.extend({
    known: z.array(z.object({ personId: z.uuid(), enrolmentId: z.uuid().nullable(), hasSameNumber: z.boolean() })),
  }),
  handle: async (ctx, { params: { referralId } }) => {
    const { referral, eligibility, known } = await getIncoming(ctx, referralId);
    return ok({
      ...toIncoming({ ...referral, eligibility }),
      known: known.map(({ personId, reasons, enrolments }) => ({
        personId,
        enrolmentId: enrolments[0]?.id ?? null,
        hasSameNumber: reasons.includes('number'),
      })),
    });
  },
});

export const writeDownReferralEndpoint = defineEndpoint({
  ...decides,
  name: 'write-down-referral',
  summary: 'Write down a referral that came by telephone, on paper or in a meeting.',
  method: 'post',
  path: '/incoming-referrals',
  params: z.object({}),
  body: incomingForm,
  answer: done,
  handle: (ctx, { body }) => submitReferral(ctx, body),
});

export const takeUpReferralEndpoint = defineEndpoint({
  ...decides,
  name: 'take-up-referral',
  summary:
    'Take up a referral: register the person (or name one, who: a person id) and give a place, put her on the waiting list, or decide later.',
  method: 'post',
  path: '/incoming-referrals/{referralId}/take-up',
  audit: { action: 'write', category: 'participation' },
  body: takeUpForm.extend({ version }),
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: async (ctx, { params: { referralId }, body }) => orStale(await takeUpReferral(ctx, referralId, body)),
});

export const declineReferralEndpoint = defineEndpoint({
  ...decides,
  name: 'decline-referral',
  summary: 'Decline a referral with a reason; share says how much of it the one who referred is told.',
  method: 'post',
  path: '/incoming-referrals/{referralId}/decline',
  body: declineForm.extend({ version }),
  answer: done,
  handle: async (ctx, { params: { referralId }, body }) => {
    const declined = orStale(await declineReferral(ctx, referralId, body));
    return declined.ok ? ok({ referralId }) : declined;
  },
});

export const completeReferralEndpoint = defineEndpoint({
  ...decides,
  name: 'complete-referral',
  summary: 'Complete what the programme’s rules ask for.',
  method: 'post',
  path: '/incoming-referrals/{referralId}/complete',
  body: completeForm.extend({ version }),
  answer: done,
  handle: async (ctx, { params: { referralId }, body }) => {
    const completed = orStale(await completeReferral(ctx, referralId, body));
    return completed.ok ? ok({ referralId }) : completed;
  },
});

export const writeToPartnerEndpoint = defineEndpoint({
  ...decides,
  name: 'write-to-partner',
  summary: 'Ask the partner who referred for more, or answer her.',
  method: 'post',
  path: '/incoming-referrals/{referralId}/messages',
  body: messageForm,
  answer: done,
  handle: async (ctx, { params: { referralId }, body }) => {
    const written = await writeToPartner(ctx, referralId, body);
    return written.ok ? ok({ referralId }) : written;
  },
});

export const protectReferralEndpoint = defineEndpoint({
  ...decides,
  name: 'protect-referral',
  summary: 'Mark a referral as somebody with protected identity and name the coordinator who alone handles it.',
  method: 'post',
  path: '/incoming-referrals/{referralId}/protect',
  body: z.object({ handlerId: z.uuid() }),
  answer: done,
  handle: async (ctx, { params: { referralId }, body }) => {
    const marked = await protectReferral(ctx, referralId, body);
    return marked.ok ? ok({ referralId }) : marked;
  },
});

export const registerDropInEndpoint = defineEndpoint({
  name: 'register-drop-in',
  summary:
    'Register somebody who came in, in a programme that takes drop-ins: a first name is enough, she takes part from today; with sessionId from the day of that session, where she is marked present.',
  method: 'post',
  path: '/drop-ins',
  permission: registerDropInPermission,
  audit: { action: 'write', category: 'participation' },
  params: z.object({}),
  query: z.object({}),
  body: dropInForm,
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: (ctx, { body }) => registerDropIn(ctx, body),
});
