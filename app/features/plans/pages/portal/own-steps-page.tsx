import { z } from 'zod';
import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Facts } from '#app/ui/portal/facts.tsx';
import { Words } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import {
  type HelpRequest,
  languageOfPage,
  mayAskHelp,
  mayTick,
  ownStepForm,
  stepsCounted,
} from '../../domain/own-way.ts';
import { ownStepPath, ownStepsPath } from '../../domain/paths.ts';
import { openStates } from '../../domain/steps.ts';
import { actOnOwnStep, getOwnPlan, getOwnStep, type OwnStep } from '../../server/own-way.ts';
import { ownWayTexts } from '../../texts/portal/index.ts';
import { SaidByStep } from '../parts/own-step.tsx';

const read = { action: 'read', category: 'participation' } as const;
const isOpen = ({ answeredAt, withdrawnAt }: HelpRequest) => answeredAt === null && withdrawnAt === null;
const saidDone = {
  done: 'steps.saidDone',
  undo: 'steps.saidUndo',
  ask: 'steps.saidAsk',
  withdraw: 'steps.saidWithdraw',
} as const;

/** Her steps: those she does, those others do for her, and what is behind her. */
export const ownStepsPage = definePortalPage({
  path: ownStepsPath,
  purpose: 'portal.steps',
  audit: read,
  load: (ctx) => getOwnPlan(ctx),
  view: ({ steps, requests }, view) => {
    const { t, say } = wordsOf(ownWayTexts, view);
    const of = { language: view.language };
    const far = '9999-12-31';
    const open = steps
      .filter(({ state }) => openStates.includes(state))
      .sort((a, b) => ((a.dueOn ?? far) < (b.dueOn ?? far) ? -1 : 1));
    const mine = open.filter(({ doer }) => doer === 'herself');
    const theirs = open.filter(({ doer }) => doer !== 'herself');
    const over = steps.filter(({ state }) => state === 'done').sort((a, b) => (a.stateOn < b.stateOn ? 1 : -1));
    const { done, all } = stepsCounted(steps);
    const list = (group: readonly OwnStep[]) => (
      <Tiles>
        {group.map((step) => (
          <StepTile
            key={step.id}
            step={step}
            asks={requests.some((each) => each.stepId === step.id && isOpen(each))}
            view={view}
          />
        ))}
      </Tiles>
    );
    return {
      section: 'way',
      title: t('steps.title'),
      back: portalHome.way.to(of),
      aloud: steps.length === 0 ? [t('steps.none')] : [t('steps.counted', { done, all })],
      body: (
        <Screen
          title={say('steps.title')}
          picture="list"
          lead={steps.length === 0 ? say('steps.none') : say('steps.counted', { done, all })}
        >
          {mine.length === 0 ? null : <Panel title={say('steps.yours')}>{list(mine)}</Panel>}
          {theirs.length === 0 ? null : <Panel title={say('steps.others')}>{list(theirs)}</Panel>}
          {over.length === 0 ? null : <Panel title={say('steps.behind')}>{list(over)}</Panel>}
        </Screen>
      ),
    };
  },
});

function StepTile({ step, asks, view }: { step: OwnStep; asks: boolean; view: PortalView }) {
  const { say } = wordsOf(ownWayTexts, view);
  const isDone = step.state === 'done';
  return (
    <Tile
      href={ownStepPath.to({ language: view.language, stepId: step.id })}
      picture={isDone ? 'circle-check' : step.doer === 'herself' ? 'user' : 'users'}
      title={<SaidByStep step={step} view={view} />}
      text={
        isDone
          ? say('steps.state.done')
          : step.dueOn === null
            ? say(`steps.state.${step.state}`)
            : say('steps.due', { day: dayIn(step.dueOn) })
      }
      {...(asks ? { badge: say('steps.help') } : {})}
      {...(isDone ? { state: 'done' as const } : {})}
    />
  );
}

const dayIn = (day: OwnStep['stateOn']) => (language: PortalLanguage) => formatPortalDate(language, day);

