import { z } from 'zod';
import { participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { barReasons } from '../../domain/kinds.ts';
import { barAccountPath, protectionPath } from '../../domain/paths.ts';
import { barAccounts } from '../../domain/permissions.ts';
import { barForm } from '../../domain/protection-forms.ts';
import { barAccount, listBarrable } from '../../server/change-bars.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { BelowProtectionHeader } from '../parts/protection-header.tsx';

export const barAccountPage = definePage({
  path: barAccountPath,
  permission: barAccounts,
  audit: { action: 'read', category: 'protection' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: barForm,
  load: (ctx, { params }) => listBarrable(ctx, params.enrolmentId),
  submit: async (ctx, { params, form }) => {
    const barred = await barAccount(ctx, { ...form, ...params });
    if (!barred.ok) return barred;
    return ok(
      barred.value.stillSees
        ? protectionPath.to(params, { done: 'saved' })
        : participantsPath.to({}, { done: 'saved' }),
    );
  },
  view: ({ head, accounts }, view) => {
    const t = translate(protectionTexts, view.locale);
    const state = formState(view);
    const { accountId } = view.caller;
    return {
      title: t('barPage.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowProtectionHeader head={head} locale={view.locale} title={t('barPage.title')} lead={t('barPage.lead')} />
          <FormCard
            state={state}
            labels={{ accountId: t('barPage.who'), reason: t('barPage.why') }}
            hidden={{ id: state.textOf('id', newId()) }}
            warnUnsaved
            submit={t('barPage.submit')}
            icon="lock"
            cancel={{ href: protectionPath.to({ enrolmentId: head.id }), label: t('cancel') }}
          >
            <Select
              name="accountId"
              label={t('barPage.who')}
              emptyLabel={t('barPage.choose')}
              required
              width="md"
              defaultValue={state.textOf('accountId')}
              error={state.errorOf('accountId')}
              options={accounts.map(({ id, name }) => ({
                value: id,
                label: id === accountId ? t('barPage.self', { name }) : name,
              }))}
            />
            <RadioGroup
              name="reason"
              legend={t('barPage.why')}
              hint={t('barPage.whyHint')}
              required
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
              options={barReasons.map((value) => ({ value, label: t(`barReason.${value}`) }))}
            />
            <Columns>
              <DateInput
                {...calendarProps(view.locale)}
                name="validFrom"
                label={t('barPage.from')}
                defaultValue={state.textOf('validFrom', view.today)}
                error={state.errorOf('validFrom')}
              />
              <DateInput
                {...calendarProps(view.locale)}
                name="validTo"
                label={t('barPage.to')}
                hint={t('barPage.toHint')}
                optionalText={t('fields.optional')}
                defaultValue={state.textOf('validTo')}
                error={state.errorOf('validTo')}
              />
            </Columns>
            <Text soft>{t('barPage.selfNote')}</Text>
          </FormCard>
        </Stack>
      ),
    };
  },
});
