import { z } from 'zod';
import { improvements } from '#app/features/history/domain/facts.ts';
import { dayField } from '#app/features/history/domain/form-fields.ts';
import { occupationInput } from '#app/features/history/domain/occupation.ts';
import { evidenceSchema, sourceSchema } from '#app/features/history/domain/sources.ts';
import { followUpOutcomes } from '#app/features/outcomes/domain/follow-ups.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { answerFollowUp as answerFollowUpPermission } from '../domain/permissions.ts';
import { answerFollowUp } from '../server/answer-follow-up.ts';

export const answerFollowUpEndpoint = defineEndpoint({
  name: 'answer-follow-up',
  summary:
    'Say what a follow-up turned out as and, if she answered, what she did on the day it asks about. The same id sent again is answered like the first time.',
  method: 'post',
  path: '/follow-ups/{followUpId}/answer',
  permission: answerFollowUpPermission,
  audit: { action: 'write', category: 'outcomes' },
  params: z.object({ followUpId: z.uuid() }),
  query: z.object({}),
  body: z.object({
    id: z.uuid(),
    version: z.int(),
    outcome: z.enum(followUpOutcomes),
    occupation: occupationInput.optional(),
    ended: z
      .array(z.object({ rowId: z.uuid(), id: z.uuid(), endsOn: dayField }))
      .max(50)
      .default([]),
    improvements: z.array(z.enum(improvements)).optional(),
    source: sourceSchema,
    evidence: evidenceSchema,
    documentId: z.uuid().optional(),
    replyId: z.uuid().optional(),
  }),
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: async (ctx, { params, body: { ended, improvements: improved, ...form } }) => {
    if (form.outcome === 'answered' && form.occupation === undefined)
      return refuse({ occupation: ['choose-something'] });
    const saved = await answerFollowUp(ctx, params.followUpId, {
      ...form,
      ongoing: ended,
      facts: improved === undefined ? {} : { 'employment-improvement': improved },
    });
    if (!saved.ok && saved.problem['']?.includes('stale')) throw new StaleError();
    return saved.ok ? ok(saved.value) : saved;
  },
});
