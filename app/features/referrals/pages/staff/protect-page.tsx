import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
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
            <Card>
              <Form>
                <FormProblems state={state} />
                <RadioGroup
                  name="handlerId"
                  legend={t('protect.handler')}
                  defaultValue={state.textOf('handlerId', referral.handlerId ?? onlyOne(coordinators))}
                  error={state.errorOf('handlerId')}
                  required
                  options={coordinators.map(({ id, name: label }) => ({ value: id, label }))}
                />
                <ButtonRow>
                  <Button icon="lock">{t('protect.submit')}</Button>
                  <LinkButton variant="tertiary" href={incomingReferralPath.to({ referralId: referral.id })}>
                    {t('cancel')}
                  </LinkButton>
                </ButtonRow>
              </Form>
            </Card>
          ) : (
            <AlreadyDecided referralId={referral.id} name={name} locale={locale} />
          )}
        </Stack>
      ),
    };
  },
});

const onlyOne = (people: readonly { id: string }[]) => (people.length === 1 ? people[0]?.id : undefined);
