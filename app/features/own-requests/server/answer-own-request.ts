import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type AnswerForm, stateOfRequest } from '../domain/own-request.ts';
import {
  type StaffRequest,
  selectRequests,
  selectWaiting,
  updateAnswer,
  type WaitingRequest,
} from './own-request-store.ts';

export type { StaffRequest } from './own-request-store.ts';
export type RequestsOf = { head: ParticipantHead; requests: StaffRequest[] };

/** What a participant asked for on her own side. Throws NotFoundError. */
export async function getOwnRequests(ctx: RequestContext, enrolmentId: string): Promise<RequestsOf> {
  const [head, requests] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectRequests(ctx, enrolmentId)]);
  return { head, requests };
}

/** One request. Throws NotFoundError. */
export async function getOwnRequest(
  ctx: RequestContext,
  enrolmentId: string,
  id: string,
): Promise<{ head: ParticipantHead; request: StaffRequest }> {
  const { head, requests } = await getOwnRequests(ctx, enrolmentId);
  const request = requests.find((each) => each.id === id);
  if (request === undefined) throw new NotFoundError();
  return { head, request };
}

/** Answers a request; the same answer sent again is the same. Problems: '' 'answered-already', 'taken-back'. Throws NotFoundError. */
export async function answerOwnRequest(
  ctx: RequestContext,
  enrolmentId: string,
  id: string,
  form: AnswerForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const { request } = await getOwnRequest(ctx, enrolmentId, id);
  if (stateOfRequest(request) === 'waiting' && (await updateAnswer(ctx, enrolmentId, id, form))) return ok({ id });
  const { request: now } = await getOwnRequest(ctx, enrolmentId, id);
  if (now.answer === form.answer && now.answerWords === (form.words || null)) return ok({ id });
  return refuse({ '': [now.answer === null ? 'taken-back' : 'answered-already'] });
}

/** What participants in these hands have asked for and nobody has answered, the oldest first: for the work list. */
export function listWaitingRequests(ctx: RequestContext, whose: Whose, limit: number): Promise<WaitingRequest[]> {
  return selectWaiting(ctx, whose, limit);
}
