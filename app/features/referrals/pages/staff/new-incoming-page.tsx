import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { incomingPath, newIncomingPath } from '../../domain/paths.ts';
import { decideReferralPermission } from '../../domain/permissions.ts';
import { incomingForm } from '../../domain/referral-form.ts';
import { getIncomingChoices } from '../../server/open-programmes.ts';
import { submitReferral } from '../../server/submit-referral.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ReferredPersonFields } from '../parts/person-fields.tsx';

/** Staff write down a referral that came by telephone, on paper or in a meeting. */
export const newIncomingPage = definePage({
  path: newIncomingPath,
  permission: decideReferralPermission,
  audit: { none: 'the form shows nobody' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({}),
  query: z.object({}),
  form: incomingForm,
  load: (ctx) => getIncomingChoices(ctx),
  // Somebody protected may be another coordinator's to handle: the list is where one can be sure to come back to.
  submit: async (ctx, { form }) => {
    const submitted = await submitReferral(ctx, form);
    return submitted.ok ? ok(incomingPath.to({}, { done: 'created' })) : submitted;
  },
  view: ({ programmes, organisations }, view) => {
    const { locale, today } = view;
    const t = translate(referralTexts, locale);
    const state = formState(view);
    const only = programmes.length === 1 ? programmes[0]?.id : undefined;
    const crumbs = (
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: incomingPath.to(), label: t('incoming.title') }]} />
    );
    return {
      title: t('form.incomingTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader kicker={crumbs} title={t('form.incomingTitle')} lead={t('form.incomingLead')} />
          <Form hidden={{ id: state.textOf('id', newId()) }} warnUnsaved autoComplete="off">
            <FormProblems state={state} />
            <Card>
              <Columns>
                <Select
                  name="programmeId"
                  label={t('incoming.programme')}
                  emptyLabel={only ? undefined : t('form.residenceEmpty')}
                  options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
                  defaultValue={state.textOf('programmeId', only)}
                  error={state.errorOf('programmeId')}
                />
                <Select
                  name="organisationId"
                  label={t('form.organisation')}
                  emptyLabel={t('form.organisationEmpty')}
                  options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
                  defaultValue={state.textOf('organisationId')}
                  error={state.errorOf('organisationId')}
                />
                <DateInput
                  {...calendarProps(locale)}
                  name="referredOn"
                  label={t('form.referredOn')}
                  defaultValue={state.textOf('referredOn', today)}
                  error={state.errorOf('referredOn')}
                  max={today}
                />
              </Columns>
            </Card>
            <ReferredPersonFields state={state} locale={locale} />
            <ButtonRow>
              <Button>{t('form.submitIncoming')}</Button>
              <LinkButton variant="tertiary" href={incomingPath.to()}>
                {t('cancel')}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Stack>
      ),
    };
  },
});
