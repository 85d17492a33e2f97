import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideMove } from '../domain/meeting.ts';
import type { MoveMeeting, SettleMeeting } from '../domain/meeting-input.ts';
import { splitReason } from '../domain/reasons.ts';
import { getCoached } from './find-coached.ts';
import { findMeeting, insertMeeting, updateMeeting } from './meeting-store.ts';
import { selectNotes } from './note-store.ts';
import { inviteSupervisor } from './plan-meeting.ts';
import { selectMinutes } from './several-store.ts';
import { findVisitedPlacement } from './visited-placement.ts';

type Ids = { enrolmentId: string; meetingId: string };
type Problems = FieldProblems;

async function getLocked(ctx: RequestContext, ids: Ids) {
  const [coached, meeting] = await Promise.all([getCoached(ctx, ids.enrolmentId), findMeeting(ctx, ids, true)]);
  if (meeting === undefined) throw new NotFoundError();
  return { coached, meeting };
}

/** Gives a meeting another time: it stays as moved, and a new one takes its place. Problems: 'stale', those of decideMove. */
export async function moveMeeting(
  ctx: RequestContext,
  ids: Ids,
  form: MoveMeeting,
): Promise<Result<{ meetingId: string }, Problems>> {
  const { coached, meeting } = await getLocked(ctx, ids);
  if (meeting.movedTo === form.id) return ok({ meetingId: form.id });
  if (meeting.version !== form.version) return refuse({ '': ['stale'] });
  const decided = decideMove(meeting, 'move', { today: ctx.today });
  if (!decided.ok) return refuse({ '': [decided.problem] });
  const { because, reason } = splitReason(form.reason);
  const { meetsOn, startsAt, place } = form;
  await insertMeeting(ctx, coached, {
    ...meeting,
    id: form.id,
    meetsOn,
    startsAt,
    form: form.form,
    place,
    minutesHeld: null,
  });
  if ((await findMeeting(ctx, { ...ids, meetingId: form.id })) === undefined) throw new NotFoundError();
  const placement = await findVisitedPlacement(ctx, ids.enrolmentId, meeting.placementId);
  if (placement !== undefined) await inviteSupervisor(ctx, form.id, placement);
  const saved = await updateMeeting(ctx, meeting.id, form.version, {
    status: decided.value,
    because_of: because,
    reason,
    moved_to: form.id,
    settled_at: ctx.now,
    settled_by: ctx.caller.accountId,
  });
  return saved ? ok({ meetingId: form.id }) : refuse({ '': ['stale'] });
}

/** Says how a meeting went. Problems: 'stale', those of decideMove. */
export async function settleMeeting(
  ctx: RequestContext,
  ids: Ids,
  form: SettleMeeting,
): Promise<Result<void, Problems>> {
  const { meeting } = await getLocked(ctx, ids);
  if (meeting.version !== form.version) return refuse({ '': ['stale'] });
  const isHeld = form.outcome === 'held';
  const decided = decideMove(meeting, isHeld ? 'hold' : 'cancel', { today: ctx.today });
  if (!decided.ok) return refuse({ '': [decided.problem] });
  const why = !isHeld && form.reason !== undefined ? splitReason(form.reason) : undefined;
  const saved = await updateMeeting(ctx, meeting.id, form.version, {
    status: decided.value,
    minutes_held: isHeld ? (form.minutesHeld ?? meeting.minutesPlanned) : null,
    because_of: why?.because ?? null,
    reason: why?.reason ?? null,
    settled_at: ctx.now,
    settled_by: ctx.caller.accountId,
  });
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Takes back what was said of a meeting: it is planned again. Problems: 'stale', 'not-possible-now', 'has-notes'. */
export async function reopenMeeting(ctx: RequestContext, ids: Ids, version: number): Promise<Result<void, Problems>> {
  const { meeting } = await getLocked(ctx, ids);
  if (meeting.version !== version) return refuse({ '': ['stale'] });
  const [notes, minutes] = await Promise.all([selectNotes(ctx, ids), selectMinutes(ctx, ids.meetingId)]);
  const decided = decideMove(meeting, 'reopen', { today: ctx.today, noteCount: notes.length + minutes.length });
  if (!decided.ok) return refuse({ '': [decided.problem] });
  const saved = await updateMeeting(ctx, meeting.id, version, {
    status: decided.value,
    minutes_held: null,
    because_of: null,
    reason: null,
    settled_at: null,
    settled_by: null,
  });
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}
