import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { factsForm } from '../../domain/facts-form.ts';
import { entryFactsPath, historyPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { answerFacts } from '../../server/answer-facts.ts';
import { loadFactsPage } from '../facts-page-data.ts';
import { factsPageView } from '../parts/facts-page-view.tsx';

export const entryFactsPage = definePage({
  path: entryFactsPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => loadFactsPage(ctx, params.enrolmentId, 'entry'),
  view: factsPageView,
  form: factsForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, form }) => {
    const answered = await answerFacts(ctx, { enrolmentId: params.enrolmentId, point: 'entry', form });
    return answered.ok ? ok(historyPath.to(params, { done: 'saved' })) : answered;
  },
});
