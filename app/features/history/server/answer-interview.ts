import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { FactKey } from '../domain/facts.ts';
import type { FactsForm } from '../domain/facts-form.ts';
import { interviewSteps, mayDecline, nextToAsk } from '../domain/interview.ts';
import { fieldOf, isAnswered, isDeclined, onlyAbout } from '../domain/interview-form.ts';
import { answerFacts } from './answer-facts.ts';
import { getCurrentHistory } from './get-history.ts';

/**
 * Saves the answer to one question of the interview and says which comes next (undefined: none is left). Problems: 'answer-missing',
 * 'not-to-decline', 'not-asked' (the question does not apply), and those of answerFacts.
 */
export async function answerInterview(
  ctx: RequestContext,
  { enrolmentId, key, form }: { enrolmentId: string; key: FactKey; form: FactsForm },
): Promise<Result<FactKey | undefined, FieldProblems>> {
  const { participation, history } = await getCurrentHistory(ctx, enrolmentId);
  const stepsNow = interviewSteps(participation.frameworks, participation, history, ctx.today);
  const step = stepsNow.find((each) => each.key === key);
  if (step === undefined) return refuse({ '': ['not-asked'] });
  if (!isAnswered(key, form)) return refuse({ [fieldOf(key)]: ['answer-missing'] });
  if (isDeclined(key, form) && !mayDecline(step)) return refuse({ [fieldOf(key)]: ['not-to-decline'] });
  const answered = await answerFacts(ctx, { enrolmentId, point: 'entry', form: onlyAbout(key, form) });
  if (!answered.ok) return answered;
  // An answer may open or close another question: a birth country those about the parents.
  const after = await getCurrentHistory(ctx, enrolmentId);
  return ok(nextToAsk(interviewSteps(participation.frameworks, participation, after.history, ctx.today), key));
}
