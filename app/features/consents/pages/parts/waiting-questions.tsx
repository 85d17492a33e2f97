import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/section.tsx';
import { callBackQuestionPath } from '../../domain/paths.ts';
import { recordConsentPermission } from '../../domain/permissions.ts';
import type { Sharing } from '../../server/get-sharing.ts';
import { consentTexts } from '../../texts/index.ts';
import { lastDay, recipientWords } from '../../texts/words.ts';
import { FieldTags } from './disclosure-details.tsx';

/** Questions that wait on the participant's own side; each can be taken back while it is not answered. */
export function WaitingQuestions({ sharing, view }: { sharing: Sharing; view: ViewContext }) {
  const { locale, caller } = view;
  const t = translate(consentTexts, locale);
  if (sharing.asked.length === 0) return null;
  return (
    <Section id="asked" title={t('sharing.waiting')}>
      <Columns min="wide">
        {sharing.asked.map((one) => (
          <Card
            key={one.id}
            title={recipientWords(one)}
            titleLevel={3}
            description={t('sharing.waitingText', { date: formatInstant(locale, one.askedAt) })}
            footer={
              may(caller, recordConsentPermission) ? (
                <Form action={callBackQuestionPath.to({ enrolmentId: one.enrolmentId, sharingQuestionId: one.id })}>
                  <Button variant="secondary" size="sm" icon="x">
                    {t('sharing.callBack')}
                  </Button>
                </Form>
              ) : undefined
            }
          >
            <DefinitionList
              items={[
                { term: t('sharing.sees'), value: <FieldTags fields={one.fields} locale={locale} /> },
                { term: t('sharing.may'), value: t(`allowed.${one.allowed}`) },
                { term: t('sharing.until'), value: lastDay(locale, one.validBefore) },
              ]}
            />
          </Card>
        ))}
      </Columns>
    </Section>
  );
}
