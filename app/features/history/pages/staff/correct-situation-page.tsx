import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { correctSituationPath, historyPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { correctSituationForm } from '../../domain/situation-form.ts';
import { correctSituation } from '../../server/record-situation.ts';
import { historyTexts } from '../../texts/index.ts';
import { HistoryHeader } from '../parts/history-header.tsx';
import { SituationForm } from '../parts/situation-form-view.tsx';
import { loadRowPage } from '../row-page-data.ts';

export const correctSituationPage = definePage({
  path: correctSituationPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid(), rowId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => loadRowPage(ctx, params, 'situations'),
  view: ({ participation, row, id }, view) => {
    const t = translate(historyTexts, view.locale);
    const title = t('form.correctSituation');
    const body = (
      <Stack>
        <HistoryHeader participation={participation} locale={view.locale} below title={title} />
        {row.correctedBy === null ? (
          <SituationForm view={view} participation={participation} kind={row.details.kind} id={id} corrected={row} />
        ) : (
          <Alert tone="warning">{t('form.replaced')}</Alert>
        )}
      </Stack>
    );
    return { title, body, islands: true };
  },
  form: correctSituationForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, form: { reason, ...situation } }) => {
    const corrected = await correctSituation(ctx, { ...params, situation, reason });
    return corrected.ok ? ok(historyPath.to(params, { done: 'saved' })) : corrected;
  },
});
