import { z } from 'zod';
import { goalPath, planPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { newStepPath, printPlanPath } from '../../domain/paths.ts';
import { readPlan } from '../../domain/permissions.ts';
import { stepsInTime } from '../../domain/steps.ts';
import { getGoals } from '../../server/goals.ts';
import { getPlan } from '../../server/plans.ts';
import { getWay } from '../../server/way.ts';
import { FromHer } from '../parts/from-her.tsx';
import { Words } from '../parts/goal-version.tsx';
import { AgreementCard, ReviewCard, WayCard } from '../parts/plan-aside.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { StepCard } from '../parts/step-card.tsx';
import { formState, planTranslate } from '../plan-words.ts';

/** The plan: from this week to the goal, who agreed, when it is looked at again, which track and phase. */
export const planPage = definePage({
  path: planPath,
  permission: readPlan,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params: { enrolmentId } }) => {
    const [plan, way, { goals }] = await Promise.all([
      getPlan(ctx, enrolmentId),
      getWay(ctx, enrolmentId),
      getGoals(ctx, enrolmentId),
    ]);
    return { plan, way, goal: goals[0] };
  },
  view: ({ plan, way, goal }, view) => {
    const t = planTranslate(view.locale);
    const { head, steps, agreements } = plan;
    const of = { enrolmentId: head.id };
    const groups = stepsInTime(steps, view.today);
    const problem = formState(view).whole;
    const add = (
      <LinkButton variant="primary" icon="plus" href={newStepPath.to(of)}>
        {t('plan.addStep')}
      </LinkButton>
    );
    const cards = (list: typeof steps) =>
      list.map((step) => (
        <StepCard key={step.id} enrolmentId={head.id} step={step} agreements={agreements} view={view} />
      ));
    return {
      title: t('plan.title'),
      wide: true,
      body: (
        <PlanFrame
          head={head}
          view={view}
          part="plan"
          title={t('plan.titleOf', { name: head.calledName ?? fullName(head) })}
          lead={t('plan.lead')}
          actions={
            steps.length === 0 ? undefined : (
              <Cluster>
                {add}
                <LinkButton icon="printer" href={printPlanPath.to(of)}>
                  {t('plan.print')}
                </LinkButton>
              </Cluster>
            )
          }
        >
          {problem === undefined ? null : <Alert tone="warning">{problem}</Alert>}
          <Split
            aside={
              <>
                <WayCard way={way} view={view} />
                <AgreementCard plan={plan} view={view} />
                <ReviewCard plan={plan} view={view} />
              </>
            }
          >
            <FromHer plan={plan} wish={way.wish} view={view} />
            <Card id="goal" tone="accent" title={t('plan.goal')}>
              <Stack gap="xs">
                {goal === undefined ? (
                  <Text>{t('plan.goalNone')}</Text>
                ) : (
                  <>
                    <Words text={goal.tomorrow} language={goal.language} />
                    {goal.translation ? <Words text={goal.translation.tomorrow} language="sv" /> : null}
                  </>
                )}
                <div>
                  <LinkButton size="sm" variant="tertiary" icon="target" href={goalPath.to(of)}>
                    {t('plan.goalOpen')}
                  </LinkButton>
                </div>
              </Stack>
            </Card>
            {steps.length === 0 ? (
              <EmptyState icon="list" title={t('plan.empty')} action={add}>
                {t('plan.emptyText')}
              </EmptyState>
            ) : (
              <>
                {groups.late.length === 0 ? null : <Section title={t('plan.group.late')}>{cards(groups.late)}</Section>}
                <Section title={t('plan.group.thisWeek')}>
                  {groups.thisWeek.length === 0 ? <Text soft>{t('plan.nothingThisWeek')}</Text> : null}
                  {cards(groups.thisWeek)}
                </Section>
                {(['next', 'later'] as const).map((key) =>
                  groups[key].length === 0 ? null : (
                    <Section key={key} title={t(`plan.group.${key}`)}>
                      {cards(groups[key])}
                    </Section>
                  ),
                )}
                {groups.over.length === 0 ? null : (
                  <Details summary={`${t('plan.group.over')} (${groups.over.length})`}>
                    <Stack>{cards(groups.over)}</Stack>
                  </Details>
                )}
              </>
            )}
          </Split>
        </PlanFrame>
      ),
    };
  },
});
