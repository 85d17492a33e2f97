import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { cvLineForm } from '../../domain/cv-line.ts';
import { ownCvLinesPath, ownWorkplacePath } from '../../domain/paths.ts';
import { listOwnCvLines, type OwnCvLine, sayOwnCvLine } from '../../server/own-cv-lines.ts';
import { ownWorkplaceTexts } from '../../texts/portal/index.ts';

/** Which tasks that a workplace has confirmed may stand in her CV: how the line reads, and her yes and no. */
export const ownCvLinesPage = definePortalPage({
  path: ownCvLinesPath,
  purpose: 'portal.cv-lines',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  form: cvLineForm,
  load: async (ctx) => ({ lines: await listOwnCvLines(ctx), newRowId: newId() }),
  submit: async (ctx, { form }) => {
    const said = await sayOwnCvLine(ctx, form);
    return said.ok ? ok(ownCvLinesPath.to({ language: ctx.language }, { done: 'saved' })) : said;
  },
  view: ({ lines, newRowId }, view) => {
    const { t, say } = wordsOf(ownWorkplaceTexts, view);
    const problems = problemsIn(ownWorkplaceTexts, view);
    const lead = lines.length === 0 ? 'cv.none' : 'cv.lead';
    // A form that was refused because somebody answered first is sent as a new one: the page shows what holds now.
    const id = view.problems === undefined ? typedText(view.typed, 'id') || newRowId : newRowId;
    return {
      section: 'way',
      title: t('cv.title'),
      back: ownWorkplacePath.to({ language: view.language }),
      aloud: [t(lead), ...lines.slice(0, 1).map(({ answer }) => t(answer.stands ? 'cv.stands' : 'cv.notThere'))],
      body: (
        <Screen title={say('cv.title')} picture="file" lead={say(lead)}>
          <Problems title={problems.title} items={problems.items} />
          {lines.map((each) => (
            <Line key={each.placementId} shown={each} id={id} view={view} />
          ))}
        </Screen>
      ),
    };
  },
});

function Line({ shown, id, view }: { shown: OwnCvLine; id: string; view: PortalView }) {
  const { say } = wordsOf(ownWorkplaceTexts, view);
  const { answer, line, tasks, isOpen } = shown;
  const hidden = { id, placementId: shown.placementId, number: String(answer.number) };
  const { fromYear, toYear } = line;
  // As the CV in Swedish has it.
  const years =
    toYear === null ? `${fromYear} – pågår` : toYear === fromYear ? String(fromYear) : `${fromYear}–${toYear}`;
  return (
    <Panel picture="briefcase" title={<SwedishName>{line.place}</SwedishName>} tone={answer.stands ? 'good' : 'plain'}>
      <Para>{say(answer.stands ? 'cv.stands' : 'cv.notThere')}</Para>
      <Small>{say(answer.stands ? 'cv.reads' : 'cv.wouldRead')}</Small>
      <OwnText lang="sv">
        {[`${line.title}, ${line.place}, ${years}`, line.description].filter(Boolean).join('\n')}
      </OwnText>
      {tasks.map((task) => {
        const isIn = answer.taskIds.includes(task.id);
        return (
          <MyForm key={task.id} hidden={{ ...hidden, taskId: task.id }}>
            <Para>
              <SwedishName>{task.words}</SwedishName>
            </Para>
            {!isOpen ? null : isIn ? (
              <BigButton name="act" value="out" tone="quiet" picture="undo">
                {say('cv.out')}
              </BigButton>
            ) : (
              <BigButton name="act" value="in" tone="primary" picture="check">
                {say('cv.in')}
              </BigButton>
            )}
          </MyForm>
        );
      })}
      {answer.stands ? (
        <MyForm hidden={{ ...hidden, act: 'line-out' }}>
          <BigButton tone="quiet" picture="x">
            {say('cv.lineOut')}
          </BigButton>
        </MyForm>
      ) : null}
    </Panel>
  );
}
