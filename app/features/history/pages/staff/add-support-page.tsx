import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Stack } from '#app/ui/stack.tsx';
import { addSupportPath, historyPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { addSupportForm } from '../../domain/support-form.ts';
import { getCurrentHistory } from '../../server/get-history.ts';
import { recordSupport } from '../../server/record-support.ts';
import { historyTexts } from '../../texts/index.ts';
import { HistoryHeader } from '../parts/history-header.tsx';
import { SupportForm } from '../parts/support-form-view.tsx';

export const addSupportPage = definePage({
  path: addSupportPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({
    participation: (await getCurrentHistory(ctx, params.enrolmentId)).participation,
    id: newId(),
  }),
  view: ({ participation, id }, view) => {
    const title = translate(historyTexts, view.locale)('form.addSupport');
    const body = (
      <Stack>
        <HistoryHeader participation={participation} locale={view.locale} below title={title} />
        <SupportForm view={view} enrolmentId={participation.enrolmentId} id={id} />
      </Stack>
    );
    return { title, body, islands: true };
  },
  form: addSupportForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, form }) => {
    const recorded = await recordSupport(ctx, params.enrolmentId, form);
    return recorded.ok ? ok(historyPath.to(params, { done: 'saved' })) : recorded;
  },
});
