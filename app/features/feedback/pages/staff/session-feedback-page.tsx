import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { mostAnswered } from '../../domain/answers.ts';
import {
  activityResultsPath,
  closeFeedbackPath,
  feedbackSquarePath,
  feedbackTallyPath,
  reflectionPath,
  sessionFeedbackPath,
} from '../../domain/paths.ts';
import { readFeedback, writeReflections } from '../../domain/permissions.ts';
import { getSessionFeedback, type SessionFeedback } from '../../server/session-feedback.ts';
import { feedbackTranslate, formState } from '../feedback-words.ts';
import { AnswerShares } from '../parts/answer-shares.tsx';
import { ReflectionText } from '../parts/reflection-text.tsx';
import { SessionHeader } from '../parts/session-header.tsx';

export const sessionFeedbackPage = definePage({
  path: sessionFeedbackPath,
  permission: readFeedback,
  audit: { none: 'answers that nobody is connected with, and what leaders learnt' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getSessionFeedback(ctx, params.sessionId),
  view: (data, view) => {
    const t = feedbackTranslate(view.locale);
    const { session } = data;
    const problem = formState(view).whole;
    return {
      title: `${t('session.title')}: ${session.activityName}, ${formatDate(view.locale, session.heldOn, 'weekday')}`,
      body: (
        <Stack gap="lg">
          <SessionHeader
            session={session}
            locale={view.locale}
            title={t('session.title')}
            lead={t('session.lead')}
            actions={
              <LinkButton icon="chart" href={activityResultsPath.to({ activityId: session.activityId })}>
                {t('session.results')}
              </LinkButton>
            }
          />
          {problem === undefined ? null : (
            <Alert tone="warning" role="alert">
              {problem}
            </Alert>
          )}
          <GivenAnswers data={data} view={view} />
          <Reflection data={data} view={view} />
        </Stack>
      ),
    };
  },
});

function GivenAnswers({
  data: { session, asked, state, answers, handles },
  view,
}: {
  data: SessionFeedback;
  view: ViewContext;
}) {
  const t = feedbackTranslate(view.locale);
  const here = { sessionId: session.id };
  const until = formatInstant(view.locale, asked.closesAt);
  const isShown = mostAnswered(answers) > 0;
  return (
    <Card title={t('session.answers')} id="answers">
      <Stack gap="md">
        {asked.cancelled ? (
          <Text>{t('session.cancelled')}</Text>
        ) : state === 'too-early' ? (
          <Text>{t('session.early')}</Text>
        ) : (
          <div>
            <Text>
              {asked.given === 0 && state === 'closed' ? t('session.none') : t('session.given', { given: asked.given })}
            </Text>
            {state === 'open' ? (
              <Text soft>{asked.room === 0 ? t('session.noRoom') : t('session.openText', { until })}</Text>
            ) : null}
          </div>
        )}
        {isShown ? <AnswerShares answers={answers} locale={view.locale} /> : null}
        {state === 'closed' && asked.given > 0 && !isShown ? <Text soft>{t('session.few')}</Text> : null}
        {handles && !asked.cancelled && state !== 'too-early' ? (
          <Cluster gap="sm">
            {state === 'open' ? (
              <LinkButton variant="primary" icon="phone" href={feedbackSquarePath.to(here)}>
                {t('session.square')}
              </LinkButton>
            ) : null}
            <LinkButton icon="edit" href={feedbackTallyPath.to(here)}>
              {t('session.tally')}
            </LinkButton>
          </Cluster>
        ) : null}
        {handles && state === 'open' ? (
          <Details summary={t('session.end')}>
            <Form action={closeFeedbackPath.to(here)} hidden={{ confirmed: '1' }}>
              <Text>{t('session.endText', { until })}</Text>
              <Button variant="secondary">{t('session.end')}</Button>
            </Form>
          </Details>
        ) : null}
      </Stack>
    </Card>
  );
}

function Reflection({ data: { session, reflection, handles }, view }: { data: SessionFeedback; view: ViewContext }) {
  const t = feedbackTranslate(view.locale);
  const [latest, ...earlier] = reflection;
  const mayWrite = handles && may(view.caller, writeReflections) && session.heldOn <= view.today;
  return (
    <Card title={t('session.reflection')} id="reflection">
      <Stack gap="md">
        {latest === undefined ? (
          <Text soft>{t('session.noReflection')}</Text>
        ) : (
          <ReflectionText reflection={latest} locale={view.locale} />
        )}
        {mayWrite ? (
          <div>
            <LinkButton icon="edit" href={reflectionPath.to({ sessionId: session.id })}>
              {t(latest === undefined ? 'session.write' : 'session.change')}
            </LinkButton>
          </div>
        ) : null}
        {earlier.length === 0 ? null : (
          <Details summary={t('session.earlier', { count: earlier.length })}>
            <Stack gap="md">
              {earlier.map((each) => (
                <ReflectionText key={each.version} reflection={each} locale={view.locale} />
              ))}
            </Stack>
          </Details>
        )}
      </Stack>
    </Card>
  );
}
