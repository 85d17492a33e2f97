import { z } from 'zod';
import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import { definePage, type Redirect } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { changeProtectionPath, protectionPath } from '../../domain/paths.ts';
import { changeProtection as mayChange } from '../../domain/permissions.ts';
import { changeProtectionForm } from '../../domain/protection-forms.ts';
import { findNamedView } from '../../server/get-protection.ts';
import type { ProtectionRow } from '../../server/protection-store.ts';
import { changeProtection } from '../../server/set-protection.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ProtectionFields, protectionLabels } from '../parts/protection-fields.tsx';
import { BelowProtectionHeader } from '../parts/protection-header.tsx';

export const changeProtectionPage = definePage({
  path: changeProtectionPath,
  permission: mayChange,
  audit: { action: 'read', category: 'protection' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: changeProtectionForm,
  load: async (ctx, { params }): Promise<{ head: ParticipantHead; current: ProtectionRow } | Redirect> => {
    const found = await findNamedView(ctx, params.enrolmentId);
    return found ? { head: found.head, current: found.named.current } : { redirectTo: protectionPath.to(params) };
  },
  submit: async (ctx, { params, form }) => {
    const changed = await changeProtection(ctx, { ...form, ...params });
    return changed.ok ? ok(protectionPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ head, current }, view) => {
    const t = translate(protectionTexts, view.locale);
    const state = formState(view);
    return {
      title: t('changePage.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowProtectionHeader
            head={head}
            locale={view.locale}
            title={t('changePage.title')}
            lead={t('changePage.lead')}
          />
          <FormCard
            state={state}
            labels={protectionLabels(view.locale)}
            hidden={{ version: String(current.version) }}
            warnUnsaved
            autoComplete="off"
            submit={t('changePage.submit')}
            icon="save"
            cancel={{ href: protectionPath.to({ enrolmentId: head.id }), label: t('cancel') }}
          >
            <ProtectionFields state={state} locale={view.locale} today={view.today} saved={current} />
          </FormCard>
        </Stack>
      ),
    };
  },
});
