import { z } from 'zod';
import { planPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { printPlanPath } from '../../domain/paths.ts';
import { readPlan } from '../../domain/permissions.ts';
import { type Step, stepsInTime } from '../../domain/steps.ts';
import { getGoals } from '../../server/goals.ts';
import { getPlan } from '../../server/plans.ts';
import { Words } from '../parts/goal-version.tsx';
import { planTranslate } from '../plan-words.ts';

/** The plan alone in large type and short sentences, in the first person: for paper, and for reading aloud. What is behind is left out. */
export const printPlanPage = definePage({
  path: printPlanPath,
  permission: readPlan,
  audit: { action: 'export', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params: { enrolmentId } }) => {
    const [plan, { goals }] = await Promise.all([getPlan(ctx, enrolmentId), getGoals(ctx, enrolmentId)]);
    return { plan, goal: goals[0] };
  },
  view: ({ plan: { head, steps, agreements }, goal }, view) => {
    const { locale, today } = view;
    const t = planTranslate(locale);
    const { late, thisWeek, next, later } = stepsInTime(steps, today);
    const groups = [
      ['thisWeek', thisWeek],
      ['late', late],
      ['next', [...next, ...later]],
    ] as const;
    const agreement = agreements[0];
    return {
      title: t('plan.printPage.title'),
      readAlong: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<a href={planPath.to({ enrolmentId: head.id })}>{t('plan.printPage.back')}</a>}
            title={t('plan.printPage.title')}
            lead={head.calledName ?? head.givenName}
          />
          {goal === undefined || goal.tomorrow === '' ? null : (
            <Section title={t('plan.printPage.goal')}>
              <Words text={goal.tomorrow} language={goal.language} />
              {goal.translation ? <Words text={goal.translation.tomorrow} language="sv" /> : null}
            </Section>
          )}
          {groups.map(([key, list]) =>
            list.length === 0 ? null : (
              <Section key={key} title={t(`plan.printPage.${key}`)}>
                {list.map((step) => (
                  <StepAloud key={step.id} step={step} worker={head.caseWorkerName} view={view} />
                ))}
              </Section>
            ),
          )}
          <Text>
            {agreement === undefined
              ? t('plan.printPage.notAgreed')
              : t('plan.printPage.agreed', { day: formatDate(locale, agreement.agreedOn) })}
          </Text>
          {head.caseWorkerName === null ? null : (
            <Text>{t('plan.printPage.contact', { name: head.caseWorkerName })}</Text>
          )}
          <Text soft small>
            {t('plan.printPage.madeOn', { day: formatDate(locale, today) })}. {t('plan.printPage.printHint')}
          </Text>
        </Stack>
      ),
    };
  },
});

function StepAloud({ step, worker, view: { locale } }: { step: Step; worker: string | null; view: ViewContext }) {
  const t = planTranslate(locale);
  const who =
    step.doer === 'herself'
      ? t('plan.printPage.whoSelf')
      : step.doer === 'partner'
        ? t('plan.printPage.whoPartner', { name: step.doerName ?? '' })
        : worker === null
          ? t('plan.printPage.whoWorkerNone')
          : t('plan.printPage.whoWorker', { name: worker });
  const due = step.dueOn === null ? '' : t('plan.printPage.due', { day: formatDate(locale, step.dueOn, 'weekday') });
  return (
    <Stack gap="xs">
      {step.ownLanguage === null ? null : (
        <Text strong lang={step.ownLanguage} dir="auto">
          {step.ownWords}
        </Text>
      )}
      <Text strong>{step.what}</Text>
      <Text>
        {who} {due}
      </Text>
      {step.why === '' ? null : <Text>{t('plan.printPage.why', { text: step.why })}</Text>}
      {step.helps === '' ? null : <Text>{t('plan.printPage.helps', { text: step.helps })}</Text>}
    </Stack>
  );
}
