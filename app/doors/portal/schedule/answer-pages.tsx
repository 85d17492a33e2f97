import { cannotComePath, comesLatePath, ownSessionPath } from '#app/features/activities/domain/paths.ts';
import { cannotForm, lateForm, lateMinutes, ownReasons } from '#app/features/attendance/domain/own-answer.ts';
import { answerSession, getOwnSession, type OwnSession } from '#app/features/attendance/public.ts';
import { typedText } from '#app/platform/http/form.ts';
import type { Redirect } from '#app/platform/http/page.ts';
import { definePortalPage, type PortalContext } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import type { IconName } from '#app/ui/icon.tsx';
import { BigButton, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { SwedishName } from '#app/ui/portal/text.tsx';
import { sessionAloud } from './entry-words.tsx';
import { canAnswer, ofSession, SessionProblem } from './session-parts.tsx';
import { scheduleTexts } from './texts/index.ts';

const pictures: Record<(typeof ownReasons)[number], IconName> = {
  sick: 'heart',
  child: 'users',
  agency: 'building',
  sfi: 'graduation-cap',
  work: 'briefcase',
  travel: 'route',
  other: 'more',
};

type Data = { session: OwnSession; here: string; id: string };

const common = {
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: ofSession,
  load: async (ctx: PortalContext, { params }: { params: { sessionId: string } }): Promise<Data | Redirect> => {
    const session = await getOwnSession(ctx, params.sessionId);
    const here = ownSessionPath.to({ language: ctx.language, sessionId: session.id });
    return canAnswer(session, ctx.now) ? { session, here, id: newId() } : { redirectTo: here };
  },
} as const;

type Answer = Parameters<typeof answerSession>[2];

async function answer(ctx: PortalContext, sessionId: string, said: Answer) {
  const done = await answerSession(ctx, sessionId, said);
  return done.ok
    ? ok(ownSessionPath.to({ language: ctx.language, sessionId }, { done: 'sent' }))
    : refuse({ '': [done.problem] });
}

/** Why she cannot come: one tap on a picture. Nothing more is asked, and nothing about health. */
export const cannotComePage = definePortalPage({
  ...common,
  path: cannotComePath,
  purpose: 'portal.cannot-come',
  view: ({ session, here, id }, view) => {
    const { t, say } = wordsOf(scheduleTexts, view);
    return {
      section: 'schedule',
      title: t('why'),
      back: here,
      aloud: [
        sessionAloud(session, view),
        t('why'),
        t('whyHint'),
        ...ownReasons.map((reason) => t(`reasons.${reason}`)),
      ],
      body: (
        <Screen title={say('why')} lead={<SwedishName>{session.activityName}</SwedishName>}>
          <SessionProblem view={view} />
          <p>{say('whyHint')}</p>
          <MyForm hidden={{ id: typedText(view.typed, 'id') || id }}>
            <ButtonStack>
              {ownReasons.map((reason) => (
                <BigButton key={reason} tone="quiet" picture={pictures[reason]} name="reason" value={reason}>
                  {say(`reasons.${reason}`)}
                </BigButton>
              ))}
            </ButtonStack>
          </MyForm>
        </Screen>
      ),
    };
  },
  form: cannotForm,
  submit: (ctx, { params, form }) =>
    answer(ctx, params.sessionId, { id: form.id, says: 'absent', ownReason: form.reason }),
});

/** How late she will be: one tap. */
export const comesLatePage = definePortalPage({
  ...common,
  path: comesLatePath,
  purpose: 'portal.comes-late',
  view: ({ session, here, id }, view) => {
    const { t, say } = wordsOf(scheduleTexts, view);
    return {
      section: 'schedule',
      title: t('howLate'),
      back: here,
      aloud: [sessionAloud(session, view), t('howLate')],
      body: (
        <Screen title={say('howLate')} lead={<SwedishName>{session.activityName}</SwedishName>}>
          <SessionProblem view={view} />
          <MyForm hidden={{ id: typedText(view.typed, 'id') || id }}>
            <ButtonStack>
              {lateMinutes.map((minutes) => (
                <BigButton key={minutes} tone="quiet" picture="clock" name="minutes" value={String(minutes)}>
                  {say('minutes', { count: minutes })}
                </BigButton>
              ))}
            </ButtonStack>
          </MyForm>
        </Screen>
      ),
    };
  },
  form: lateForm,
  submit: (ctx, { params, form }) =>
    answer(ctx, params.sessionId, { id: form.id, says: 'late', minutesLate: form.minutes }),
});
