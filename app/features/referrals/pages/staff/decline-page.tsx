import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { declineReferralPath, incomingPath, incomingReferralPath } from '../../domain/paths.ts';
import { decideReferralPermission } from '../../domain/permissions.ts';
import { declineReasons } from '../../domain/referral.ts';
import { declineForm } from '../../domain/referral-form.ts';
import { declineReferral, requireReferral } from '../../server/decide-referral.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AlreadyDecided, BelowReferral } from '../parts/below-referral.tsx';

const shares = ['nothing', 'reason', 'reason-and-text'] as const;

/** Declining a referral with a reason, and saying how much of it the one who referred is told. */
export const declineReferralPage = definePage({
  path: declineReferralPath,
  permission: decideReferralPermission,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ referralId: z.uuid() }),
  query: z.object({}),
  form: declineForm,
  load: async (ctx, { params }) => ({ referral: await requireReferral(ctx, params.referralId) }),
  submit: async (ctx, { params, form }) => {
    const declined = await declineReferral(ctx, params.referralId, form);
    return declined.ok ? ok(incomingPath.to({}, { done: 'saved' })) : declined;
  },
  view: ({ referral }, view) => {
    const { locale } = view;
    const t = translate(referralTexts, locale);
    const state = formState(view);
    const name = fullName(referral);
    const title = t('decline.title', { name });
    return {
      title: t('one.decline'),
      body: (
        <Stack gap="lg">
          <BelowReferral referralId={referral.id} name={name} title={title} lead={t('decline.lead')} locale={locale} />
          {referral.status === 'received' ? (
            <FormCard
              state={state}
              hidden={{ version: String(referral.version) }}
              warnUnsaved
              submit={t('decline.submit')}
              variant="danger"
              cancel={{ href: incomingReferralPath.to({ referralId: referral.id }), label: t('cancel') }}
            >
              <RadioGroup
                name="reasonClass"
                legend={t('decline.reason')}
                defaultValue={state.textOf('reasonClass')}
                error={state.errorOf('reasonClass')}
                required
                options={declineReasons.map((value) => ({ value, label: t(`declineReason.${value}`) }))}
              />
              <TextArea
                name="reason"
                label={t('decline.text')}
                hint={t('decline.textHint')}
                optionalText={t('optional')}
                defaultValue={state.textOf('reason')}
                error={state.errorOf('reason')}
                maxLength={1000}
                rows={3}
              />
              {referral.source === 'partner' ? (
                <RadioGroup
                  name="share"
                  legend={t('decline.share')}
                  defaultValue={state.textOf('share', 'nothing')}
                  error={state.errorOf('share')}
                  options={shares.map((value) => ({ value, label: t(`decline.shares.${value}`) }))}
                />
              ) : null}
            </FormCard>
          ) : (
            <AlreadyDecided referralId={referral.id} name={name} locale={locale} />
          )}
        </Stack>
      ),
    };
  },
});
