import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { duplicatesPath, questionPath } from '../../domain/paths.ts';
import { askAboutDuplicates } from '../../domain/permissions.ts';
import { answerQuestion, getQuestion } from '../../server/ask-programmes.ts';
import { duplicateTexts } from '../../texts/index.ts';
import { formState } from '../words.ts';

/** Another programme's coordinator asks whether one of ours is the same person as one of hers; the page shows ours alone. */
export const questionPage = definePage({
  path: questionPath,
  permission: askAboutDuplicates,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ questionId: z.uuid() }),
  query: z.object({}),
  form: z.object({ answer: z.enum(['same', 'not-same'], 'choose') }),
  load: (ctx, { params }) => getQuestion(ctx, params.questionId),
  submit: async (ctx, { params, form }) => {
    const answered = await answerQuestion(ctx, { ...params, ...form });
    return answered.ok ? ok(duplicatesPath.to({}, { done: 'saved' })) : answered;
  },
  view: (question, view) => {
    const t = translate(duplicateTexts, view.locale);
    const state = formState(view);
    const person = fullName(question);
    return {
      title: t('question.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('list.crumbs')} items={[{ href: duplicatesPath.to(), label: t('list.title') }]} />
            }
            title={t('question.title')}
            lead={t('question.lead', { name: question.askedBy ?? t('list.unknownColleague'), person })}
          />
          {state.whole ? (
            <Alert tone="warning" role="alert">
              {state.whole}
            </Alert>
          ) : null}
          <Card>
            <Stack>
              <DefinitionList
                items={[
                  { term: t('question.own'), value: `${person} (${question.programmeName})` },
                  {
                    term: t('compare.field.birth'),
                    value: formatDate(view.locale, question.bornOn) || t('compare.nothing'),
                  },
                  {
                    term: t('question.why'),
                    value: question.reasons.map((reason) => t(`reason.${reason}`)).join(', '),
                  },
                ]}
              />
              <Text>{t('question.text')}</Text>
              <Form>
                <RadioGroup
                  name="answer"
                  legend={t('question.legend')}
                  options={[
                    { value: 'same', label: t('question.same') },
                    { value: 'not-same', label: t('question.notSame') },
                  ]}
                  error={state.errorOf('answer')}
                />
                <ButtonRow>
                  <Button>{t('question.send')}</Button>
                  <LinkButton variant="tertiary" href={duplicatesPath.to()}>
                    {t('question.back')}
                  </LinkButton>
                </ButtonRow>
              </Form>
            </Stack>
          </Card>
        </Stack>
      ),
    };
  },
});
