import { z } from 'zod';
import { portalEnterTexts } from '#app/features/portal-access/public.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Line } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small } from '#app/ui/portal/text.tsx';
import { ownCopyForm } from '../../domain/forms.ts';
import { ownCopyPath, ownCopyReadPath } from '../../domain/paths.ts';
import { openOwnCopy } from '../../server/own-copy.ts';
import { ownCopyTexts } from '../../texts/portal/index.ts';

const tries = ['wrong', 'enough', 'shut', 'closed'] as const;

/** What the copy is, and her four digits: it is the most valuable thing on a stolen phone. */
export const openCopyPage = definePortalPage({
  path: ownCopyPath,
  purpose: 'portal.copy',
  audit: { action: 'read', category: 'participation' },
  query: z.object({ tried: z.enum(tries).optional().catch(undefined) }),
  load: async (_, { query }) => ({ id: newId(), tried: query.tried }),
  form: ownCopyForm,
  submit: async (ctx, { form }) => {
    const opened = await openOwnCopy(ctx, form);
    if (!opened.ok) return opened;
    const { language } = ctx;
    if (opened.value === 'in') return ok(ownCopyReadPath.to({ language, copyId: form.id }, { done: 'done' }));
    // The wrong try is counted only if it is saved. After the fifth the phone is out, and the door answers.
    const tried = opened.value === 'forgotten' ? 'wrong' : opened.value;
    return ok(ownCopyPath.to({ language }, { tried }));
  },
  view: ({ id, tried }, view) => {
    const { t, say } = wordsOf(ownCopyTexts, view);
    const enter = wordsOf(portalEnterTexts, view);
    const isTyped = view.problems?.['digits'] !== undefined;
    return {
      section: 'about-me',
      title: t('title'),
      back: portalHome['about-me'].to({ language: view.language }),
      aloud: [t('lead'), t('before'), t('safe')],
      body: (
        <Screen title={say('title')} picture="book" lead={say('lead')}>
          {isTyped ? <Notice tone="danger">{enter.say('problem.four-digits')}</Notice> : null}
          {tried === undefined || isTyped ? null : (
            <Notice tone={tried === 'closed' ? 'info' : 'danger'}>
              {tried === 'wrong'
                ? enter.say('problem.wrong-digits')
                : tried === 'closed'
                  ? say('again')
                  : say(`stop.${tried}`)}
            </Notice>
          )}
          <Para>{say('before')}</Para>
          <Para>{say('safe')}</Para>
          {view.person.isMirrored ? null : (
            <MyForm hidden={{ id }}>
              <Line
                name="digits"
                label={enter.say('enter.digits')}
                inputMode="numeric"
                autoComplete="off"
                maxLength={8}
                dir="ltr"
                error={isTyped ? enter.say('problem.four-digits') : undefined}
              />
              <BigButton picture="key">{say('open')}</BigButton>
            </MyForm>
          )}
          <Small>{say('most')}</Small>
          <Small>{enter.say('enter.lost')}</Small>
        </Screen>
      ),
    };
  },
});
