import { z } from 'zod';
import { goalPath } from '#app/features/enrolments/domain/paths.ts';
import { languageName } from '#app/features/enrolments/public.ts';
import { defineAction, definePage, type RenderedView, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Split } from '#app/ui/split.tsx';
import { commentForm, type Goal, isNewFromHer, lacksSwedish } from '../../domain/goal.ts';
import {
  commentGoalPath,
  goalFilePath,
  goalReadPath,
  goalVersionPath,
  newGoalPath,
  showGoalToPeerPath,
  translateGoalPath,
} from '../../domain/paths.ts';
import { readGoal, writeGoal } from '../../domain/permissions.ts';
import {
  commentGoal,
  type Goals,
  getGoal,
  getGoals,
  noteGoalRead,
  openGoalFile,
  showGoalToPeer,
} from '../../server/goals.ts';
import { GoalAside } from '../parts/goal-aside.tsx';
import { GoalVersion } from '../parts/goal-version.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { formState, planTranslate } from '../plan-words.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const ofGoal = z.object({ enrolmentId: z.uuid(), goalId: z.uuid() });

/** The goal picture that holds now. A peer coach sees the newest one she was shown, without what the team says. */
export const goalPage = definePage({
  path: goalPath,
  permission: readGoal,
  audit: read,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getGoals(ctx, params.enrolmentId),
  view: (data, view) => goalView({ ...data, goal: data.goals[0] }, view),
});

/** One version, also an earlier one. */
export const goalVersionPage = definePage({
  path: goalVersionPath,
  permission: readGoal,
  audit: read,
  params: ofGoal,
  query: z.object({}),
  load: (ctx, { params }) => getGoal(ctx, params),
  view: (data, view) => goalView(data, view),
});

/** A picture or a recording that belongs to a version. */
export const goalFilePage = definePage({
  path: goalFilePath,
  permission: readGoal,
  audit: read,
  params: ofGoal.extend({ goalFileId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => openGoalFile(ctx, params),
  view: () => ({ title: '', body: null }),
});

export const commentGoalAction = defineAction({
  path: commentGoalPath,
  permission: writeGoal,
  audit: write,
  params: ofGoal,
  form: commentForm,
  submit: async (ctx, { params, form }) => {
    await commentGoal(ctx, params, form);
    return ok(goalVersionPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => goalVersionPath.to(params),
});

export const showGoalToPeerAction = defineAction({
  path: showGoalToPeerPath,
  permission: writeGoal,
  audit: write,
  params: ofGoal,
  form: z.object({ peerSees: z.boolean().optional() }),
  submit: async (ctx, { params, form }) => {
    await showGoalToPeer(ctx, params, form.peerSees ?? false);
    return ok(goalVersionPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => goalVersionPath.to(params),
});

/** Somebody in the case work has read what she wrote herself. */
export const readGoalAction = defineAction({
  path: goalReadPath,
  permission: writeGoal,
  audit: write,
  params: ofGoal,
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await noteGoalRead(ctx, params);
    return ok(goalVersionPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => goalVersionPath.to(params),
});

function goalView(
  { head, goals, comments, goal }: Goals & { goal: Goal | undefined },
  view: ViewContext,
): RenderedView {
  const { locale, caller } = view;
  const t = planTranslate(locale);
  const of = { enrolmentId: head.id };
  const mayWrite = may(caller, writeGoal);
  const isNewest = goal?.id === goals[0]?.id;
  const problem = formState(view).whole;
  const writeNew = (
    <LinkButton variant="primary" icon="edit" href={newGoalPath.to(of)}>
      {t(goal === undefined ? 'goal.writeFirst' : 'goal.write')}
    </LinkButton>
  );
  return {
    title: t('goal.title'),
    body: (
      <PlanFrame
        head={head}
        view={view}
        part="goal"
        title={t('goal.title')}
        lead={mayWrite ? t('goal.lead') : t('goal.leadPeer', { name: head.givenName })}
        actions={mayWrite && goal !== undefined ? writeNew : undefined}
      >
        {problem === undefined ? null : <Alert tone="warning">{problem}</Alert>}
        {goal === undefined ? (
          <EmptyState
            icon="target"
            title={t(mayWrite ? 'goal.empty' : 'goal.emptyPeer')}
            action={mayWrite ? writeNew : undefined}
          >
            {mayWrite ? t('goal.emptyText') : t('goal.emptyPeerText', { name: head.givenName })}
          </EmptyState>
        ) : (
          <>
            {isNewest ? null : (
              <Alert tone="info">
                {t('goal.olderShown', { day: formatDate(locale, goal.agreedOn) })}{' '}
                <a href={goalPath.to(of)}>{t('goal.toNewest')}</a>
              </Alert>
            )}
            {mayWrite && isNewFromHer(goal) ? (
              <Alert tone="info" title={t('goal.fromHer', { day: formatDate(locale, goal.agreedOn) })}>
                {t('goal.fromHerText')}
                <Form inline action={goalReadPath.to({ ...of, goalId: goal.id })}>
                  <Button size="sm" variant="secondary" icon="check">
                    {t('goal.haveRead')}
                  </Button>
                </Form>
              </Alert>
            ) : null}
            {mayWrite && lacksSwedish(goal) ? (
              <Alert tone="warning" title={t('goal.swedishMissing')}>
                {t('goal.swedishMissingText', {
                  language: languageName(locale, goal.language).toLocaleLowerCase(locale),
                })}
              </Alert>
            ) : null}
            <Split
              aside={<GoalAside enrolmentId={head.id} goal={goal} goals={goals} comments={comments} view={view} />}
            >
              <GoalVersion
                enrolmentId={head.id}
                goal={goal}
                earlier={goals.find(({ number }) => number === goal.number - 1)}
                view={view}
              />
              {mayWrite && goal.language !== 'sv' ? (
                <div>
                  <LinkButton icon="languages" href={translateGoalPath.to({ ...of, goalId: goal.id })}>
                    {t(goal.translation === null ? 'goal.translate' : 'goal.translateAgain')}
                  </LinkButton>
                </div>
              ) : null}
            </Split>
          </>
        )}
      </PlanFrame>
    ),
  };
}
