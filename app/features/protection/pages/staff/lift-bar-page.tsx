import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { barLiftReasons } from '../../domain/kinds.ts';
import { liftBarPath, protectionPath } from '../../domain/paths.ts';
import { barAccounts } from '../../domain/permissions.ts';
import { liftBarForm } from '../../domain/protection-forms.ts';
import { getBar, liftBar } from '../../server/change-bars.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { BelowProtectionHeader } from '../parts/protection-header.tsx';

export const liftBarPage = definePage({
  path: liftBarPath,
  permission: barAccounts,
  audit: { action: 'read', category: 'protection' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid(), barId: z.uuid() }),
  query: z.object({}),
  form: liftBarForm,
  load: (ctx, { params }) => getBar(ctx, params.enrolmentId, params.barId),
  submit: async (ctx, { params, form }) => {
    await liftBar(ctx, { ...form, ...params });
    return ok(protectionPath.to({ enrolmentId: params.enrolmentId }, { done: 'removed' }));
  },
  view: ({ head, bar }, view) => {
    const t = translate(protectionTexts, view.locale);
    const state = formState(view);
    return {
      title: t('liftBarPage.title'),
      body: (
        <Stack gap="lg">
          <BelowProtectionHeader
            head={head}
            locale={view.locale}
            title={t('liftBarPage.title')}
            lead={t('liftBarPage.lead', { name: bar.accountName })}
          />
          <FormCard
            state={state}
            submit={t('liftBarPage.submit')}
            variant="danger"
            cancel={{ href: protectionPath.to({ enrolmentId: head.id }), label: t('cancel') }}
          >
            <RadioGroup
              name="reason"
              legend={t('liftBarPage.why')}
              required
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
              options={barLiftReasons.map((value) => ({ value, label: t(`barLiftReason.${value}`) }))}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});
