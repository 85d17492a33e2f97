import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ownNames } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Text } from '#app/ui/text.tsx';
import { consentForm } from '../../domain/consent-form.ts';
import { isMinor, latestUntil, suggestedUntil } from '../../domain/decide-consent.ts';
import { channels, interpreterWays } from '../../domain/disclosure.ts';
import { fields, sensitiveFields } from '../../domain/fields.ts';
import { allowedActions, purposes, usualGrounds } from '../../domain/grounds.ts';
import { consentsPath, newConsentPath } from '../../domain/paths.ts';
import { recordConsentPermission } from '../../domain/permissions.ts';
import { type AskingPage, getAsking } from '../../server/get-sharing.ts';
import { recordConsent } from '../../server/record-consent.ts';
import { consentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { FieldWords, PurposeWords } from '../parts/consent-words.tsx';
import { EvidenceFields } from '../parts/evidence-fields.tsx';
import { GroundFields } from '../parts/ground-fields.tsx';
import { SharingHeader } from '../parts/sharing-header.tsx';
import { SpokenWords } from '../parts/spoken-text.tsx';

/** One calm screen to go through together with the person: what it is, who, why, what, how long; yes or no. */
export const newConsentPage = definePage({
  path: newConsentPath,
  permission: recordConsentPermission,
  audit: { action: 'read', category: 'sharing' },
  submitAudit: { action: 'write', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ language: z.string().max(20).optional().catch(undefined) }),
  form: consentForm,
  load: async (ctx, { params, query }) => ({
    ...(await getAsking(ctx, params.enrolmentId, query.language)),
    id: newId(),
  }),
  submit: async (ctx, { params, form }) => {
    const recorded = await recordConsent(ctx, params.enrolmentId, form);
    return recorded.ok ? ok(consentsPath.to(params, { done: 'saved' })) : recorded;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = translate(consentTexts, locale);
    const { head, texts, language } = data;
    const text = texts.get(language);
    const swedish = texts.get('sv');
    return {
      title: t('ask.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <SharingHeader
            head={head}
            locale={locale}
            title={`${t('ask.title')}: ${fullName(head)}`}
            lead={t('ask.lead')}
            below
          />
          {head.restricted ? (
            <Alert tone="warning" title={t('sharing.protected')}>
              {t('sharing.protectedText')}
            </Alert>
          ) : isMinor(data.asking.bornOn, view.today) ? (
            <Alert tone="warning">{t('problem.minor')}</Alert>
          ) : (
            <>
              <TabLinks
                label={t('ask.language')}
                items={[...texts.keys()].map((each) => ({
                  href: newConsentPath.to({ enrolmentId: head.id }, { language: each }),
                  label: ownNames[each],
                  current: each === language,
                }))}
              />
              <Columns min="wide">
                {text === undefined ? null : (
                  <Card tone="soft">
                    <Stack>
                      <SpokenWords text={text} />
                      <Text soft small>
                        {t(text.own ? 'ask.ownText' : 'ask.shippedText', { version: String(text.version) })}
                      </Text>
                      {text.readByNativeSpeaker ? null : (
                        <Alert tone="info" compact>
                          {t('ask.notRead')}
                        </Alert>
                      )}
                    </Stack>
                  </Card>
                )}
                {language === 'sv' || swedish === undefined ? null : (
                  <Card description={t('ask.swedish')}>
                    <SpokenWords text={swedish} />
                  </Card>
                )}
              </Columns>
              <ConsentQuestions {...data} view={view} />
            </>
          )}
        </Stack>
      ),
    };
  },
});

type QuestionsProps = AskingPage & { id: string; view: Parameters<typeof newConsentPage.view>[1] };

