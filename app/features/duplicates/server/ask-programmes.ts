import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ComparedPerson, selectCompared } from './person-store.ts';
import { answerInDatabase, askInDatabase, type Question, selectInquiry, selectQuestions } from './question-store.ts';

/** A person whom the caller sees, and when her programmes last asked about her. Throws NotFoundError. */
export async function getInquiry(
  ctx: RequestContext,
  personId: string,
): Promise<{ person: ComparedPerson; asked: { askedAt: Instant } | undefined }> {
  const [[person], asked] = await Promise.all([
    selectCompared(ctx, [personId, personId]),
    selectInquiry(ctx, personId),
  ]);
  if (person === undefined) throw new NotFoundError();
  ctx.saw([personId]);
  return { person, asked };
}

/** Asks the coordinators of other programmes whether they know the person, too. Whether there is anybody to ask is not told. */
export async function askProgrammes(
  ctx: RequestContext,
  input: { inquiryId: string; personId: string },
): Promise<Result<void, FieldProblems>> {
  const { person } = await getInquiry(ctx, input.personId);
  if (person.restricted) return refuse({ '': ['protected'] });
  if (!(await askInDatabase(ctx, input.inquiryId, input.personId))) throw new NotFoundError();
  return ok(undefined);
}

/** One question that waits for the caller. Throws NotFoundError when there is none, or it is answered. */
export async function getQuestion(ctx: RequestContext, questionId: string): Promise<Question> {
  const [question] = await selectQuestions(ctx, questionId);
  if (question === undefined) throw new NotFoundError();
  ctx.saw([question.personId]);
  return question;
}

/** Answers a question. `same` makes the two one at once when all who were asked agree; refused with the reason when that cannot be. */
export async function answerQuestion(
  ctx: RequestContext,
  input: { questionId: string; answer: 'same' | 'not-same' },
): Promise<Result<'noted' | 'merged', FieldProblems>> {
  const answer = await answerInDatabase(ctx, input.questionId, input.answer);
  if (answer === 'gone') throw new NotFoundError();
  return answer === 'noted' || answer === 'merged' ? ok(answer) : refuse({ '': [answer] });
}
