import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { factKeys } from '../../domain/facts.ts';
import { factsForm } from '../../domain/facts-form.ts';
import { interviewPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { answerInterview } from '../../server/answer-interview.ts';
import { loadInterview } from '../interview-data.ts';
import { interviewView } from '../parts/interview-view.tsx';

const interviewForm = z.looseObject({ ask: z.enum(factKeys) }).transform((sent, context) => {
  const { ask, ...rest } = sent;
  const read = factsForm.safeParse(rest);
  if (read.success) return { ask, answers: read.data };
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
});

/** The facts at entry as a conversation: one question, saved by itself, on with the next. */
export const interviewPage = definePage({
  path: interviewPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({
    ask: z.enum(factKeys).optional().catch(undefined),
    together: z.literal('1').optional().catch(undefined),
  }),
  load: async (ctx, { params, query }) => ({
    ...(await loadInterview(ctx, params.enrolmentId, query.ask)),
    isTogether: query.together === '1',
  }),
  view: interviewView,
  form: interviewForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, query, form }) => {
    const { enrolmentId } = params;
    const answered = await answerInterview(ctx, { enrolmentId, key: form.ask, form: form.answers });
    return answered.ok
      ? ok(interviewPath.to({ enrolmentId }, { ask: answered.value, together: query.together }))
      : answered;
  },
});
