import { z } from 'zod';
import { planPath } from '#app/features/enrolments/domain/paths.ts';
import { type Afterwards, type Download, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { renderPdf } from '#app/platform/pdf/render-pdf.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Goal } from '../../domain/goal.ts';
import { printPlanPath } from '../../domain/paths.ts';
import { readPlan } from '../../domain/permissions.ts';
import type { Step } from '../../domain/steps.ts';
import { getGoals } from '../../server/goals.ts';
import { getPlan, type Plan } from '../../server/plans.ts';
import { Words } from '../parts/goal-version.tsx';
import { planDocument, sentencesOf, stepsToRead } from '../plan-document.ts';
import { planTranslate } from '../plan-words.ts';

type Printed = { plan: Plan; goal: Goal | undefined; problem?: 'too-long' | 'characters' };

/** The plan alone in large type and short sentences, in the first person: for paper, and for reading aloud. What is behind is left out. */
export const printPlanPage = definePage({
  path: printPlanPath,
  permission: readPlan,
  audit: { action: 'export', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ as: z.literal('pdf').optional().catch(undefined) }),
  load: async (ctx, { params: { enrolmentId }, query }): Promise<Printed | Afterwards<Printed | Download>> => {
    const [plan, { goals }] = await Promise.all([getPlan(ctx, enrolmentId), getGoals(ctx, enrolmentId)]);
    const goal = goals[0];
    if (query.as === undefined) return { plan, goal };
    const document = planDocument(plan, goal, ctx.locale, ctx.today);
    return {
      afterwards: async () => {
        const pdf = await renderPdf(ctx.services.apart, document);
        return pdf.ok
          ? { download: { fileName: 'plan.pdf', type: 'application/pdf', body: pdf.value } }
          : { plan, goal, problem: pdf.problem.reason };
      },
    };
  },
  view: ({ plan: { head, steps, agreements }, goal, problem }: Printed, view) => {
    const { locale, today } = view;
    const t = planTranslate(locale);
    const groups = stepsToRead(steps, today);
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
            actions={
              <LinkButton icon="download" href={printPlanPath.to({ enrolmentId: head.id }, { as: 'pdf' })}>
                {t('plan.printPage.pdf')}
              </LinkButton>
            }
          />
          {problem === undefined ? null : (
            <Alert tone="warning">
              {t(problem === 'characters' ? 'plan.printPage.noFont' : 'plan.printPage.tooLong')}
            </Alert>
          )}
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
  return (
    <Stack gap="xs">
      {step.ownLanguage === null ? null : (
        <Text strong lang={step.ownLanguage} dir="auto">
          {step.ownWords}
        </Text>
      )}
      <Text strong>{step.what}</Text>
      {sentencesOf(step, worker, locale).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Stack>
  );
}
