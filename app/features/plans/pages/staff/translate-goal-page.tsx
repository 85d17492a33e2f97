import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { goalQuestions, translationForm, translators } from '../../domain/goal.ts';
import { goalVersionPath, translateGoalPath } from '../../domain/paths.ts';
import { writeGoal } from '../../domain/permissions.ts';
import { getGoal, translateGoal } from '../../server/goals.ts';
import { GoalVersion } from '../parts/goal-version.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { formState, planTranslate } from '../plan-words.ts';

/** The Swedish beside the words of one version, which themselves stay as they are. */
export const translateGoalPage = definePage({
  path: translateGoalPath,
  permission: writeGoal,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), goalId: z.uuid() }),
  query: z.object({}),
  form: translationForm,
  load: (ctx, { params }) => getGoal(ctx, params),
  submit: async (ctx, { params, form }) => {
    const saved = await translateGoal(ctx, params, form);
    return saved.ok ? ok(goalVersionPath.to(params, { done: 'saved' })) : saved;
  },
  view: ({ head, goal }, view) => {
    const t = planTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('goal.translateTitle'),
      body: (
        <PlanFrame
          head={head}
          view={view}
          part="goal"
          isBelow
          title={t('goal.translateTitle')}
          lead={t('goal.translateLead')}
        >
          <GoalVersion enrolmentId={head.id} goal={goal} view={view} />
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ seenNumber: String(goal.translation?.number ?? 0) }}
            submit={t('plan.save')}
            icon="save"
            cancel={{ href: goalVersionPath.to({ enrolmentId: head.id, goalId: goal.id }), label: t('plan.cancel') }}
          >
            {goalQuestions
              .filter((question) => goal[question] !== '')
              .map((question) => (
                <TextArea
                  key={question}
                  name={question}
                  label={t(`goal.question.${question}`)}
                  lang="sv"
                  rows={3}
                  maxLength={4000}
                  defaultValue={state.textOf(question, goal.translation?.[question])}
                  error={state.errorOf(question)}
                />
              ))}
            <RadioGroup
              name="translatedBy"
              legend={t('goal.translatorLabel')}
              options={translators.map((value) => ({ value, label: t(`goal.translator.${value}`) }))}
              defaultValue={state.textOf('translatedBy', goal.translation?.translatedBy)}
              error={state.errorOf('translatedBy')}
              required
            />
          </FormCard>
        </PlanFrame>
      ),
    };
  },
});
