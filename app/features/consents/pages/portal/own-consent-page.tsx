import { z } from 'zod';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para } from '#app/ui/portal/text.tsx';
import { stateOf } from '../../domain/disclosure.ts';
import { ownConsentPath, ownSharingPath } from '../../domain/paths.ts';
import { getOwnConsent, withdrawOwnConsent } from '../../server/own-sharing.ts';
import { ownSharingTexts } from '../../texts/portal/index.ts';
import { recipientWords } from '../../texts/words.ts';
import { SharedFacts, SharingProblem } from './parts.tsx';

/** One consent of hers: one tap opens it, one takes it back, as many as to give it. */
export const ownConsentPage = definePortalPage({
  path: ownConsentPath,
  purpose: 'portal.sharing',
  audit: { action: 'read', category: 'sharing' },
  params: z.object({ disclosureId: z.uuid() }),
  load: (ctx, { params }) => getOwnConsent(ctx, params.disclosureId),
  form: z.object({}),
  submit: async (ctx, { params }) => {
    const withdrawn = await withdrawOwnConsent(ctx, params.disclosureId);
    return withdrawn.ok ? ok(ownSharingPath.to({ language: ctx.language }, { done: 'saved' })) : withdrawn;
  },
  view: (consent, view) => {
    const { t, say } = wordsOf(ownSharingTexts, view);
    const state = stateOf(consent, view.today);
    const { withdrawnAt } = consent;
    return {
      section: 'about-me',
      title: recipientWords(consent),
      back: ownSharingPath.to({ language: view.language }),
      aloud: [`${t('who')}: ${recipientWords(consent)}.`, ...(state === 'active' ? [t('stopText')] : [])],
      body: (
        <Screen title={say('title')} picture="eye">
          <SharingProblem view={view} />
          {state === 'active' ? null : (
            <Notice tone="info">
              {withdrawnAt !== null
                ? say('stopped', { when: (language) => formatPortalDate(language, dayOf(withdrawnAt)) })
                : say(state === 'refused' ? 'no' : state === 'sealed' ? 'sealed' : 'over')}
            </Notice>
          )}
          <SharedFacts shared={consent} view={view} />
          {consent.answer === 'refused' ? null : (
            <Para>{say('since', { when: (language) => formatPortalDate(language, dayOf(consent.recordedAt)) })}</Para>
          )}
          {state === 'active' ? (
            <MyForm>
              <Para>{say('stopText')}</Para>
              <BigButton picture="undo" tone="danger">
                {say('stop')}
              </BigButton>
            </MyForm>
          ) : null}
        </Screen>
      ),
    };
  },
});
