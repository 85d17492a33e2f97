import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { incomingPath, incomingReferralPath, protectReferralPath } from '../../domain/paths.ts';
import { decideReferralPermission } from '../../domain/permissions.ts';
import { getProtection, protectReferral } from '../../server/protect-referral.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AlreadyDecided, BelowReferral } from '../parts/below-referral.tsx';

/** Marks a referral as somebody with protected identity and names the one who handles it. */
export const protectReferralPage = definePage({
  path: protectReferralPath,
  permission: decideReferralPermission,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ referralId: z.uuid() }),
  query: z.object({}),
  form: z.object({ handlerId: z.uuid('choose') }),
  load: (ctx, { params }) => getProtection(ctx, params.referralId),
  submit: async (ctx, { params, form }) => {
    const marked = await protectReferral(ctx, params.referralId, form);
    return marked.ok ? ok(incomingPath.to({}, { done: 'saved' })) : marked;
  },
  view: ({ referral, coordinators }, view) => {
    const { locale } = view;
    const t = translate(referralTexts, locale);
    const state = formState(view);
    const name = fullName(referral);
    const title = t('protect.title');
    return {
      title,
      body: (
        <Stack gap="lg">
          <BelowReferral referralId={referral.id} name={name} title={title} lead={t('protect.lead')} locale={locale} />
          {referral.personId === null ? (
            <FormCard
              state={state}
              submit={t('protect.submit')}
              icon="lock"
              cancel={{ href: incomingReferralPath.to({ referralId: referral.id }), label: t('cancel') }}
            >
              <RadioGroup
                name="handlerId"
                legend={t('protect.handler')}
                defaultValue={state.textOf('handlerId', referral.handlerId ?? onlyOne(coordinators))}
                error={state.errorOf('handlerId')}
                required
                options={coordinators.map(({ id, name: label }) => ({ value: id, label }))}
              />
            </FormCard>
          ) : (
            <AlreadyDecided referralId={referral.id} name={name} locale={locale} />
          )}
        </Stack>
      ),
    };
  },
});

const onlyOne = (people: readonly { id: string }[]) => (people.length === 1 ? people[0]?.id : undefined);
