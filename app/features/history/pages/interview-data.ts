import type { RequestContext } from '#app/platform/http/page.ts';
import { type InterviewKey, type InterviewStep, interviewSteps, stepToAsk } from '../domain/interview.ts';
import { type FactsPageData, loadFactsPage } from './facts-page-data.ts';

export type InterviewData = FactsPageData & {
  steps: InterviewStep[];
  /** What is asked now; undefined when nothing is left. */
  current: InterviewStep | undefined;
};

/** Gathers what one question of the interview needs, and where in the interview it stands. */
export async function loadInterview(
  ctx: RequestContext,
  enrolmentId: string,
  wanted: InterviewKey | undefined,
): Promise<InterviewData> {
  const data = await loadFactsPage(ctx, enrolmentId, 'entry');
  const steps = interviewSteps(data.participation.frameworks, data.participation, data.history, ctx.today);
  return { ...data, steps, current: stepToAsk(steps, wanted) };
}
