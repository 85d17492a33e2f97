import { z } from 'zod';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small } from '#app/ui/portal/text.tsx';
import { paragraphsOf } from '../../domain/consent-text.ts';
import { ownConsentPath, ownQuestionPath, ownSharingPath } from '../../domain/paths.ts';
import { answerOwnQuestion, getOwnQuestion } from '../../server/own-sharing.ts';
import { ownSharingTexts } from '../../texts/portal/index.ts';
import { recipientWords } from '../../texts/words.ts';
import { SharedFacts, SharingProblem } from './parts.tsx';

/** One question about sharing: yes and no are equally near. */
export const ownQuestionPage = definePortalPage({
  path: ownQuestionPath,
  purpose: 'portal.sharing',
  audit: { action: 'read', category: 'sharing' },
  params: z.object({ sharingQuestionId: z.uuid() }),
  load: async (ctx, { params: { sharingQuestionId } }) => {
    const page = await getOwnQuestion(ctx, sharingQuestionId);
    // Answered already: what she said is shown where it stands.
    return page ?? { redirectTo: ownConsentPath.to({ language: ctx.language, disclosureId: sharingQuestionId }) };
  },
  form: z.object({ answer: z.enum(['given', 'refused']), textKey: z.string().max(80) }),
  submit: async (ctx, { params, form }) => {
    const answered = await answerOwnQuestion(ctx, params.sharingQuestionId, form);
    return answered.ok ? ok(ownSharingPath.to({ language: ctx.language }, { done: 'answered' })) : answered;
  },
  view: ({ question, text }, view) => {
    const { t, say } = wordsOf(ownSharingTexts, view);
    return {
      section: 'about-me',
      title: text.title,
      back: ownSharingPath.to({ language: view.language }),
      aloud: [text.title, `${t('who')}: ${recipientWords(question)}.`, t('free'), ...paragraphsOf(text.body)],
      body: (
        <Screen title={text.title} picture="hand">
          <SharingProblem view={view} />
          <SharedFacts shared={question} view={view} />
          <More summary={say('words')}>
            {paragraphsOf(text.body).map((paragraph) => (
              <Para key={paragraph}>{paragraph}</Para>
            ))}
            {text.readByNativeSpeaker ? null : <Small>{say('notRead')}</Small>}
          </More>
          <Para>{say('free')}</Para>
          <MyForm hidden={{ textKey: text.key }}>
            <BigButton picture="check" name="answer" value="given">
              {say('yes')}
            </BigButton>
            <BigButton picture="x" tone="quiet" name="answer" value="refused">
              {say('noButton')}
            </BigButton>
          </MyForm>
        </Screen>
      ),
    };
  },
});