/** One step: tick it or take the tick back, ask for help with it, read what was answered. */
export const ownStepPage = definePortalPage({
  path: ownStepPath,
  purpose: 'portal.steps',
  audit: read,
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ stepId: z.uuid() }),
  form: ownStepForm,
  load: async (ctx, { params }) => ({ ...(await getOwnStep(ctx, params.stepId)), requestId: newId() }),
  submit: async (ctx, { params, form }) => {
    const acted = await actOnOwnStep(ctx, params.stepId, form);
    return acted.ok ? ok(ownStepPath.to({ language: ctx.language, ...params }, { done: form.act })) : acted;
  },
  view: ({ step, requests, requestId }, view) => {
    const { t, say } = wordsOf(ownWayTexts, view);
    const problems = problemsIn(ownWayTexts, view);
    const open = requests.find(isOpen);
    const done = saidDone[view.done as keyof typeof saidDone];
    const hidden = {
      version: String(step.version),
      language: languageOfPage(view.language),
      id: typedText(view.typed, 'id') || requestId,
    };
    const act = (act: string) => ({ ...hidden, act });
    return {
      section: 'way',
      title: t('steps.title'),
      back: ownStepsPath.to({ language: view.language }),
      aloud: [step.ownWords || step.what, t(`steps.doer.${step.doer}`)],
      body: (
        <Screen
          title={<SaidByStep step={step} view={view} />}
          picture={step.state === 'done' ? 'circle-check' : 'list'}
        >
          <Problems title={problems.title} items={problems.items} />
          {done === undefined ? null : <Notice tone="good">{say(done)}</Notice>}
          <Facts
            items={[
              { picture: 'flag', term: say(`steps.state.${step.state}`), value: dayIn(step.stateOn)(view.language) },
              {
                picture: step.doer === 'herself' ? 'user' : 'users',
                term: say(`steps.doer.${step.doer}`),
                value:
                  step.dueOn === null || step.state === 'done' ? null : say('steps.due', { day: dayIn(step.dueOn) }),
              },
            ]}
          />
          {step.helps === '' ? null : (
            <Panel title={say('steps.helps')} picture="heart">
              <OwnText>{step.helps}</OwnText>
            </Panel>
          )}
          {mayTick(step) ? (
            <MyForm hidden={act(step.state === 'done' ? 'undo' : 'done')}>
              {step.state === 'done' ? (
                <BigButton tone="quiet" picture="undo">
                  {say('steps.undo')}
                </BigButton>
              ) : (
                <BigButton picture="check">{say('steps.tick')}</BigButton>
              )}
            </MyForm>
          ) : null}
          {open !== undefined ? (
            <Panel tone="watch" picture="messages" title={say('steps.helpAsked', { day: dayIn(dayOf(open.askedAt)) })}>
              {open.language === null ? null : <OwnText lang={open.language}>{open.words}</OwnText>}
              <MyForm hidden={act('withdraw')}>
                <BigButton tone="quiet">{say('steps.helpWithdraw')}</BigButton>
              </MyForm>
            </Panel>
          ) : mayAskHelp(step) ? (
            <Panel picture="messages" title={say('steps.help')}>
              <MyForm hidden={act('ask')}>
                <Words
                  name="words"
                  label={say('steps.helpWords')}
                  hint={say('steps.helpHint')}
                  rows={3}
                  maxLength={500}
                  defaultValue={typedText(view.typed, 'words')}
                  error={problems.of('words')}
                />
                <BigButton tone="quiet" picture="messages">
                  {say('steps.help')}
                </BigButton>
              </MyForm>
            </Panel>
          ) : null}
          {requests.map((each) =>
            each.answer === null || each.answeredAt === null ? null : (
              <Panel
                key={each.id}
                tone="good"
                picture="messages"
                title={say('steps.helpAnswer', { day: dayIn(dayOf(each.answeredAt)) })}
              >
                <OwnText>{each.answer}</OwnText>
                {each.language === null ? null : (
                  <Small>
                    <bdi lang={each.language}>{each.words}</bdi>
                  </Small>
                )}
              </Panel>
            ),
          )}
          {step.ownWords === '' ? null : <Para>{<bdi lang="sv">{step.what}</bdi>}</Para>}
        </Screen>
      ),
    };
  },
});
