import { z } from 'zod';
import { newPlacementPath } from '#app/features/placements/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { suggestionPath, withdrawSuggestionPath } from '../../domain/paths.ts';
import { changeMatching, readMatching } from '../../domain/permissions.ts';
import { answerChoices, answerForm, isMutual, latestAnswer, parties } from '../../domain/suggestion.ts';
import { getSuggestion, recordAnswer, type WholeSuggestion } from '../../server/suggestions.ts';
import { formState, matchingTranslate } from '../matching-words.ts';
import { CvCard } from '../parts/cv-card.tsx';
import { MatchingFrame } from '../parts/matching-frame.tsx';
import { ReasonList } from '../parts/reason-list.tsx';

/** One workplace that was put to her: why, what both sides answered, and whether a CV may go there. */
export const suggestionPage = definePage({
  path: suggestionPath,
  permission: readMatching,
  audit: { action: 'read', category: 'participation' },
  submitPermission: changeMatching,
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), suggestionId: z.uuid() }),
  query: z.object({}),
  form: answerForm,
  load: async (ctx, { params }) => ({
    ...(await getSuggestion(ctx, params)),
    answerIds: { participant: newId(), workplace: newId() },
  }),
  submit: async (ctx, { params, form }) => {
    const saved = await recordAnswer(ctx, params, form);
    return saved.ok ? ok(suggestionPath.to(params, { done: 'saved' })) : saved;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = matchingTranslate(locale);
    const { head, suggestion } = data;
    const of = { enrolmentId: head.id, suggestionId: suggestion.id };
    return {
      title: t('suggestions'),
      body: (
        <MatchingFrame
          head={head}
          view={view}
          isBelow
          title={`${suggestion.employerName}: ${suggestion.workplaceName}`}
          lead={t('suggestedOn', { day: formatDate(locale, suggestion.suggestedOn), name: suggestion.suggestedBy })}
        >
          {isMutual(suggestion.answers) ? (
            <Alert tone="success" title={t('mutual')}>
              <Link
                href={newPlacementPath.to(
                  { enrolmentId: head.id },
                  { workplace: suggestion.workplaceId, occupation: suggestion.occupation ?? undefined },
                )}
              >
                {t('proposePlacement')}
              </Link>
            </Alert>
          ) : null}
          <Card id="why">
            <Stack>
              <ReasonList reasons={suggestion.reasons} names={data.names} locale={locale} />
              {suggestion.words === '' ? null : <Text>{suggestion.words}</Text>}
            </Stack>
          </Card>
          <AnswerForms data={data} view={view} />
          <CvCard data={data} view={view} />
          <Form action={withdrawSuggestionPath.to(of)} hidden={{ answersSeen: String(suggestion.answers.length) }}>
            <Button variant="tertiary" icon="undo">
              {t('one.withdraw')}
            </Button>
          </Form>
        </MatchingFrame>
      ),
    };
  },
});

type Props = { data: WholeSuggestion & { answerIds: Record<string, string> }; view: ViewContext };

function AnswerForms({ data: { suggestion, answerIds }, view }: Props) {
  const { locale } = view;
  const t = matchingTranslate(locale);
  const state = formState(view);
  const { answers } = suggestion;
  return (
    <Card id="answers" title={t('one.answers')}>
      <Stack gap="lg">
        <FormProblems state={state} />
        {answers.length === 0 ? (
          <Text soft>{t('one.noAnswers')}</Text>
        ) : (
          <EventList
            label={t('one.answers')}
            items={answers.map(({ id, party, answer, words, answeredAt, writtenBy }) => ({
              key: id,
              date:
                writtenBy === null
                  ? t('one.whenSelf', { day: formatInstant(locale, answeredAt) })
                  : t('one.when', { day: formatInstant(locale, answeredAt), name: writtenBy }),
              title: t('one.answerLine', {
                party: t(party === 'participant' ? 'her' : 'workplace'),
                answer: t(`answer.${answer}`),
              }),
              ...(words === '' ? {} : { body: words }),
            }))}
          />
        )}
        <Columns min="wide">
          {parties.map((party) => (
            <Form
              key={party}
              hidden={{
                party,
                id: answerIds[party] ?? '',
                number: String(latestAnswer(answers, party)?.number ?? 0),
              }}
            >
              <RadioGroup
                name="answer"
                id={`${party}-answer`}
                legend={t(party === 'participant' ? 'one.recordHer' : 'one.recordWorkplace')}
                inline
                options={answerChoices.map((value) => ({ value, label: t(`answer.${value}`) }))}
              />
              <TextInput
                name="words"
                id={`${party}-words`}
                label={t('one.words')}
                optionalText={t('optional')}
                maxLength={500}
                width="lg"
                autoComplete="off"
              />
              <Button icon="save" variant="secondary">
                {t(party === 'participant' ? 'one.recordHerButton' : 'one.recordWorkplaceButton')}
              </Button>
            </Form>
          ))}
        </Columns>
      </Stack>
    </Card>
  );
}
