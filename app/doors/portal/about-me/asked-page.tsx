import { z } from 'zod';
import { type OwnRequest, stateOfRequest } from '#app/features/own-requests/domain/own-request.ts';
import { askedPath } from '#app/features/own-requests/domain/paths.ts';
import { listMyRequests, takeBackRequest } from '#app/features/own-requests/public.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { dayOf } from '#app/shared/dates.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { formOf } from './problems.tsx';
import { aboutMeTexts } from './texts/index.ts';

const tones = { waiting: 'new', done: 'good', declined: 'plain', 'taken-back': 'plain' } as const;
const signs = { waiting: 'clock', done: 'circle-check', declined: 'x', 'taken-back': 'undo' } as const;

/** What she has asked for and what became of it; what waits can be taken back by one tap. */
export const askedPage = definePortalPage({
  path: askedPath,
  purpose: 'portal.ask',
  audit: { action: 'read', category: 'participation' },
  load: listMyRequests,
  form: z.object({ ownRequestId: z.uuid() }),
  submit: async (ctx, { form }) => {
    const taken = await takeBackRequest(ctx, form.ownRequestId);
    return taken.ok ? ok(askedPath.to({ language: ctx.language }, { done: 'saved' })) : taken;
  },
  view: (requests, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    const newest = requests[0];
    return {
      section: 'about-me',
      title: t('asked.title'),
      back: portalHome['about-me'].to({ language: view.language }),
      aloud: [
        t('asked.title'),
        newest === undefined
          ? t('asked.none')
          : `${t(`kind.${newest.kind === 'changed' ? 'other-fact' : newest.kind}`)}: ${t(`asked.${stateOfRequest(newest)}`)}`,
      ],
      body: (
        <Screen title={say('asked.title')} picture="clock" lead={newest ? undefined : say('asked.none')}>
          {formOf(view).summary}
          {requests.map((request) => (
            <Asked key={request.id} request={request} view={view} />
          ))}
        </Screen>
      ),
    };
  },
});

function Asked({ request, view }: { request: OwnRequest; view: PortalView }) {
  const { say } = wordsOf(aboutMeTexts, view);
  if (request.kind === 'changed') return null;
  const state = stateOfRequest(request);
  const { fromOn, untilOn } = request;
  const long = (day: NonNullable<typeof fromOn>) => (language: PortalView['language']) =>
    formatPortalDate(language, day);
  return (
    <Panel title={say(`kind.${request.kind}`)} picture={signs[state]} tone={tones[state]}>
      <Para>
        <strong>{say(`asked.${state}`)}</strong>
      </Para>
      <Small>
        {say('asked.when', { when: (language) => dayInWords(language, dayOf(request.askedAt), view.today) })}
      </Small>
      {request.about === null ? null : (
        <Para>
          <SwedishName>{request.about}</SwedishName>
        </Para>
      )}
      {request.reason === null ? null : <Para>{say(`reason.${request.reason}`)}</Para>}
      {fromOn === null ? null : (
        <Para>
          {untilOn === null
            ? say('asked.days', { from: long(fromOn) })
            : say('asked.daysUntil', { from: long(fromOn), until: long(untilOn) })}
        </Para>
      )}
      {request.words === null ? null : (
        <>
          <Small>{say('asked.youWrote')}</Small>
          <OwnText>{request.words}</OwnText>
        </>
      )}
      {request.answerWords === null ? null : (
        <>
          <Small>{say('asked.answer')}</Small>
          <OwnText lang="sv">{request.answerWords}</OwnText>
        </>
      )}
      {state === 'waiting' && !view.person.isMirrored ? (
        <MyForm hidden={{ ownRequestId: request.id }}>
          <BigButton picture="undo" tone="quiet">
            {say('asked.takeBack')}
          </BigButton>
        </MyForm>
      ) : null}
    </Panel>
  );
}
