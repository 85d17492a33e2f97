import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Enrolment } from '../domain/enrolment.ts';
import { findEnrolment } from './enrolment-store.ts';
import { selectWorkerChanges, type WorkerChange } from './hand-over-store.ts';
import {
  findParticipantHead,
  type MoveRecord,
  type OtherEnrolment,
  type ParticipantHead,
  selectMoves,
  selectOtherEnrolments,
} from './participant-store.ts';

export type { ParticipantHead };
export type Participant = {
  head: ParticipantHead;
  moves: MoveRecord[];
  workerChanges: WorkerChange[];
  others: OtherEnrolment[];
};

/** A participant with every decision about her and her other enrolments. Throws NotFoundError when the caller may not know of her. */
export async function getParticipant(ctx: RequestContext, enrolmentId: string): Promise<Participant> {
  const [head, moves, workerChanges, others] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectMoves(ctx, enrolmentId),
    selectWorkerChanges(ctx, enrolmentId),
    selectOtherEnrolments(ctx, enrolmentId),
  ]);
  return { head, moves, workerChanges, others };
}

/** Name, status, programme and where she is in it: the head of every page about a participant. Throws NotFoundError. */
export async function getParticipantHead(ctx: RequestContext, enrolmentId: string): Promise<ParticipantHead> {
  const head = await findParticipantHead(ctx, enrolmentId);
  if (head === undefined) throw new NotFoundError();
  ctx.saw([head.personId]);
  ctx.within(head.programmeId);
  return head;
}

/** One enrolment without names, for every role that sees enrolments. Throws NotFoundError. */
export async function getEnrolment(ctx: RequestContext, enrolmentId: string): Promise<Enrolment> {
  const enrolment = await findEnrolment(ctx, enrolmentId);
  if (enrolment === undefined) throw new NotFoundError();
  ctx.saw([enrolment.personId]);
  ctx.within(enrolment.programmeId);
  return enrolment;
}
