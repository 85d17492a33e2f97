import type { ReactNode } from 'react';
import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { type Fact, Facts } from '#app/ui/portal/facts.tsx';
import { Words } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { ownAnswerForm } from '../../domain/forms-sent.ts';
import { ownPlacementsPath } from '../../domain/paths.ts';
import { answerOwnPlacement, listOwnPlacements, type ShownPlacement } from '../../server/by-link.ts';
import { sharedPlacementTexts } from '../../texts/portal/index.ts';
import { sharedHours, sharedPeriod } from '../shared-words.ts';

/** Her placements and jobs: where, when, with whom, what for; and her answer to what is proposed. */
export const ownPlacementsPage = definePortalPage({
  path: ownPlacementsPath,
  purpose: 'portal.placements',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  form: ownAnswerForm,
  load: (ctx) => listOwnPlacements(ctx),
  submit: async (ctx, { form }) => {
    const taken = await answerOwnPlacement(ctx, form);
    if (taken === 'gone') return refuse({ '': ['invalid'] });
    const told =
      taken === 'answered' ? { said: 'first' } : taken === 'settled' ? { said: 'settled' } : { done: 'sent' };
    return ok(ownPlacementsPath.to({ language: ctx.language }, told));
  },
  view: (placements, view) => {
    const { t, say } = wordsOf(sharedPlacementTexts, view);
    const problems = problemsIn(sharedPlacementTexts, view);
    const said = (['first', 'settled'] as const).find((each) => each === view.url.searchParams.get('said'));
    const lead = placements.length === 0 ? 'none' : 'lead';
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to({ language: view.language }),
      aloud: [
        t(lead),
        ...placements.slice(0, 1).map((each) => `${t(`form.${each.form}`)}. ${t(`status.${each.status}`)}.`),
      ],
      body: (
        <Screen title={say('title')} picture="briefcase" lead={say(lead)}>
          <Problems title={problems.title} items={problems.items} />
          {said === undefined ? null : <Notice tone="watch">{say(said)}</Notice>}
          {placements.map((each) => (
            <One key={each.placementId} shown={each} view={view} />
          ))}
        </Screen>
      ),
    };
  },
});

const tones = {
  proposed: 'watch',
  agreed: 'good',
  ongoing: 'new',
  interrupted: 'watch',
  completed: 'plain',
  cancelled: 'plain',
} as const;

const aimPictures = { language: 'languages', work: 'target' } as const;

/** One below the other. */
function lines(parts: readonly ReactNode[]) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, on the server.
    <div key={index}>{part}</div>
  ));
}

function One({ shown, view }: { shown: ShownPlacement; view: PortalView }) {
  const { say } = wordsOf(sharedPlacementTexts, view);
  const { terms } = shown;
  const where = [...new Set([shown.employer, shown.workplace, shown.street, shown.city])].filter(Boolean).join(', ');
  const aims = (kind: 'language' | 'work') => [
    ...new Set((terms?.aims ?? []).filter((aim) => aim.kind === kind).map(({ words }) => words)),
  ];
  const items: Fact[] = [
    { picture: 'building', term: say('where'), value: <SwedishName>{where}</SwedishName> },
    ...(shown.supervisor === null
      ? []
      : [{ picture: 'user' as const, term: say('supervisor'), value: <SwedishName>{shown.supervisor}</SwedishName> }]),
    ...(terms === null
      ? []
      : [{ picture: 'calendar' as const, term: say('period'), value: sharedPeriod(view.language, terms) }]),
    ...(terms?.hours.length
      ? [
          {
            picture: 'clock' as const,
            term: say('hours'),
            value: lines(sharedHours(view.language, terms.hours)),
          },
        ]
      : []),
    ...(['language', 'work'] as const).flatMap((kind) =>
      aims(kind).length === 0
        ? []
        : [
            {
              picture: aimPictures[kind],
              term: say(`${kind}Aims`),
              value: lines(aims(kind).map((words) => <SwedishName key={words}>{words}</SwedishName>)),
            },
          ],
    ),
  ];
  const mine = terms?.answers.find(({ party }) => party === 'participant');
  return (
    <Panel tone={tones[shown.status]} picture="briefcase" title={say(`form.${shown.form}`)}>
      <Para>{say(`status.${shown.status}`)}</Para>
      <Facts items={items} />
      {terms?.tasks ? (
        <Para>
          {say('tasks')}: <SwedishName>{terms.tasks}</SwedishName>
        </Para>
      ) : null}
      {terms?.reason ? (
        <Para>
          {say('reason')}: <SwedishName>{terms.reason}</SwedishName>
        </Para>
      ) : null}
      {mine === undefined ? null : (
        <Para>{say(mine.agrees ? 'saidYes' : mine.wantsChange ? 'saidChange' : 'saidNo')}</Para>
      )}
      {terms?.status === 'accepted' ? <Para>{say('allYes')}</Para> : null}
      {mine !== undefined && terms?.status === 'proposed' ? <Para>{say('waits')}</Para> : null}
      {mine === undefined && terms?.status === 'proposed' ? <Answer termsId={terms.id} view={view} /> : null}
    </Panel>
  );
}

function Answer({ termsId, view }: { termsId: string; view: PortalView }) {
  const { say } = wordsOf(sharedPlacementTexts, view);
  const problems = problemsIn(sharedPlacementTexts, view);
  return (
    <MyForm hidden={{ termsId }}>
      <Para>{say('asks')}</Para>
      <BigButton picture="check" name="says" value="yes">
        {say('yes')}
      </BigButton>
      <Words
        name="words"
        label={say('words')}
        rows={3}
        maxLength={500}
        defaultValue={typedText(view.typed, 'words')}
        error={problems.of('words')}
      />
      <BigButton picture="messages" tone="quiet" name="says" value="change">
        {say('change')}
      </BigButton>
      <BigButton tone="quiet" name="says" value="no">
        {say('no')}
      </BigButton>
    </MyForm>
  );
}
