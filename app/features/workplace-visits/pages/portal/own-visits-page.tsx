import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Facts } from '#app/ui/portal/facts.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small } from '#app/ui/portal/text.tsx';
import { ownAdaptationForm, standingOfAdaptation } from '../../domain/adaptation.ts';
import { ownVisitsPath } from '../../domain/paths.ts';
import { answerOwnAdaptation, listOwnVisits, type OwnAdaptation, type OwnVisits } from '../../server/own-visits.ts';
import { ownVisitTexts } from '../../texts/portal/index.ts';

/** Safety and adaptations at her workplace; she says whether the workplace may know of an adaptation, and takes it back. */
export const ownVisitsPage = definePortalPage({
  path: ownVisitsPath,
  purpose: 'portal.visits',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  form: ownAdaptationForm,
  load: async (ctx) => ({ ...(await listOwnVisits(ctx)), id: newId() }),
  submit: async (ctx, { form }) => {
    const answered = await answerOwnAdaptation(ctx, form);
    return answered.ok ? ok(ownVisitsPath.to({ language: ctx.language }, { done: 'thanks' })) : answered;
  },
  view: ({ talks, adaptations, told, id }, view) => {
    const { t, say } = wordsOf(ownVisitTexts, view);
    const problems = problemsIn(ownVisitTexts, view);
    const isEmpty = talks.length + adaptations.length + told.length === 0;
    const lead = isEmpty ? 'none' : 'lead';
    const asks = adaptations.some((each) => standingOfAdaptation(each) === 'asked');
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to({ language: view.language }),
      aloud: [t(lead), ...(asks ? [t('ask'), t('askText')] : [])],
      body: (
        <Screen title={say('title')} picture="shield" lead={say(lead)}>
          <Problems title={problems.title} items={problems.items} />
          {view.done === 'thanks' ? <Notice tone="good">{say('thanks')}</Notice> : null}
          {adaptations.map((each) => (
            <One key={each.id} adaptation={each} answerId={id} view={view} />
          ))}
          {talks.map((each) => (
            <Talk key={each.id} talk={each} view={view} />
          ))}
          {told.length === 0 ? null : (
            <Panel picture="building" title={say('told')}>
              <Facts
                items={told.map(({ words, on }) => ({
                  term: dayInWords(view.language, on, view.today),
                  value: <OwnText lang="sv">{words}</OwnText>,
                }))}
              />
              <Small>{say('inSwedish')}</Small>
            </Panel>
          )}
        </Screen>
      ),
    };
  },
});

function One({ adaptation, answerId, view }: { adaptation: OwnAdaptation; answerId: string; view: PortalView }) {
  const { say } = wordsOf(ownVisitTexts, view);
  const standing = standingOfAdaptation(adaptation);
  const hidden = { id: answerId, adaptationId: adaptation.id };
  if (standing === 'ended') return null;
  return (
    <Panel
      picture="hand"
      tone={standing === 'asked' ? 'new' : standing === 'shared' ? 'good' : 'plain'}
      title={say('adaptation')}
    >
      <OwnText lang="sv">{adaptation.words}</OwnText>
      <Para>{say(`standing.${standing}`)}</Para>
      {standing === 'asked' ? (
        <MyForm hidden={hidden}>
          <Para>
            <strong>{say('ask')}</strong>
          </Para>
          <Para>{say('askText')}</Para>
          <BigButton picture="check" name="says" value="yes">
            {say('yes')}
          </BigButton>
          <BigButton tone="quiet" name="says" value="no">
            {say('no')}
          </BigButton>
        </MyForm>
      ) : null}
      {standing === 'shared' ? (
        <MyForm hidden={hidden}>
          <BigButton tone="quiet" name="says" value="take-back">
            {say('takeBack')}
          </BigButton>
        </MyForm>
      ) : null}
    </Panel>
  );
}

function Talk({ talk: { heldOn, points }, view }: { talk: OwnVisits['talks'][number]; view: PortalView }) {
  const { say } = wordsOf(ownVisitTexts, view);
  return (
    <Panel picture="shield" title={say('safety')}>
      <Para>{say('safetyText', { day: (language) => dayInWords(language, heldOn, view.today) })}</Para>
      <Facts
        items={points.map(({ point, state, words }) => ({
          term: say(`point.${point}`),
          value: (
            <>
              {say(`state.${state}`)}
              {words === '' ? null : <OwnText lang="sv">{words}</OwnText>}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
