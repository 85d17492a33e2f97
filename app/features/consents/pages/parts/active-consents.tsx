import { fullName } from '#app/features/people/domain/person-details.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ownNames, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { stateOf } from '../../domain/disclosure.ts';
import { consentPath, newConsentPath, reviewConsentPath, withdrawConsentPath } from '../../domain/paths.ts';
import { withdrawConsentPermission } from '../../domain/permissions.ts';
import type { Shared, Sharing } from '../../server/get-sharing.ts';
import { consentTexts } from '../../texts/index.ts';
import { evidenceWords, lastDay, recipientWords } from '../../texts/words.ts';
import { FieldTags } from './disclosure-details.tsx';

/** What is shared now, to whom, why and until when; each can be taken back. */
export function ActiveConsents({ sharing, view }: { sharing: Sharing; view: ViewContext }) {
  const t = translate(consentTexts, view.locale);
  const { head, active } = sharing;
  return (
    <Section id="now" title={t('sharing.now')}>
      {active.length === 0 ? (
        <EmptyState icon="lock" title={t('sharing.none')} titleLevel={3}>
          {t('sharing.noneText', { name: head.givenName || fullName(head) })}
        </EmptyState>
      ) : (
        <Columns min="wide">
          {active.map((one) => (
            <ActiveConsent key={one.disclosure.id} shared={one} sharing={sharing} view={view} />
          ))}
        </Columns>
      )}
    </Section>
  );
}

function ActiveConsent({
  shared: { disclosure, due },
  sharing,
  view,
}: {
  shared: Shared;
  sharing: Sharing;
  view: ViewContext;
}) {
  const { locale } = view;
  const t = translate(consentTexts, locale);
  const ids = { enrolmentId: disclosure.enrolmentId, disclosureId: disclosure.id };
  const state = stateOf(disclosure, view.today);
  const lastRead = sharing.reads.find(({ purpose }) => purpose.includes(disclosure.id));
  const language = parsePortalLanguage(disclosure.language);
  const canWithdraw = may(view.caller, withdrawConsentPermission);
  return (
    <Card
      title={recipientWords(disclosure)}
      titleLevel={3}
      description={disclosure.purpose === null ? undefined : t(`purpose.${disclosure.purpose}`)}
      actions={<Tag tone={state === 'active' ? 'success' : 'warning'}>{t(`state.${state}`)}</Tag>}
      footer={
        <Cluster>
          {canWithdraw ? (
            <LinkButton icon="x" href={withdrawConsentPath.to(ids)}>
              {t('sharing.withdraw')}
            </LinkButton>
          ) : null}
          <LinkButton variant="tertiary" icon="printer" href={consentPath.to(ids)}>
            {t('sharing.show')}
          </LinkButton>
        </Cluster>
      }
    >
      <Stack>
        {due === undefined ? null : (
          <Alert tone="warning" compact>
            <p>{t(`sharing.due.${due}`, { date: lastDay(locale, disclosure.validBefore) })}</p>
            <Form action={reviewConsentPath.to(ids)} inline>
              <Button variant="secondary" size="sm" icon="check">
                {t('sharing.stillRight')}
              </Button>
            </Form>
          </Alert>
        )}
        {state === 'sealed' && !disclosure.restricted ? (
          <Alert tone="warning" compact>
            <p>{t('sharing.sealedText')}</p>
            <LinkButton size="sm" icon="plus" href={newConsentPath.to({ enrolmentId: disclosure.enrolmentId })}>
              {t('sharing.askAgain')}
            </LinkButton>
          </Alert>
        ) : null}
        <DefinitionList
          items={[
            { term: t('sharing.to'), value: disclosure.officerName ?? t('sharing.officers') },
            { term: t('sharing.sees'), value: <FieldTags fields={disclosure.fields} locale={locale} /> },
            { term: t('sharing.may'), value: t(`allowed.${disclosure.allowed}`) },
            { term: t('sharing.until'), value: lastDay(locale, disclosure.validBefore) },
            {
              term: t('sharing.asked'),
              value: [
                formatInstant(locale, disclosure.recordedAt),
                language === undefined ? disclosure.language : ownNames[language],
                t(`ask.interpreters.${disclosure.interpreter}`),
                disclosure.recordedByName,
              ]
                .filter(Boolean)
                .join(' · '),
            },
            { term: t('sharing.evidence'), value: evidenceWords(locale, disclosure) },
            {
              term: t('sharing.lastRead'),
              value:
                lastRead === undefined
                  ? t('sharing.neverRead')
                  : `${formatInstant(locale, lastRead.at)} · ${lastRead.officerName}`,
            },
          ]}
        />
      </Stack>
    </Card>
  );
}
