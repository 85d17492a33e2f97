import { z } from 'zod';
import { goalPath } from '#app/features/enrolments/domain/paths.ts';
import { languageOptions } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { SoundRecorder } from '#app/ui/sound-recorder.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import {
  type GoalQuestion,
  goalForm,
  mostBytesOfGoalFile,
  mostGoalFiles,
  mostSecondsOfRecording,
  penHolders,
} from '../../domain/goal.ts';
import { newGoalPath } from '../../domain/paths.ts';
import { writeGoal } from '../../domain/permissions.ts';
import { getGoals, readGoalFiles, saveGoal } from '../../server/goals.ts';
import { AgreementFields } from '../parts/agreement-fields.tsx';
import { GoalVersion } from '../parts/goal-version.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { formState, planTranslate, recorderTexts } from '../plan-words.ts';

const ACCEPT = 'image/jpeg,image/png,audio/*,.mp3,.m4a,.ogg,.webm,.wav';
const scale = Array.from({ length: 11 }, (_, value) => String(value));

/** A new version of the goal picture, in the participant's words; it begins with those of the version before. */
export const newGoalPage = definePage({
  path: newGoalPath,
  permission: writeGoal,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  recordsSound: true,
  takesFiles: { field: 'files', mostBytes: mostBytesOfGoalFile, mostFiles: mostGoalFiles },
  form: goalForm,
  prepare: readGoalFiles,
  load: async (ctx, { params }) => ({ ...(await getGoals(ctx, params.enrolmentId)), newGoalId: newId() }),
  submit: async (ctx, { params, form, prepared }) => {
    const saved = await saveGoal(ctx, params.enrolmentId, form, prepared);
    return saved.ok ? ok(goalPath.to(params, { done: 'saved' })) : saved;
  },
  view: ({ head, goals, newGoalId }, view) => {
    const t = planTranslate(view.locale);
    const state = formState(view);
    const newest = goals[0];
    const language = newest?.language ?? head.firstLanguage ?? 'sv';
    const answer = (question: GoalQuestion) => (
      <TextArea
        name={question}
        label={t(`goal.question.${question}`)}
        hint={t(`goal.help.${question}`)}
        dir="auto"
        rows={4}
        maxLength={4000}
        defaultValue={state.textOf(question, newest?.[question])}
        error={state.errorOf(question)}
      />
    );
    return {
      title: t('goal.newTitle'),
      islands: true,
      body: (
        <PlanFrame
          head={head}
          view={view}
          part="goal"
          isBelow
          title={t('goal.newTitle')}
          lead={t(newest === undefined ? 'goal.newLeadFirst' : 'goal.newLead')}
        >
          {state.isStale && newest !== undefined ? (
            <Stack>
              <Alert tone="warning" role="alert" title={t('goal.newer')}>
                {t('goal.newerText')}
              </Alert>
              <GoalVersion enrolmentId={head.id} goal={newest} view={view} />
            </Stack>
          ) : null}
          <FormCard
            state={state}
            newer={newest === undefined ? undefined : <span />}
            multipart
            warnUnsaved
            hidden={{ id: newGoalId, seenNumber: String(newest?.number ?? 0) }}
            submit={t('goal.save')}
            icon="save"
            cancel={{ href: goalPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
          >
            <Select
              name="language"
              label={t('goal.language')}
              options={languageOptions(view.locale, [language])}
              defaultValue={state.textOf('language', language)}
              error={state.errorOf('language')}
              required
            />
            {answer('tomorrow')}
            {answer('alreadyThere')}
            <RadioGroup
              name="scale"
              legend={t('goal.scale')}
              hint={t('goal.scaleHelp')}
              inline
              options={[...scale.map((value) => ({ value, label: value })), { value: '', label: t('goal.scaleNone') }]}
              defaultValue={state.textOf('scale', newest?.scale == null ? '' : String(newest.scale))}
              error={state.errorOf('scale')}
            />
            {answer('oneStepUp')}
            <FileInput
              name="files"
              accept={ACCEPT}
              multiple
              label={t('goal.filesLabel')}
              hint={t('goal.filesHint')}
              optionalText={t('plan.optional')}
              error={state.errorOf('files')}
            />
            <SoundRecorder
              id="recorder"
              name="files"
              mostSeconds={mostSecondsOfRecording}
              mostBytes={mostBytesOfGoalFile}
              mostRecordings={mostGoalFiles}
              texts={recorderTexts(view.locale)}
            />
            {newest !== undefined && newest.files.length > 0 ? (
              <Checkbox
                name="keepFiles"
                label={t('goal.keepFiles')}
                defaultChecked={state.isTicked('keepFiles', true)}
              />
            ) : null}
            <RadioGroup
              name="heldPen"
              legend={t('goal.penLabel')}
              options={penHolders.map((value) => ({ value, label: t(`goal.penChoice.${value}`) }))}
              defaultValue={state.textOf('heldPen')}
              error={state.errorOf('heldPen')}
              required
            />
            <AgreementFields state={state} view={view} />
            <Checkbox
              name="agrees"
              label={t('goal.agrees')}
              defaultChecked={state.isTicked('agrees', false)}
              error={state.errorOf('agrees')}
              required
            />
            <Checkbox
              name="peerSees"
              label={t('goal.peerSeesLabel')}
              defaultChecked={state.isTicked('peerSees', false)}
            />
          </FormCard>
        </PlanFrame>
      ),
    };
  },
});
