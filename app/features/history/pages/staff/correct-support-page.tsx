import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { correctSupportPath, historyPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { correctSupportForm } from '../../domain/support-form.ts';
import { correctSupport } from '../../server/record-support.ts';
import { historyTexts } from '../../texts/index.ts';
import { HistoryHeader } from '../parts/history-header.tsx';
import { SupportForm } from '../parts/support-form-view.tsx';
import { loadRowPage } from '../row-page-data.ts';

export const correctSupportPage = definePage({
  path: correctSupportPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid(), rowId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => loadRowPage(ctx, params, 'supports'),
  view: ({ participation, row, id }, view) => {
    const t = translate(historyTexts, view.locale);
    const title = t('form.correctSupport');
    const body = (
      <Stack>
        <HistoryHeader participation={participation} locale={view.locale} below title={title} />
        {row.correctedBy === null ? (
          <SupportForm view={view} enrolmentId={participation.enrolmentId} id={id} corrected={row} />
        ) : (
          <Alert tone="warning">{t('form.replaced')}</Alert>
        )}
      </Stack>
    );
    return { title, body, islands: true };
  },
  form: correctSupportForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, form: { reason, ...support } }) => {
    const corrected = await correctSupport(ctx, { ...params, support, reason });
    return corrected.ok ? ok(historyPath.to(params, { done: 'saved' })) : corrected;
  },
});
