import { documentsPath } from '#app/features/enrolments/domain/paths.ts';
import { FactField, OccupationFields, OngoingFields, SourceFields } from '#app/features/history/pages/parts.tsx';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RevealingRadioGroup } from '#app/ui/revealing-radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Text } from '#app/ui/text.tsx';
import { followUpsPath } from '../../domain/paths.ts';
import { fieldsOfReply } from '../../domain/reply.ts';
import type { WholeFollowUp } from '../../server/get-follow-up.ts';
import { followUpTranslate, withAnswer } from '../follow-up-words.ts';

type Props = { data: WholeFollowUp; who: string; form: FormState; view: ViewContext };

/** What the follow-up turned out as, with what she did that day; filled in beforehand with what she answered herself. */
export function AnswerForm({ data, who, form: typed, view }: Props) {
  const { locale } = view;
  const t = followUpTranslate(locale);
  const { followUp, ongoing, endingIds, asksImprovement, factId, situationIds, documents } = data;
  const { enrolmentId, asksAboutOn, version } = followUp;
  const reply = data.reply?.settledAt === null ? data.reply : undefined;
  const evidence = reply === undefined ? '' : t('reply.evidence', { day: formatDate(locale, dayOf(reply.answeredAt)) });
  const form =
    reply === undefined
      ? typed
      : withAnswer(typed, { ...fieldsOfReply(reply), outcome: 'answered', source: 'own-statement', evidence });
  return (
    <Card id="answer" title={t('answer.outcome')}>
      <Form
        id="form"
        warnUnsaved
        hidden={{
          do: 'answer',
          id: form.textOf('id', factId),
          version: form.textOf('version', String(version)),
          // Whoever is told that she has answered meanwhile sees that answer now.
          replyId: reply?.id ?? '',
        }}
      >
        <RevealingRadioGroup
          name="outcome"
          legend={t('answer.outcome')}
          legendHidden
          error={form.errorOf('outcome')}
          defaultValue={form.textOf('outcome')}
          options={[
            { value: 'answered', label: t('answer.answered'), hint: t('answer.answeredHint', { who }) },
            { value: 'not-reached', label: t('answer.notReached', { who }) },
            { value: 'declined', label: t('answer.declined', { who }) },
          ]}
        >
          <OngoingFields
            locale={locale}
            legend={t('answer.ongoing')}
            form={form}
            situations={ongoing}
            ids={endingIds}
            suggestedEnd={asksAboutOn}
          />
          <OccupationFields
            legend={t('answer.now', { who })}
            locale={locale}
            who={who}
            form={form}
            ids={situationIds}
            recorded={ongoing.map(({ details }) => details.kind)}
          />
          {asksImprovement ? (
            <FactField factKey="employment-improvement" locale={locale} who={who} form={form} stored={undefined} />
          ) : null}
        </RevealingRadioGroup>
        <Fieldset id="source-part" legend={t('answer.source')} large>
          <SourceFields locale={locale} form={form} />
          {documents.length === 0 ? (
            <Text soft small>
              {t('paper.label')}: {t('paper.hint')}{' '}
              <Link href={documentsPath.to({ enrolmentId })}>{t('paper.add')}</Link>
            </Text>
          ) : (
            <Select
              name="documentId"
              label={t('paper.label')}
              hint={t('paper.hint')}
              emptyLabel={t('paper.none')}
              error={form.errorOf('documentId')}
              defaultValue={form.textOf('documentId')}
              options={documents.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </Fieldset>
        <ButtonRow>
          <Button>{t('answer.save')}</Button>
          <LinkButton variant="tertiary" href={followUpsPath.to()}>
            {t('answer.cancel')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}
