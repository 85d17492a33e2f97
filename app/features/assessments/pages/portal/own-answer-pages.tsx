import { z } from 'zod';
import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { isSwedish } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton, BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { FaceScale } from '#app/ui/portal/face-scale.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Problems } from '#app/ui/portal/notice.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { type Instrument, type Words, wordsIn } from '../../domain/instrument.ts';
import { ownAnswerForm, ownSendForm, questionKey } from '../../domain/own-answers.ts';
import { ownAnswerPath, ownHowPath, ownSendPath } from '../../domain/paths.ts';
import { answerQuestion, getOwnProgression, sendOwnAnswers } from '../../server/own-progression.ts';
import { ownHowTexts } from '../../texts/portal/index.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;

/** One question with its faces. Each answer is kept at once: a line that breaks or a phone that sleeps loses nothing. */
export const ownAnswerPage = definePortalPage({
  path: ownAnswerPath,
  purpose: 'portal.how',
  audit: read,
  submitAudit: write,
  query: z.object({ q: z.coerce.number().int().min(1).max(200).catch(1) }),
  form: ownAnswerForm,
  load: async (ctx, { query }) => {
    const data = await getOwnProgression(ctx);
    return { data, q: Math.min(query.q, data.questions.length) };
  },
  submit: async (ctx, { form }) => {
    const answered = await answerQuestion(ctx, form);
    if (!answered.ok) return answered;
    const of = { language: ctx.language };
    const next = answered.value;
    return ok(
      next === undefined
        ? ownSendPath.to(of, { done: 'kept' })
        : ownAnswerPath.to(of, { q: String(next), done: 'kept' }),
    );
  },
  view: ({ data: { instrument, questions, drafts }, q }, view) => {
    const { t, say } = wordsOf(ownHowTexts, view);
    const problems = problemsIn(ownHowTexts, view);
    const of = { language: view.language };
    const asked = questions[q - 1] as (typeof questions)[number];
    const text = wordsIn(instrument, asked.question.text, view.language);
    const words = asked.steps.map((step) => said(instrument, step.text, view));
    return {
      section: 'way',
      title: t('title'),
      back: q === 1 ? ownHowPath.to(of) : ownAnswerPath.to(of, { q: String(q - 1) }),
      aloud: [text, ...asked.steps.map((step) => wordsIn(instrument, step.text, view.language))],
      body: (
        <Screen title={say('question', { q, all: questions.length })} picture="heart">
          <Problems title={problems.title} items={problems.items} />
          <MyForm hidden={{ q: String(q) }}>
            <FaceScale
              name="step"
              legend={said(instrument, asked.question.text, view)}
              labels={[words[0], words.at(-1)]}
              steps={asked.steps.map(({ value }, at) => ({ value, label: words[at] }))}
              value={typedText(view.typed, 'step') || (drafts.get(questionKey(asked)) ?? '')}
              error={problems.of('step')}
            />
            <BigButton picture="check">{say('save')}</BigButton>
          </MyForm>
          <ButtonStack>
            <BigLink href={q === questions.length ? ownSendPath.to(of) : ownAnswerPath.to(of, { q: String(q + 1) })}>
              {say('skip')}
            </BigLink>
            {q === 1 ? null : <BigLink href={ownAnswerPath.to(of, { q: String(q - 1) })}>{say('before')}</BigLink>}
          </ButtonStack>
          <Small>{say('draftHidden')}</Small>
        </Screen>
      ),
    };
  },
});

/** Words of the instrument in her language, with the Swedish beside when she wants it. */
function said(instrument: Instrument, text: Words, view: PortalView) {
  const own = wordsIn(instrument, text, view.language);
  if (!view.withSwedish || isSwedish(view.language)) return own;
  return (
    <>
      {own} <i lang="sv">{wordsIn(instrument, text, 'sv')}</i>
    </>
  );
}

/** All her answers, to look through before she sends them; each leads back to its question. */
export const ownSendPage = definePortalPage({
  path: ownSendPath,
  purpose: 'portal.how',
  audit: read,
  submitAudit: write,
  form: ownSendForm,
  load: async (ctx) => ({ ...(await getOwnProgression(ctx)), measurementId: newId() }),
  submit: async (ctx, { form }) => {
    const sent = await sendOwnAnswers(ctx, form);
    return sent.ok ? ok(ownHowPath.to({ language: ctx.language }, { done: 'sent' })) : sent;
  },
  view: ({ instrument, questions, drafts, measurementId }, view) => {
    const { t, say } = wordsOf(ownHowTexts, view);
    const problems = problemsIn(ownHowTexts, view);
    const of = { language: view.language };
    const done = questions.filter((each) => drafts.has(questionKey(each))).length;
    return {
      section: 'way',
      title: t('sum'),
      back: ownAnswerPath.to(of, { q: String(questions.length) }),
      aloud: [t('kept', { done, all: questions.length }), t('sentOnce')],
      body: (
        <Screen title={say('sum')} picture="heart" lead={say('kept', { done, all: questions.length })}>
          <Problems title={problems.title} items={problems.items} />
          <Tiles>
            {questions.map((each, at) => {
              const step = each.steps.find(({ value }) => value === drafts.get(questionKey(each)));
              return (
                <Tile
                  key={questionKey(each)}
                  href={ownAnswerPath.to(of, { q: String(at + 1) })}
                  picture={step === undefined ? 'dot' : 'check'}
                  title={wordsIn(instrument, each.question.text, view.language)}
                  text={step === undefined ? say('noAnswer') : said(instrument, step.text, view)}
                />
              );
            })}
          </Tiles>
          <Para>{say('sentOnce')}</Para>
          <MyForm hidden={{ id: typedText(view.typed, 'id') || measurementId }}>
            <BigButton picture="check">{say('send')}</BigButton>
          </MyForm>
          <Small>{say('whoSees')}</Small>
        </Screen>
      ),
    };
  },
});
