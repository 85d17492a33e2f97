import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { holdForm, ruleForm } from '../domain/forms.ts';
import { decideRetention, holdBack as mayHold, readKeeping } from '../domain/permissions.ts';
import { endHold, getKeeping, holdBack } from '../server/keeping.ts';
import { decideRetentionRule, getRetentionRules } from '../server/rule.ts';

const nothing = z.object({});
const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const write = { action: 'write', category: 'participation' } as const;

export const getRetentionRuleEndpoint = defineEndpoint({
  name: 'get-retention-rule',
  summary:
    'Every decision about keeping health and economy after leaving, the one that holds first. `keptDays` null: nothing is removed. No decision: likewise.',
  method: 'get',
  path: '/retention',
  permission: decideRetention,
  audit: { none: 'a setting, and numbers; nobody by name' },
  params: nothing,
  query: nothing,
  answer: z.object({
    rules: z.array(
      z.object({ number: z.int(), keptDays: z.int().nullable(), decision: z.string(), decidedOn: z.string() }),
    ),
    kept: z.int(),
    due: z.int(),
  }),
  handle: async (ctx) => {
    const { rules, kept, due } = await getRetentionRules(ctx);
    return ok({ rules: rules.map(({ decidedBy: _, ...rule }) => rule), kept, due });
  },
});

export const decideRetentionRuleEndpoint = defineEndpoint({
  name: 'decide-retention-rule',
  summary: 'A new decision; it holds after seven days. `seenNumber`: the decision you have seen, 0 for none.',
  method: 'post',
  path: '/retention',
  permission: decideRetention,
  audit: { none: 'a setting; the decisions themselves are kept with who and when' },
  params: nothing,
  query: nothing,
  body: ruleForm,
  answer: z.object({ number: z.int() }),
  handle: async (ctx, { body }) => {
    const decided = await decideRetentionRule(ctx, body);
    return decided.ok ? ok({ number: body.seenNumber + 1 }) : decided;
  },
});

export const getKeepingEndpoint = defineEndpoint({
  name: 'get-keeping',
  summary:
    'How long what a participant told of health and economy is kept: why, or the day it goes; what stops its removal, and what has gone.',
  method: 'get',
  path: '/participants/{enrolmentId}/retention',
  permission: readKeeping,
  audit: { action: 'read', category: 'participation' },
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    keeping: z.object({ is: z.string(), goesOn: z.string().optional() }),
    holds: z.array(z.object({ id: z.uuid(), reason: z.string(), heldAt: z.string(), endedAt: z.string().nullable() })),
    removals: z.array(
      z.object({
        id: z.uuid(),
        removedAt: z.string(),
        answers: z.int(),
        notes: z.int(),
        contacts: z.int(),
        matters: z.int(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { keeping, holds, removals } = await getKeeping(ctx, params.enrolmentId);
    const picked = holds.map(({ id, reason, heldAt, endedAt }) => ({ id, reason, heldAt, endedAt }));
    return ok({ keeping, holds: picked, removals });
  },
});

export const holdBackEndpoint = defineEndpoint({
  name: 'hold-back-removal',
  summary: 'Stops the removal for a participation, for a reason. The same id sent twice stops it once.',
  method: 'post',
  path: '/participants/{enrolmentId}/retention',
  permission: mayHold,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: holdForm,
  answer: z.object({ holdId: z.uuid() }),
  handle: async (ctx, { params, body }) => {
    const held = await holdBack(ctx, params.enrolmentId, body);
    return held.ok ? ok({ holdId: body.id }) : held;
  },
});

export const endHoldEndpoint = defineEndpoint({
  name: 'end-hold',
  summary: 'Lets the rule hold again for a participation.',
  method: 'post',
  path: '/participants/{enrolmentId}/retention/{holdId}/end',
  permission: mayHold,
  audit: write,
  params: ofEnrolment.extend({ holdId: z.uuid() }),
  query: nothing,
  body: nothing,
  answer: z.object({ holdId: z.uuid() }),
  handle: async (ctx, { params }) => {
    await endHold(ctx, params);
    return ok({ holdId: params.holdId });
  },
});
