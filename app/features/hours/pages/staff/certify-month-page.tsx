import { z } from 'zod';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { monthKey, monthParam } from '../../domain/month.ts';
import { certifyMonthPath, monthPath } from '../../domain/paths.ts';
import { certifySheets, readHours } from '../../domain/permissions.ts';
import { certifyForm } from '../../domain/send-form.ts';
import { getMonth } from '../../server/get-month.ts';
import { certifyAsLeader } from '../../server/handle-sheets.ts';
import { formState } from '../form-state.ts';
import { hoursTranslate, hoursWords, monthName } from '../hours-words.ts';

// The month's page is for those who handle its sheets; a leader came from the first page, or from her timetable.
function backFor(caller: ViewContext['caller'], programmeId: string, month: PlainDate): string {
  return may(caller, readHours) ? monthPath.to({ programmeId, month: monthKey(month) }) : activitiesPath.to();
}

export const certifyMonthPage = definePage({
  path: certifyMonthPath,
  permission: certifySheets,
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ programmeId: z.uuid(), month: monthParam }),
  query: z.object({}),
  load: (ctx, { params }) => getMonth(ctx, params.programmeId, params.month),
  view: ({ programmeId, month, rows }, view) => {
    const t = hoursTranslate(view.locale);
    const state = formState(view);
    const back = backFor(view.caller, programmeId, month);
    const title = t('certify.title', { month: monthName(view.locale, month) });
    const waiting = rows.flatMap(({ sheet, name, state: each }) =>
      sheet !== null && (each === 'ready' || each === 'by-participant') ? [{ sheet, name, state: each }] : [],
    );
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={title}
            lead={t('certify.lead')}
            kicker={
              may(view.caller, readHours) ? (
                <Breadcrumbs
                  label={t('breadcrumbs')}
                  items={[{ href: back, label: t('month.title', { month: monthName(view.locale, month) }) }]}
                />
              ) : undefined
            }
          />
          {waiting.length === 0 ? (
            <EmptyState
              icon="check"
              title={t('certify.none')}
              action={<LinkButton href={back}>{t('certify.cancel')}</LinkButton>}
            >
              {t('certify.noneText')}
            </EmptyState>
          ) : (
            <FormCard
              state={state}
              submit={t('certify.submit')}
              icon="check"
              cancel={{ href: back, label: t('certify.cancel') }}
            >
              <CheckboxGroup
                name="sheets"
                legend={t('certify.sheets')}
                hint={t('certify.hint')}
                error={state.errorOf('sheets')}
                defaultValues={state.valuesOf(
                  'sheets',
                  waiting.filter((each) => each.state === 'by-participant').map(({ sheet }) => sheet.id),
                )}
                options={waiting.map(({ sheet, name }) => ({
                  value: sheet.id,
                  label: t('certify.sheet', { name, hours: hoursWords(view.locale, sheet.minutes) }),
                }))}
              />
            </FormCard>
          )}
        </Stack>
      ),
    };
  },
  form: certifyForm,
  submit: async (ctx, { params, form }) => {
    const certified = await certifyAsLeader(ctx, params, form.sheets);
    if (!certified.ok) return certified;
    const here = { ...params, month: monthKey(params.month) };
    return ok((may(ctx.caller, readHours) ? monthPath : certifyMonthPath).to(here, { done: 'saved' }));
  },
});
