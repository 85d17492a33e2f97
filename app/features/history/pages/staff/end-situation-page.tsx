import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { endSituationPath, historyPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { endSituationForm } from '../../domain/situation-form.ts';
import { endSituation } from '../../server/record-situation.ts';
import { historyTexts } from '../../texts/index.ts';
import { describePeriod, describeSituation } from '../../texts/words.ts';
import { formState } from '../form-state.ts';
import { HistoryHeader } from '../parts/history-header.tsx';
import { SaveRow } from '../parts/situation-form-view.tsx';
import { SourceFields } from '../parts/source-fields.tsx';
import { loadRowPage } from '../row-page-data.ts';

export const endSituationPage = definePage({
  path: endSituationPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid(), rowId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => loadRowPage(ctx, params, 'situations'),
  view: ({ participation, row, id }, view) => {
    const { locale } = view;
    const t = translate(historyTexts, locale);
    const form = formState(view);
    const title = t('form.endSituation', { what: t(`words.kind.${row.details.kind}`) });
    const body = (
      <Stack>
        <HistoryHeader
          participation={participation}
          locale={locale}
          below
          title={title}
          lead={`${describeSituation(locale, row.details, row.extentPercent)}, ${describePeriod(locale, row.startsOn, row.endsBefore)}`}
        />
        <FormProblems state={form} />
        {row.correctedBy === null ? (
          <Card>
            <Form id="form" hidden={{ id: form.textOf('id', id) }}>
              <DateInput
                {...calendarProps(locale)}
                name="endsOn"
                label={t('form.lastDay')}
                error={form.errorOf('endsOn')}
                defaultValue={form.textOf('endsOn', view.today)}
                required
              />
              <SourceFields locale={locale} form={form} />
              <SaveRow view={view} enrolmentId={participation.enrolmentId} />
            </Form>
          </Card>
        ) : (
          <Alert tone="warning">{t('form.replaced')}</Alert>
        )}
      </Stack>
    );
    return { title, body, islands: true };
  },
  form: endSituationForm,
  submitAudit: { action: 'write', category: 'history' },
  submit: async (ctx, { params, form }) => {
    const ended = await endSituation(ctx, { ...params, ...form, evidence: form.evidence ?? null });
    return ended.ok ? ok(historyPath.to(params, { done: 'saved' })) : ended;
  },
});
