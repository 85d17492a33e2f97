import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { completeReferralPath, incomingReferralPath } from '../../domain/paths.ts';
import { decideReferralPermission } from '../../domain/permissions.ts';
import { canBeTakenUp, completeForm } from '../../domain/take-up-form.ts';
import { completeReferral, requireReferral } from '../../server/decide-referral.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AlreadyDecided, BelowReferral } from '../parts/below-referral.tsx';
import { RuleFields } from '../parts/rule-fields.tsx';

/** Completing what the programme's rules ask for. */
export const completeReferralPage = definePage({
  path: completeReferralPath,
  permission: decideReferralPermission,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ referralId: z.uuid() }),
  query: z.object({}),
  form: completeForm,
  load: async (ctx, { params }) => ({ referral: await requireReferral(ctx, params.referralId) }),
  submit: async (ctx, { params, form }) => {
    const completed = await completeReferral(ctx, params.referralId, form);
    return completed.ok ? ok(incomingReferralPath.to(params, { done: 'saved' })) : completed;
  },
  view: ({ referral }, view) => {
    const { locale } = view;
    const t = translate(referralTexts, locale);
    // Somebody saved in between: the newer values are shown, and the form begins from them.
    const isStale = formState(view).isStale;
    const state = isStale ? { ...formState({ locale, problems: view.problems, typed: undefined }) } : formState(view);
    const name = fullName(referral);
    const title = t('complete.title', { name });
    return {
      title: t('one.complete'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowReferral referralId={referral.id} name={name} title={title} lead={t('complete.lead')} locale={locale} />
          {canBeTakenUp(referral) ? (
            <FormCard
              state={state}
              hidden={{ version: String(referral.version) }}
              warnUnsaved
              autoComplete="off"
              submit={t('save')}
              cancel={{ href: incomingReferralPath.to({ referralId: referral.id }), label: t('cancel') }}
            >
              <TextInput
                name="born"
                label={t('form.born')}
                hint={t('form.bornHint')}
                optionalText={t('optional')}
                defaultValue={state.textOf('born', referral.bornOn ?? referral.birthYear)}
                error={state.errorOf('born')}
                maxLength={20}
                width="md"
                autoComplete="off"
              />
              <RuleFields state={state} locale={locale} saved={referral} />
            </FormCard>
          ) : (
            <AlreadyDecided referralId={referral.id} name={name} locale={locale} />
          )}
        </Stack>
      ),
    };
  },
});