function ConsentQuestions({ head, asking, recipients, texts, language, id, view }: QuestionsProps) {
  const { locale, today } = view;
  const t = translate(consentTexts, locale);
  const state = formState(view);
  const days = { programmeEndsOn: asking.programmeEndsOn, plannedEndOn: head.plannedEndOn };
  const back = consentsPath.to({ enrolmentId: head.id });
  const words = { language, locale };
  if (recipients.length === 0) return <Alert tone="warning">{t('ask.noRecipients')}</Alert>;
  return (
    <Card>
      <Form hidden={{ id: state.textOf('id', id), textKey: texts.get(language)?.key }} warnUnsaved>
        <FormProblems state={state} />
        <Columns min="wide">
          <Stack gap="lg">
            <Select
              name="recipient"
              label={t('ask.recipient')}
              hint={t('ask.recipientHint')}
              emptyLabel={t('ask.choose')}
              options={recipients.map(({ id: organisationId, name, officers }) => ({
                label: name,
                options: [
                  {
                    value: organisationId,
                    label: t(officers.length === 0 ? 'ask.nobodyYet' : 'ask.everybody', { name }),
                  },
                  ...officers.map((officer) => ({
                    value: `${organisationId}:${officer.id}`,
                    label: t('ask.oneOf', { organisation: name, name: officer.name }),
                  })),
                ],
              }))}
              defaultValue={state.textOf('recipient')}
              error={state.errorOf('recipient')}
              width="lg"
              required
            />
            <RadioGroup
              name="purpose"
              legend={t('ask.purpose')}
              options={purposes.map((value) => ({ value, label: <PurposeWords purpose={value} {...words} /> }))}
              defaultValue={state.textOf('purpose') || undefined}
              error={state.errorOf('purpose')}
            />
            <RadioGroup
              name="allowed"
              legend={t('ask.allowed')}
              options={allowedActions.map((value) => ({
                value,
                label: t(value === 'read' ? 'ask.allowedRead' : 'ask.allowedCopy'),
              }))}
              defaultValue={state.textOf('allowed', 'read')}
              error={state.errorOf('allowed')}
            />
            <DateInput
              {...calendarProps(locale)}
              name="until"
              label={t('ask.until')}
              hint={t('ask.untilHint')}
              defaultValue={state.textOf('until', suggestedUntil(today, days))}
              min={today}
              max={latestUntil(today)}
              error={state.errorOf('until')}
            />
          </Stack>
          <CheckboxGroup
            name="fields"
            legend={t('ask.fields')}
            hint={t('ask.fieldsHint')}
            options={fields.map((value) => ({
              value,
              label: <FieldWords field={value} {...words} />,
              ...(sensitiveFields.includes(value) && { hint: t('ask.sensitive') }),
              ...(value === 'documents' && { hint: t('ask.documents') }),
            }))}
            defaultValues={state.valuesOf('fields')}
            error={state.errorOf('fields')}
          />
        </Columns>
        <Columns min="narrow">
          <Select
            name="channel"
            label={t('ask.how')}
            options={channels.map((value) => ({ value, label: t(`ask.channel.${value}`) }))}
            defaultValue={state.textOf('channel', 'in-person')}
            error={state.errorOf('channel')}
          />
          <Select
            name="interpreter"
            label={t('ask.interpreter')}
            options={interpreterWays.map((value) => ({ value, label: t(`ask.interpreters.${value}`) }))}
            defaultValue={state.textOf('interpreter', 'none')}
            error={state.errorOf('interpreter')}
          />
        </Columns>
        <EvidenceFields state={state} locale={locale} />
        <GroundFields usual={usualGrounds(asking.from.kind)} state={state} locale={locale} />
        <ButtonRow>
          <Button name="answer" value="given" icon="check">
            {t('ask.yes')}
          </Button>
          <Button variant="secondary" name="answer" value="refused">
            {t('ask.no')}
          </Button>
          <LinkButton variant="tertiary" href={back}>
            {t('ask.cancel')}
          </LinkButton>
        </ButtonRow>
        <Text soft small>
          {t('ask.noText')}
        </Text>
      </Form>
    </Card>
  );
}
