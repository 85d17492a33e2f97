import { z } from 'zod';
import { exitReasons } from '#app/features/enrolments/domain/exit-reasons.ts';
import { dayField } from '#app/features/history/domain/form-fields.ts';
import { occupationInput } from '#app/features/history/domain/occupation.ts';
import { evidenceSchema, sourceSchema } from '#app/features/history/domain/sources.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import { ok } from '#app/shared/result.ts';
import { endEnrolment as endEnrolmentPermission } from '../domain/permissions.ts';
import { endEnrolment } from '../server/end-enrolment.ts';

export const endEnrolmentEndpoint = defineEndpoint({
  name: 'end-enrolment',
  summary:
    'End a participation: the last day, why, what she does now and what has ended. Plans the follow-ups. The same id sent again is answered like the first time.',
  method: 'post',
  path: '/enrolments/{enrolmentId}/exit',
  permission: endEnrolmentPermission,
  audit: { action: 'write', category: 'outcomes' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  body: z.object({
    id: z.uuid(),
    version: z.int(),
    exitOn: dayField,
    exitReason: z.enum(exitReasons),
    note: z.string().max(200).optional(),
    occupation: occupationInput,
    ended: z
      .array(z.object({ rowId: z.uuid(), id: z.uuid(), endsOn: dayField }))
      .max(50)
      .default([]),
    source: sourceSchema,
    evidence: evidenceSchema,
  }),
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: async (ctx, { params, body: { ended, ...form } }) => {
    const saved = await endEnrolment(ctx, params.enrolmentId, { ...form, note: form.note, ongoing: ended });
    if (!saved.ok && saved.problem['']?.includes('stale')) throw new StaleError();
    return saved.ok ? ok(params) : saved;
  },
});
