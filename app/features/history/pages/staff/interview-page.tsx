import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { factKeys } from '../../domain/facts.ts';
import { factsForm } from '../../domain/facts-form.ts';
import { ownFactForm } from '../../domain/interview-form.ts';
import { isOwnFact, ownFacts } from '../../domain/own-facts.ts';
import { interviewPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { answerInterview, answerOwnFact } from '../../server/answer-interview.ts';
import { loadInterview } from '../interview-data.ts';
import { interviewView } from '../parts/interview-view.tsx';

const questions = [...factKeys, ...ownFacts] as const;

const factForm = z.looseObject({ ask: z.enum(factKeys) }).transform((sent, context) => {
  const { ask, ...rest } = sent;
  const read = factsForm.safeParse(rest);
  if (read.success) return { ask, answers: read.data };
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
});

// One form for every question: which of the two it is, its question says.
const interviewForm = z.looseObject({ ask: z.enum(questions) }).transform((sent, context) => {
  const read = isOwnFact(sent.ask) ? ownFactForm.safeParse(sent) : factForm.safeParse(sent);
  if (read.success) return read.data;
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
    ask: z.enum(questions).optional().catch(undefined),
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
    const answered =
      'answers' in form
        ? await answerInterview(ctx, { enrolmentId, key: form.ask, form: form.answers })
        : await answerOwnFact(ctx, { enrolmentId, form });
    return answered.ok
      ? ok(interviewPath.to({ enrolmentId }, { ask: answered.value, together: query.together }))
      : answered;
  },
});
