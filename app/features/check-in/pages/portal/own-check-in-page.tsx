import { z } from 'zod';
import { ownSessionPath } from '#app/features/activities/domain/paths.ts';
import { getOwnSession } from '#app/features/attendance/public.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { ownCheckInPath } from '../../domain/paths.ts';
import { checkInOwn, getScannedSession } from '../../server/check-in-own.ts';
import { checkInPageTexts } from '../../texts/portal/index.ts';

/** She has pointed her phone at the leader's screen and is in: one tap says that she is here. */
export const ownCheckInPage = definePortalPage({
  path: ownCheckInPath,
  purpose: 'portal.check-in',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ pass: z.string().max(100) }),
  load: async (ctx, { params }) => {
    const session = await getScannedSession(ctx, params.pass);
    // Of another programme, or a group she is not in: nothing is said of it.
    return getOwnSession(ctx, session.sessionId);
  },
  view: (session, view) => {
    const { t, say } = wordsOf(checkInPageTexts, view);
    const code = view.problems?.['']?.[0];
    const problem = (['ask', 'closed', 'too-early'] as const).find((each) => each === code);
    return {
      section: 'schedule',
      title: t('checkIn.title'),
      back: portalHome.today.to({ language: view.language }),
      aloud: [t('checkIn.title'), session.activityName, t('checkIn.send')],
      body: (
        <Screen title={say('checkIn.title')} picture="map-pin" lead={<SwedishName>{session.activityName}</SwedishName>}>
          {problem === undefined ? null : (
            <Notice tone="watch">
              <Para>{problem === 'ask' ? say('checkIn.askText') : say(`checkIn.${problem}`)}</Para>
            </Notice>
          )}
          <MyForm>
            <BigButton picture="check">{say('checkIn.send')}</BigButton>
          </MyForm>
        </Screen>
      ),
    };
  },
  form: z.object({}),
  submit: async (ctx, { params }) => {
    const session = await getScannedSession(ctx, params.pass);
    await getOwnSession(ctx, session.sessionId);
    const answer = await checkInOwn(ctx, session);
    const isIn = answer === 'here' || answer === 'already';
    const there = { language: ctx.language, sessionId: session.sessionId };
    return isIn ? ok(ownSessionPath.to(there, { done: 'sent' })) : refuse({ '': [answer] });
  },
});
