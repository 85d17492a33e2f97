import { stateSexAndBirth } from '#app/features/people/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { plainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { FactKey } from '../domain/facts.ts';
import type { FactsForm } from '../domain/facts-form.ts';
import { type InterviewKey, interviewSteps, mayDecline, nextToAsk } from '../domain/interview.ts';
import { fieldOf, isAnswered, isDeclined, type OwnFactForm, onlyAbout } from '../domain/interview-form.ts';
import { answerFacts } from './answer-facts.ts';
import { getCurrentHistory } from './get-history.ts';

/**
 * Saves the answer to one question of the interview and says which comes next (undefined: none is left). Problems: 'answer-missing',
 * 'not-to-decline', 'not-asked' (the question does not apply), and those of answerFacts.
 */
export async function answerInterview(
  ctx: RequestContext,
  { enrolmentId, key, form }: { enrolmentId: string; key: FactKey; form: FactsForm },
): Promise<Result<InterviewKey | undefined, FieldProblems>> {
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

/**
 * Saves what is the person's own, sex or birth date, and says which question comes next. Problems: 'answer-missing', 'not-asked', and those
 * of stateSexAndBirth: what was known changes only with a reason.
 */
export async function answerOwnFact(
  ctx: RequestContext,
  { enrolmentId, form }: { enrolmentId: string; form: OwnFactForm },
): Promise<Result<InterviewKey | undefined, FieldProblems>> {
  const { participation, history } = await getCurrentHistory(ctx, enrolmentId);
  const { frameworks, personId } = participation;
  const steps = interviewSteps(frameworks, participation, history, ctx.today);
  if (!steps.some(({ key }) => key === form.ask)) return refuse({ '': ['not-asked'] });
  const stated = form.ask === 'sex' ? form.sex && { sex: form.sex } : form.born && birthOf(form.born, form.source);
  if (stated === undefined) return refuse({ [form.ask]: ['answer-missing'] });
  const { version, reason } = form;
  const saved = await stateSexAndBirth(ctx, { personId, version, reason, ...stated });
  if (saved.ok) return ok(nextToAsk(steps, form.ask));
  const { bornOn, ...others } = saved.problem;
  return refuse({ ...others, ...(bornOn && { born: bornOn }) });
}

function birthOf({ bornOn, birthYear }: NonNullable<OwnFactForm['born']>, source: OwnFactForm['source']) {
  const isFirstOfJanuary = bornOn?.endsWith('-01-01') ?? false;
  return {
    bornOn: bornOn ?? plainDate(`${birthYear}-01-01`),
    // 1 January may be what an authority wrote for want of better: that nobody has said here.
    bornPrecision: bornOn === null ? ('year' as const) : isFirstOfJanuary ? null : ('exact' as const),
    bornSource:
      source === 'own-statement'
        ? ('person' as const)
        : source === 'register'
          ? ('authority' as const)
          : source === 'certificate'
            ? ('document' as const)
            : null,
  };
}
