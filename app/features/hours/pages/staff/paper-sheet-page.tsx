import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { monthKey, monthParam } from '../../domain/month.ts';
import { paperSheetPath, sheetPath } from '../../domain/paths.ts';
import { handleSheets } from '../../domain/permissions.ts';
import { paperForm } from '../../domain/send-form.ts';
import { getMonthSheet } from '../../server/get-month-sheet.ts';
import { noteSignedPaper } from '../../server/handle-sheets.ts';
import { formState } from '../form-state.ts';
import { hoursTranslate, hoursWords, monthName } from '../hours-words.ts';

export const paperSheetPage = definePage({
  path: paperSheetPath,
  permission: handleSheets,
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ enrolmentId: z.uuid(), month: monthParam }),
  query: z.object({}),
  load: (ctx, { params }) => getMonthSheet(ctx, params.enrolmentId, params.month),
  view: ({ head, month, versions }, view) => {
    const t = hoursTranslate(view.locale);
    const state = formState(view);
    const back = sheetPath.to({ enrolmentId: head.id, month: monthKey(month) });
    const [latest] = versions;
    return {
      title: t('paper.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('paper.title')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: back, label: t('sheet.title', { month: monthName(view.locale, month) }) }]}
              />
            }
            lead={
              latest && t('paper.lead', { version: latest.version, hours: hoursWords(view.locale, latest.minutes) })
            }
          />
          {latest === undefined ? (
            <>
              <Alert tone="warning">{t('link.none')}</Alert>
              <div>
                <LinkButton href={back}>{t('paper.cancel')}</LinkButton>
              </div>
            </>
          ) : (
            <FormCard
              state={state}
              hidden={{ sheetId: latest.id }}
              submit={t('paper.submit')}
              cancel={{ href: back, label: t('paper.cancel') }}
            >
              <TextInput
                name="place"
                label={t('paper.place')}
                hint={t('paper.placeHint')}
                defaultValue={state.textOf('place')}
                error={state.errorOf('place')}
                maxLength={200}
                required
              />
            </FormCard>
          )}
        </Stack>
      ),
    };
  },
  form: paperForm,
  submit: async (ctx, { params, form }) => {
    const noted = await noteSignedPaper(ctx, params, form);
    return noted.ok ? ok(sheetPath.to({ ...params, month: monthKey(params.month) }, { done: 'saved' })) : noted;
  },
});
