import { NotFoundError } from '#app/platform/http/errors.ts';
import { typedText } from '#app/platform/http/form.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import { definePublicPage, type PublicView } from '#app/platform/http/public-page.ts';
import { translatePortal, translationState } from '#app/platform/i18n/portal-texts.ts';
import { type PortalLanguage, parsePortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PictureChoice } from '#app/ui/picture-choice.tsx';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import { StepPicture } from '#app/ui/step-picture.tsx';
import { Text } from '#app/ui/text.tsx';
import { decideAnswering } from '../../domain/answering.ts';
import { answerForm, type Question, questions, steps } from '../../domain/answers.ts';
import { answerPath, askedPath } from '../../domain/paths.ts';
import { findAsked, giveAnswer, type Told } from '../../server/give-answer.ts';
import { answerPageTexts } from '../../texts/portal/index.ts';
import { pictures } from '../parts/pictures.ts';

const PUBLIC_BECAUSE =
  'Whoever comes to a session has no account, and what she thinks of it is nobody’s to connect with her; the square is sealed and good for one session and its day.';

type Data = {
  language: PortalLanguage;
  code: string;
  activityName?: string | undefined;
  theme?: string | undefined;
  told?: Told | undefined;
};

/** What the square holds: leads on to the page in the telephone's language. */
export const askedPage = definePublicPage({
  path: askedPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async ({ params, accepts }) => ({
    redirect: answerPath.to({ language: preferredLanguage(accepts), code: params['code'] ?? '' }),
  }),
  view: () => ({ title: '', body: null }),
});

/** Three questions, each answered with a picture. Nobody is named, and what was answered is shown to nobody by itself. */
export const answerPage = definePublicPage({
  path: answerPath,
  publicBecause: PUBLIC_BECAUSE,
  tellsBrowsersApart: true,
  load: async (ctx): Promise<Data> => {
    const language = parsePortalLanguage(ctx.params['language']);
    if (language === undefined) throw new NotFoundError();
    const code = ctx.params['code'] ?? '';
    const session = await findAsked(ctx, code);
    if (session === undefined) return { language, code, told: 'closed' };
    const decided = decideAnswering(session, ctx.now);
    const { activityName, theme } = session;
    return { language, code, activityName, theme, told: decided === 'open' ? undefined : decided };
  },
  form: answerForm,
  answer: async (ctx, form) => {
    const language = parsePortalLanguage(ctx.params['language']);
    if (language === undefined) throw new NotFoundError();
    const code = ctx.params['code'] ?? '';
    const [session, told] = [await findAsked(ctx, code), await giveAnswer(ctx, code, form)];
    return ok<Data>({ language, code, activityName: session?.activityName, theme: session?.theme, told });
  },
  view: (data, view): RenderedView => {
    const { language, code, activityName, theme, told } = data;
    const t = translatePortal(answerPageTexts, language);
    const isUnread = translationState(answerPageTexts, language) === 'not-yet-read';
    return {
      title: t('title'),
      language,
      ...(theme === undefined ? {} : { theme }),
      body: (
        <PortalFrame
          owner={activityName}
          skip={t('skip')}
          languagesLabel={t('languages')}
          language={language}
          hrefIn={(tag) => answerPath.to({ language: tag, code })}
          footer={isUnread ? <p>{t('notYetRead')}</p> : undefined}
        >
          {told === undefined || told === 'no-cookie' || told === 'too-many' ? (
            <Questions data={data} view={view} />
          ) : (
            <>
              <PageHeader title={t('title')} />
              {told === 'thanks' ? (
                <Alert tone="success" title={t('thanks')} role="status">
                  {t('thanksText')}
                </Alert>
              ) : (
                <Alert tone={told === 'already' ? 'success' : 'info'} role="status">
                  {t(told)}
                </Alert>
              )}
            </>
          )}
        </PortalFrame>
      ),
    };
  },
});

function Questions({ data: { language, told }, view }: { data: Data; view: PublicView }) {
  const t = translatePortal(answerPageTexts, language);
  const missing = questions.filter((question) => view.problems?.[question] !== undefined);
  const label = (question: Question) => t(`${question}.question`);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {told === 'no-cookie' || told === 'too-many' ? (
        <Alert tone="warning" role="alert">
          {t(told)}
        </Alert>
      ) : null}
      <ErrorSummary
        title={t('missing')}
        errors={missing.map((question) => ({ fieldId: question, message: label(question) }))}
      />
      <Form autoComplete="off">
        {questions.map((question) => (
          <PictureChoice
            key={question}
            name={question}
            legend={label(question)}
            chosen={typedText(view.typed, question)}
            error={missing.includes(question) ? t('choose') : undefined}
            options={steps.map((step, index) => ({
              value: step,
              label: t(`${question}.${step}`),
              picture: <StepPicture kind={pictures[question]} step={index as 0 | 1 | 2} />,
            }))}
          />
        ))}
        <Button fullWidth>{t('send')}</Button>
        <Text soft small>
          {t('cookie')}
        </Text>
      </Form>
    </>
  );
}
