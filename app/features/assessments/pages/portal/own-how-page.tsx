import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { FaceCurve } from '#app/ui/portal/face-curve.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small } from '#app/ui/portal/text.tsx';
import { stepRange, wordsIn } from '../../domain/instrument.ts';
import { nextUnanswered, ownDirection, ownMean, questionKey } from '../../domain/own-answers.ts';
import { ownAnswerPath, ownHowPath, ownSendPath } from '../../domain/paths.ts';
import { getOwnProgression, type OwnProgression } from '../../server/own-progression.ts';
import { ownHowTexts } from '../../texts/portal/index.ts';

const dayIn = (day: PlainDate) => (language: PortalLanguage) => formatPortalDate(language, day);

/** How it goes: whether she is asked now, what she has begun, how it has gone, and who sees it. */
export const ownHowPage = definePortalPage({
  path: ownHowPath,
  purpose: 'portal.how',
  audit: { action: 'read', category: 'participation' },
  load: (ctx) => getOwnProgression(ctx),
  view: (data, view) => {
    const { questions, drafts, points, target } = data;
    const { t, say } = wordsOf(ownHowTexts, view);
    const of = { language: view.language };
    const begun = questions.filter((each) => drafts.has(questionKey(each))).length;
    const next = nextUnanswered(questions, drafts);
    const coming = points.find(({ state, on }) => state === 'upcoming' && on !== null && on > view.today)?.on;
    const mayAnswer = typeof target !== 'string';
    const said = !mayAnswer ? t(`problem.${target}`) : t(target.point === null ? 'free' : 'due');
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to(of),
      aloud: [said],
      body: (
        <Screen title={say('title')} picture="heart">
          {view.done === 'sent' ? <Notice tone="good">{say('sent')}</Notice> : null}
          {!mayAnswer ? (
            <Para>{say(`problem.${target}`)}</Para>
          ) : (
            <Panel tone={target.point === null ? 'plain' : 'new'}>
              <Para>{say(target.point === null ? 'free' : 'due')}</Para>
              <Small>
                {begun === 0
                  ? say('count', { count: questions.length })
                  : say('kept', { done: begun, all: questions.length })}
              </Small>
              <BigLink
                tone="primary"
                href={next === undefined ? ownSendPath.to(of) : ownAnswerPath.to(of, { q: String(next) })}
              >
                {say(next === undefined ? 'toSum' : begun === 0 ? 'start' : 'goOn')}
              </BigLink>
            </Panel>
          )}
          {coming == null ? null : <Para>{say('next', { day: dayIn(coming) })}</Para>}
          <Curve data={data} view={view} />
          <Small>{say('whoSees')}</Small>
        </Screen>
      ),
    };
  },
});

/** Her answers over time: the mean as a curve and in a sentence, and each question in words from the first time to the last. */
function Curve({ data: { instrument, questions, measured }, view }: { data: OwnProgression; view: PortalView }) {
  const { say, t } = wordsOf(ownHowTexts, view);
  const times = measured.flatMap(({ heldOn, answers }) => {
    const value = ownMean(answers);
    return value === undefined ? [] : [{ heldOn, value, answers }];
  });
  const [first] = times;
  if (first === undefined) return <Para>{say('none')}</Para>;
  const direction = ownDirection(times.map(({ value }) => value));
  const word = (step: number | undefined, steps: (typeof questions)[number]['steps']) => {
    const text = steps.find(({ value }) => value === step)?.text;
    return text === undefined ? t('noAnswer') : wordsIn(instrument, text, view.language);
  };
  return (
    <>
      <FaceCurve
        title={say('curve')}
        points={times.map(({ heldOn, value }) => ({ when: formatPortalDate(view.language, heldOn), value }))}
        steps={stepRange(instrument).highest}
        summary={say(direction ?? 'once', { day: dayIn(first.heldOn) })}
      />
      <More summary={say('each')}>
        {questions.map((each) => {
          const key = questionKey(each);
          const said = times.map(({ answers }) => word(answers.get(key), each.steps));
          return (
            <div key={key}>
              <Para>{wordsIn(instrument, each.question.text, view.language)}</Para>
              <Small>{said.length === 1 ? said[0] : `${said[0]} → ${said.at(-1)}`}</Small>
            </div>
          );
        })}
      </More>
    </>
  );
}
