import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { correctQualificationPath, historyPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { correctQualificationForm } from '../../domain/qualification-form.ts';
import { correctQualification } from '../../server/record-qualification.ts';
import { historyTexts } from '../../texts/index.ts';
import { HistoryHeader } from '../parts/history-header.tsx';
import { QualificationForm } from '../parts/qualification-form-view.tsx';
import { loadRowPage } from '../row-page-data.ts';

export const correctQualificationPage = definePage({
  path: correctQualificationPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid(), rowId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => loadRowPage(ctx, params, 'qualifications'),
  view: ({ participation, row, id }, view) => {
    const t = translate(historyTexts, view.locale);
    const title = t('form.correctQualification');
    const body = (
      <Stack>
        <HistoryHeader participation={participation} locale={view.locale} below title={title} />
        {row.correctedBy === null ? (
          <QualificationForm view={view} enrolmentId={participation.enrolmentId} id={id} corrected={row} />
        ) : (
          <Alert tone="warning">{t('form.replaced')}</Alert>
        )}
      </Stack>
    );
    return { title, body, islands: true };
  },
  form: correctQualificationForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, form: { reason, ...qualification } }) => {
    const corrected = await correctQualification(ctx, { ...params, qualification, reason });
    return corrected.ok ? ok(historyPath.to(params, { done: 'saved' })) : corrected;
  },
});
