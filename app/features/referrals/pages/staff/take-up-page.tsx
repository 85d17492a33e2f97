import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { enrolmentStatuses } from '#app/features/enrolments/domain/status.ts';
import { enrolmentTexts } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { incomingReferralPath, takeUpPath } from '../../domain/paths.ts';
import { decideReferralPermission } from '../../domain/permissions.ts';
import { canBeTakenUp, takeUpForm, takeUpSteps } from '../../domain/take-up-form.ts';
import { getTakeUp, type TakeUp } from '../../server/get-take-up.ts';
import { takeUpReferral } from '../../server/take-up-referral.ts';
import { referralTexts } from '../../texts/index.ts';
import { verdictTones } from '../../texts/words.ts';
import { formState } from '../form-state.ts';
import { AlreadyDecided, BelowReferral } from '../parts/below-referral.tsx';
import { RuleVerdicts } from '../parts/rule-verdicts.tsx';

/** Taking up a referral: who it is, what happens now, and why in spite of the rules if need be. */
export const takeUpPage = definePage({
  path: takeUpPath,
  permission: decideReferralPermission,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ referralId: z.uuid() }),
  query: z.object({}),
  form: takeUpForm,
  load: (ctx, { params }) => getTakeUp(ctx, params.referralId),
  submit: async (ctx, { params, form }) => {
    const taken = await takeUpReferral(ctx, params.referralId, form);
    return taken.ok ? ok(participantPath.to({ enrolmentId: taken.value.enrolmentId }, { done: 'created' })) : taken;
  },
  view: (takeUp, view) => {
    const t = translate(referralTexts, view.locale);
    const { referral } = takeUp;
    const name = fullName(referral);
    const back = incomingReferralPath.to({ referralId: referral.id });
    const title = t('takeUp.title', { name });
    return {
      title: t('one.takeUp'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowReferral
            referralId={referral.id}
            name={name}
            title={title}
            lead={t('takeUp.lead', { programme: referral.programmeName })}
            locale={view.locale}
          />
          {canBeTakenUp(referral) ? (
            <TakeUpForm takeUp={takeUp} view={view} back={back} />
          ) : (
            <AlreadyDecided referralId={referral.id} name={name} locale={view.locale} />
          )}
        </Stack>
      ),
    };
  },
});

function TakeUpForm({ takeUp, view, back }: { takeUp: TakeUp; view: ViewContext; back: string }) {
  const { locale, today } = view;
  const t = translate(referralTexts, locale);
  const state = formState(view);
  const { referral, known, eligibility, definition, caseWorkers } = takeUp;
  const { sites = [] } = definition;
  const sure = known.find(({ reasons }) => reasons.includes('number'))?.personId;
  const isTaken = state.hasProblem('number', 'number-not-here');
  const hidden = {
    version: String(referral.version),
    enrolmentId: state.textOf('enrolmentId', newId()),
    personId: state.textOf('personId', newId()),
    ...(known.length === 0 && { who: 'new' }),
  };
  return (
    <Form hidden={hidden} warnUnsaved autoComplete="off">
      <FormProblems state={state} />
      {known.length > 0 ? (
        <Card title={t('takeUp.who')}>
          <RadioGroup
            name="who"
            legend={t('takeUp.who')}
            legendHidden
            defaultValue={state.textOf('who', sure)}
            error={state.errorOf('who')}
            options={[
              ...known.map((person) => ({
                value: person.personId,
                label: person.bornOn
                  ? t('takeUp.knownPerson', { name: fullName(person), born: formatDate(locale, person.bornOn) })
                  : t('takeUp.knownPersonNoBirth', { name: fullName(person) }),
                hint: t('takeUp.knownHint', {
                  programme: person.enrolments[0]?.programmeName ?? '',
                  status: statusWords(locale, person.enrolments[0]?.status),
                }),
              })),
              { value: 'new', label: t('takeUp.newPerson'), hint: t('takeUp.newPersonHint') },
            ]}
          />
        </Card>
      ) : null}
      {isTaken ? (
        <Checkbox name="withoutNumber" id="number" label={t('takeUp.withoutNumber')} error={state.errorOf('number')} />
      ) : null}
      <Card title={t('takeUp.step')}>
        <Stack>
          <RadioGroup
            name="step"
            legend={t('takeUp.step')}
            legendHidden
            defaultValue={state.textOf('step')}
            error={state.errorOf('step')}
            options={takeUpSteps.map((value) => ({
              value,
              label: t(`takeUp.steps.${value}`),
              hint: t(`takeUp.stepHints.${value}`),
            }))}
          />
          <Columns>
            <DateInput
              {...calendarProps(locale)}
              name="effectiveOn"
              label={t('takeUp.effectiveOn')}
              defaultValue={state.textOf('effectiveOn', today)}
              error={state.errorOf('effectiveOn')}
              min={referral.referredOn}
              max={today}
            />
            {sites.length > 0 ? (
              <Select
                name="siteKey"
                label={t('takeUp.site')}
                optionalText={t('optional')}
                emptyLabel={t('takeUp.chooseSite')}
                options={sites.map(({ key, name }) => ({ value: key, label: name }))}
                defaultValue={state.textOf('siteKey')}
                error={state.errorOf('siteKey')}
              />
            ) : null}
            <Select
              name="caseWorkerId"
              label={t('takeUp.caseWorker')}
              optionalText={t('optional')}
              emptyLabel={t('takeUp.noCaseWorker')}
              options={caseWorkers.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={state.textOf('caseWorkerId')}
              error={state.errorOf('caseWorkerId')}
            />
          </Columns>
        </Stack>
      </Card>
      {eligibility.rules.length > 0 ? (
        <Card
          title={t('one.rules')}
          actions={<Tag tone={verdictTones[eligibility.verdict]}>{t(`verdict.${eligibility.verdict}`)}</Tag>}
        >
          <Stack>
            <RuleVerdicts eligibility={eligibility} locale={locale} />
            {eligibility.verdict === 'does-not' ? (
              <TextArea
                name="overrideReason"
                label={t('takeUp.override')}
                hint={t('takeUp.overrideHint')}
                defaultValue={state.textOf('overrideReason')}
                error={state.errorOf('overrideReason')}
                maxLength={1000}
                rows={3}
              />
            ) : null}
          </Stack>
        </Card>
      ) : null}
      <ButtonRow>
        <Button icon="check">{t('takeUp.submit')}</Button>
        <LinkButton variant="tertiary" href={back}>
          {t('cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

function statusWords(locale: Locale, status: string | undefined): string {
  const known = enrolmentStatuses.find((each) => each === status);
  return known === undefined ? '' : translate(enrolmentTexts, locale)(`status.${known}`);
}
