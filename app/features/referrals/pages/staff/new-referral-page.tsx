import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { newReferralPath, ownReferralPath, ownReferralsPath } from '../../domain/paths.ts';
import { referSomebody } from '../../domain/permissions.ts';
import { referralForm } from '../../domain/referral-form.ts';
import { listReferralChoices } from '../../server/own-referrals.ts';
import type { OpenProgramme } from '../../server/programme-store.ts';
import { submitReferral } from '../../server/submit-referral.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ReferredPersonFields } from '../parts/person-fields.tsx';

/** A partner's officer refers somebody. */
export const newReferralPage = definePage({
  path: newReferralPath,
  permission: referSomebody,
  audit: { none: 'the form shows nobody' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({}),
  query: z.object({}),
  form: referralForm,
  load: async (ctx) => ({ programmes: await listReferralChoices(ctx) }),
  submit: async (ctx, { form }) => {
    const submitted = await submitReferral(ctx, form);
    return submitted.ok ? ok(ownReferralPath.to({ referralId: form.id }, { done: 'saved' })) : submitted;
  },
  view: ({ programmes }, view) => {
    const t = translate(referralTexts, view.locale);
    const crumbs = (
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: ownReferralsPath.to(), label: t('own.title') }]} />
    );
    return {
      title: t('form.newTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader kicker={crumbs} title={t('form.newTitle')} lead={t('form.newLead')} />
          {programmes.length === 0 ? (
            <EmptyState title={t('form.noProgramme')}>{t('form.noProgrammeText')}</EmptyState>
          ) : (
            <ReferralForm programmes={programmes} view={view} />
          )}
        </Stack>
      ),
    };
  },
});

function ReferralForm({ programmes, view }: { programmes: OpenProgramme[]; view: ViewContext }) {
  const t = translate(referralTexts, view.locale);
  const state = formState(view);
  const only = programmes.length === 1 ? programmes[0]?.id : undefined;
  return (
    <Form hidden={{ id: state.textOf('id', newId()) }} warnUnsaved autoComplete="off">
      <FormProblems state={state} />
      <Card title={t('form.programme')}>
        <RadioGroup
          name="programmeId"
          legend={t('form.programme')}
          legendHidden
          defaultValue={state.textOf('programmeId', only)}
          error={state.errorOf('programmeId')}
          options={programmes.map(({ id, name, definition }) => ({
            value: id,
            label: name,
            hint: definition.description,
          }))}
        />
      </Card>
      <ReferredPersonFields state={state} locale={view.locale} />
      <ButtonRow>
        <Button>{t('form.submit')}</Button>
        <LinkButton variant="tertiary" href={ownReferralsPath.to()}>
          {t('cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
