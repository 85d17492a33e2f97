import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { maySayAboutSharing } from '../domain/employer.ts';
import { answerAsks, type Elsewhere, insertAsk, type ShareAsk, selectAsks, selectElsewhere } from './ask-store.ts';
import { getOwnEmployer } from './get-employer.ts';
import { shareEmployer } from './keep-employer.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;

export type { Elsewhere, ShareAsk } from './ask-store.ts';

const MOST_ASKS = 100;

/** Which other programmes of the tenant have the same employer without sharing it; none without a number. */
export async function listElsewhere(ctx: RequestContext, number: string | null): Promise<Elsewhere[]> {
  return number === null ? [] : selectElsewhere(ctx, number);
}

/** Asks another programme to share the employer that has the same number as this one of ours. Twice is once. Problem 'nothing-to-ask'. */
export async function askToShare(
  ctx: RequestContext,
  employerId: string,
  form: { id: string; wanted: string; words: string },
): Answer {
  const { organisationNumber, programmeId } = await getOwnEmployer(ctx, employerId);
  if (organisationNumber === null) return refuse({ '': ['nothing-to-ask'] });
  const asked = await insertAsk(ctx, { ...form, number: organisationNumber, fromProgramme: programmeId });
  return asked ? ok({ id: form.id }) : refuse({ '': ['nothing-to-ask'] });
}

/** Questions to and from the caller's programmes, those that wait first. */
export function listAsks(ctx: RequestContext): Promise<ShareAsk[]> {
  return selectAsks(ctx, MOST_ASKS);
}

/** Questions that wait for the caller's own yes or no. */
export async function listAsksForMe(ctx: RequestContext): Promise<ShareAsk[]> {
  return (await listAsks(ctx)).filter((ask) => ask.answer === null && mayAnswer(ask, ctx.caller));
}

/** Whether somebody decides about a question: the finder, or a coordinator when the finder has left. */
export function mayAnswer(ask: ShareAsk, caller: Parameters<typeof maySayAboutSharing>[1]): boolean {
  return ask.isToUs && ask.foundBy !== null && maySayAboutSharing({ ...ask, foundBy: ask.foundBy }, caller);
}

/** Says yes, which opens the employer to the whole tenant, or no to the one who asked. Problems: 'not-the-finder', 'stale'. Throws NotFoundError. */
export async function answerAsk(ctx: RequestContext, askId: string, answer: 'yes' | 'no'): Answer {
  const ask = (await listAsks(ctx)).find(({ id, isToUs }) => id === askId && isToUs);
  if (ask === undefined) throw new NotFoundError();
  if (ask.answer !== null) return ask.answer === answer ? ok({ id: askId }) : refuse({ '': ['answered-already'] });
  const employer = await getOwnEmployer(ctx, ask.employerId);
  if (!maySayAboutSharing(employer, ctx.caller)) return refuse({ '': ['not-the-finder'] });
  if (answer === 'yes' && !employer.shared) {
    const shared = await shareEmployer(ctx, employer.id, { version: employer.version, share: true });
    if (!shared.ok) return shared;
  }
  await answerAsks(ctx, answer === 'yes' ? { employerId: employer.id } : { employerId: employer.id, askId }, answer);
  return ok({ id: askId });
}
