import { z } from 'zod';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { directionOf, portalLanguages } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { StepPicture } from '#app/ui/step-picture.tsx';
import { Text } from '#app/ui/text.tsx';
import { questions } from '../../domain/answers.ts';
import { answerPath, askedPath, feedbackSquarePath } from '../../domain/paths.ts';
import { gatherFeedback } from '../../domain/permissions.ts';
import { getGathering } from '../../server/session-feedback.ts';
import { answerPageTexts } from '../../texts/portal/index.ts';
import { feedbackTranslate } from '../feedback-words.ts';
import { pictures } from '../parts/pictures.ts';
import { SessionHeader } from '../parts/session-header.tsx';

/** The leader's screen, and a paper to print: the square of one session, and how to use it in every language. */
export const squarePage = definePage({
  path: feedbackSquarePath,
  permission: gatherFeedback,
  audit: { none: 'a square, nobody by name' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({
    ...(await getGathering(ctx, params.sessionId)),
    origin: ctx.services.origin,
  }),
  view: ({ session, asked, state, code, origin }, view) => {
    const t = feedbackTranslate(view.locale);
    const qr = drawQrCode(`${origin ?? view.url.origin}${askedPath.to({ code })}`);
    const day = formatDate(view.locale, session.heldOn, 'weekday');
    return {
      title: `${t('square.title')} ${session.activityName}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <SessionHeader
            below
            session={session}
            locale={view.locale}
            title={t('square.title')}
            lead={t('square.lead', { activity: session.activityName, day })}
          />
          {asked.cancelled || state === 'closed' ? (
            <Alert tone="info">{t(asked.cancelled ? 'session.cancelled' : 'square.over')}</Alert>
          ) : (
            <Split
              aside={
                <Card>
                  <Stack gap="sm">
                    {state === 'too-early' ? <Text>{t('session.early')}</Text> : null}
                    <Text>{t('square.paper')}</Text>
                    <div>
                      <LinkButton href={answerPath.to({ language: 'sv', code })}>{t('square.link')}</LinkButton>
                    </div>
                  </Stack>
                </Card>
              }
            >
              <Card>
                <Stack gap="md">
                  <Cluster gap="lg">
                    <QrCode size={qr.size} path={qr.path} label={t('square.qr')} pixels={300} />
                    <Cluster gap="md">
                      {questions.map((question) => (
                        <StepPicture key={question} kind={pictures[question]} step={2} size={64} />
                      ))}
                    </Cluster>
                  </Cluster>
                  {portalLanguages.map((language) => (
                    <p key={language} lang={language} dir={directionOf(language)}>
                      {translatePortal(answerPageTexts, language)('how')}
                    </p>
                  ))}
                </Stack>
              </Card>
            </Split>
          )}
        </Stack>
      ),
    };
  },
});
