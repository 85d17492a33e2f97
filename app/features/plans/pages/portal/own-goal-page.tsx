import { z } from 'zod';
import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton, BigLink } from '#app/ui/portal/big-button.tsx';
import { Attach, Check, Words } from '#app/ui/portal/fields.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small } from '#app/ui/portal/text.tsx';
import { goalQuestions, isPicture, mostBytesOfGoalFile } from '../../domain/goal.ts';
import { languageOfPage, ownGoalForm } from '../../domain/own-way.ts';
import { newOwnGoalPath, ownGoalFilePath, ownGoalPath } from '../../domain/paths.ts';
import { getOwnGoals, type OwnGoal, openOwnGoalFile, readOwnGoalFiles, saveOwnGoal } from '../../server/own-way.ts';
import { ownWayTexts } from '../../texts/portal/index.ts';

const read = { action: 'read', category: 'participation' } as const;

/** Her goal in her own words, with picture and voice, and what she wrote before. */
export const ownGoalPage = definePortalPage({
  path: ownGoalPath,
  purpose: 'portal.goal',
  audit: read,
  load: (ctx) => getOwnGoals(ctx),
  view: ({ goals: [goal, ...earlier] }, view) => {
    const { t, say } = wordsOf(ownWayTexts, view);
    const of = { language: view.language };
    return {
      section: 'way',
      title: t('goal.title'),
      back: portalHome.way.to(of),
      ...(goal === undefined ? { aloud: [t('goal.none')] } : {}),
      body: (
        <Screen title={say('goal.title')} picture="target">
          {view.done === 'saved' ? <Notice tone="good">{say('goal.saved')}</Notice> : null}
          {goal === undefined ? <Para>{say('goal.none')}</Para> : <OwnGoalCard goal={goal} view={view} />}
          <BigLink tone="primary" picture="edit" href={newOwnGoalPath.to(of)}>
            {say(goal === undefined ? 'goal.write' : 'goal.writeNew')}
          </BigLink>
          <Small>{say('goal.whoSees')}</Small>
          {earlier.length === 0 ? null : (
            <More summary={say('goal.earlier')}>
              {earlier.map((each) => (
                <OwnGoalCard key={each.id} goal={each} view={view} />
              ))}
            </More>
          )}
        </Screen>
      ),
    };
  },
});

/** One version: each answer in her words with the Swedish beside, the number, the pictures and the voice. */
function OwnGoalCard({ goal, view }: { goal: OwnGoal; view: PortalView }) {
  const { t, say } = wordsOf(ownWayTexts, view);
  const day = (language: typeof view.language) => formatPortalDate(language, goal.agreedOn);
  return (
    <Panel>
      {goal.files
        .filter(({ type }) => isPicture(type))
        .map(({ id }) => (
          <img
            key={id}
            src={ownGoalFilePath.to({ language: view.language, goalFileId: id })}
            alt={t('goal.picture')}
            width={600}
          />
        ))}
      {goalQuestions.map((question) =>
        goal[question] === '' ? null : (
          <div key={question}>
            <Small>{say(`goal.question.${question}`)}</Small>
            <OwnText lang={goal.language}>{goal[question]}</OwnText>
            {goal.swedish?.[question] && goal.language !== 'sv' ? (
              <More summary={say('goal.inSwedish')}>
                <OwnText lang="sv">{goal.swedish[question]}</OwnText>
              </More>
            ) : null}
          </div>
        ),
      )}
      {goal.scale === null ? null : <Para>{say('goal.scale', { value: goal.scale })}</Para>}
      {goal.files
        .filter(({ type }) => !isPicture(type))
        .map(({ id }) => (
          <div key={id}>
            <Small>{say('goal.voice')}</Small>
            {/* biome-ignore lint/a11y/useMediaCaption: her own voice; what she says stands beside it in words when somebody has written it. */}
            <audio
              controls
              preload="none"
              src={ownGoalFilePath.to({ language: view.language, goalFileId: id })}
              aria-label={t('goal.voice')}
            />
          </div>
        ))}
      <Small>{say(goal.heldPen === 'herself' ? 'goal.byYou' : 'goal.together', { day })}</Small>
    </Panel>
  );
}

/** A picture or a recording of one of her versions. */
export const ownGoalFilePage = definePortalPage({
  path: ownGoalFilePath,
  purpose: 'portal.goal',
  audit: read,
  params: z.object({ goalFileId: z.uuid() }),
  load: (ctx, { params }) => openOwnGoalFile(ctx, params.goalFileId),
  view: () => ({ section: 'way', title: '', body: null }),
});

/** Her goal anew, by herself: one question, two more for her who wants, a picture, her voice. */
export const newOwnGoalPage = definePortalPage({
  path: newOwnGoalPath,
  purpose: 'portal.goal',
  audit: read,
  submitAudit: { action: 'write', category: 'participation' },
  takesFiles: { field: 'picture', mostBytes: mostBytesOfGoalFile, mostFiles: 2 },
  form: ownGoalForm,
  prepare: readOwnGoalFiles,
  load: async (ctx) => ({ ...(await getOwnGoals(ctx)), newGoalId: newId() }),
  submit: async (ctx, { form, prepared }) => {
    const saved = await saveOwnGoal(ctx, form, prepared);
    return saved.ok ? ok(ownGoalPath.to({ language: ctx.language }, { done: 'saved' })) : saved;
  },
  view: ({ goals: [goal], newGoalId }, view) => {
    const { t, say } = wordsOf(ownWayTexts, view);
    const problems = problemsIn(ownWayTexts, view);
    const words = (question: (typeof goalQuestions)[number], rows: number) => (
      <Words
        key={question}
        name={question}
        label={say(`goal.question.${question}`)}
        rows={rows}
        maxLength={4000}
        defaultValue={view.typed === undefined ? (goal?.[question] ?? '') : typedText(view.typed, question)}
        error={problems.of(question)}
      />
    );
    return {
      section: 'way',
      title: t('goal.write'),
      back: ownGoalPath.to({ language: view.language }),
      aloud: [t('goal.question.tomorrow'), t('goal.hint')],
      body: (
        <Screen title={say(goal === undefined ? 'goal.write' : 'goal.writeNew')} picture="edit" lead={say('goal.hint')}>
          <Problems title={problems.title} items={problems.items} />
          <MyForm
            takesFiles
            hidden={{
              id: typedText(view.typed, 'id') || newGoalId,
              seenNumber: String(goal?.number ?? 0),
              language: languageOfPage(view.language),
            }}
          >
            {words('tomorrow', 5)}
            <More summary={say('goal.more')}>
              {words('alreadyThere', 3)}
              {words('oneStepUp', 3)}
            </More>
            <Attach
              name="picture"
              label={say('goal.addPicture')}
              accept="image/jpeg,image/png"
              error={problems.of('picture')}
            />
            <Attach name="voice" label={say('goal.addVoice')} accept="audio/*" error={problems.of('voice')} />
            {goal === undefined || goal.files.length === 0 ? null : (
              <Check name="keepFiles" value="on" label={say('goal.keep')} defaultChecked />
            )}
            <BigButton picture="save">{say('goal.save')}</BigButton>
          </MyForm>
          <Small>{say('goal.whoSees')}</Small>
        </Screen>
      ),
    };
  },
});
