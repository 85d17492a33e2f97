import { cannotComePath, comesLatePath, ownSessionPath } from '#app/features/activities/domain/paths.ts';
import { wallTexts } from '#app/features/activities/texts/portal/index.ts';
import { comesForm } from '#app/features/attendance/domain/own-answer.ts';
import { answerSession, getOwnSession, type OwnSession } from '#app/features/attendance/public.ts';
import { checkInPageTexts } from '#app/features/check-in/texts/portal/index.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { BigButton, BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { sessionAloud } from './entry-words.tsx';
import { SessionFacts } from './session-facts.tsx';
import { canAnswer, ofSession, SessionProblem } from './session-parts.tsx';
import { scheduleTexts } from './texts/index.ts';

/** One session: when, where, how to get there, with whom, what to bring; and whether she comes. */
export const ownSessionPage = definePortalPage({
  path: ownSessionPath,
  purpose: 'portal.session',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: ofSession,
  load: async (ctx, { params }) => {
    const session = await getOwnSession(ctx, params.sessionId);
    return { session, isOpen: canAnswer(session, ctx.now), id: newId() };
  },
  view: ({ session, isOpen, id }, view) => {
    const kinds = wordsOf(wallTexts, view);
    const { say } = wordsOf(scheduleTexts, view);
    return {
      section: 'schedule',
      title: session.activityName,
      back: portalHome.schedule.to({ language: view.language }, { week: session.heldOn }),
      aloud: [sessionAloud(session, view)],
      body: (
        <Screen
          title={<SwedishName>{session.activityName}</SwedishName>}
          picture="users"
          lead={
            <>
              {kinds.say(`kinds.${session.kind}`)}
              {session.form === 'drop-in' ? <> · {say('everybody')}</> : null}
            </>
          }
        >
          <SessionProblem view={view} />
          {session.isCancelled ? (
            <Notice tone="watch">
              <strong>{say('cancelled')}</strong>
            </Notice>
          ) : null}
          <Panel>
            <SessionFacts session={session} view={view} />
          </Panel>
          {session.isHere ? (
            <Notice tone="good">
              <Para>{wordsOf(checkInPageTexts, view).say('checkIn.done')}</Para>
            </Notice>
          ) : null}
          {isOpen && !session.isHere ? <Answer session={session} id={id} view={view} /> : null}
        </Screen>
      ),
    };
  },
  form: comesForm,
  submit: async (ctx, { params, form }) => {
    const said = await answerSession(ctx, params.sessionId, { id: form.id, says: 'comes' });
    const here = { language: ctx.language, sessionId: params.sessionId };
    return said.ok ? ok(ownSessionPath.to(here, { done: 'sent' })) : refuse({ '': [said.problem] });
  },
});

function Answer({ session, id, view }: { session: OwnSession; id: string; view: PortalView }) {
  const { say } = wordsOf(scheduleTexts, view);
  const { said } = session;
  const here = { language: view.language, sessionId: session.id };
  return (
    <>
      {said === null ? null : (
        <Notice tone={said.says === 'comes' ? 'good' : 'info'}>
          <Para>
            {said.says === 'late'
              ? say('saidLate', { minutes: String(said.minutesLate ?? 0) })
              : say(said.says === 'comes' ? 'saidComes' : 'saidCannot')}{' '}
            {say('leaderKnows')}
          </Para>
        </Notice>
      )}
      <ButtonStack>
        {said?.says === 'comes' ? null : (
          <MyForm hidden={{ id }}>
            <BigButton picture="check">{say(said === null ? 'comes' : 'comesAfterAll')}</BigButton>
          </MyForm>
        )}
        {said?.says === 'absent' ? null : (
          <BigLink href={cannotComePath.to(here)} picture="x">
            {say('cannot')}
          </BigLink>
        )}
        <BigLink href={comesLatePath.to(here)} picture="clock">
          {say('late')}
        </BigLink>
      </ButtonStack>
    </>
  );
}
