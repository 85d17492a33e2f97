import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { factsForm } from '../../domain/facts-form.ts';
import { exitFactsPath, historyPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { answerFacts } from '../../server/answer-facts.ts';
import { loadFactsPage } from '../facts-page-data.ts';
import { factsPageView } from '../parts/facts-page-view.tsx';

export const exitFactsPage = definePage({
  path: exitFactsPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => loadFactsPage(ctx, params.enrolmentId, 'exit'),
  view: factsPageView,
  form: factsForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, form }) => {
    const answered = await answerFacts(ctx, { enrolmentId: params.enrolmentId, point: 'exit', form });
    return answered.ok ? ok(historyPath.to(params, { done: 'saved' })) : answered;
  },
});
