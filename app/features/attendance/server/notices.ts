import { getEnrolment, getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type AbsenceNotice,
  type NoticeForm,
  problemOfNotice,
  type SessionNoticeForm,
} from '../domain/absence-notice.ts';
import { getSheet } from './get-sheet.ts';
import { getHandledSession } from './handled-session.ts';
import { insertNotice, selectNotices, withdrawStored } from './notice-store.ts';

/** Everything that was told beforehand about one participation, the latest days first. */
export async function getNotices(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; notices: AbsenceNotice[] }> {
  const [head, notices] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectNotices(ctx, enrolmentId)]);
  return { head, notices };
}

/** Records that she will not come on some days. Sent twice it is there once. Problems: those of problemOfNotice, by field. */
export async function recordNotice(
  ctx: RequestContext,
  enrolmentId: string,
  form: NoticeForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const notice = {
    ...{ id: form.id, reason: form.reason, toldBy: form.toldBy, sessionId: null, startsOn: form.startsOn },
    endsOn: form.endsOn ?? form.startsOn,
    toldOn: form.toldOn ?? ctx.today,
  };
  const wrong = problemOfNotice(notice, head, ctx.today);
  if (wrong !== undefined) return refuse({ [wrong.field]: [wrong.problem] });
  await insertNotice(ctx, enrolmentId, notice);
  return ok({ id: form.id });
}

/** Records that somebody will not come to one session, by whoever takes its attendance. Problems as recordNotice, and 'cancelled'. */
export async function recordSessionNotice(
  ctx: RequestContext,
  sessionId: string,
  form: SessionNoticeForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const [session, enrolment] = await Promise.all([
    getHandledSession(ctx, sessionId),
    getEnrolment(ctx, form.enrolmentId),
  ]);
  if (enrolment.programmeId !== session.programmeId) throw new NotFoundError();
  if (session.status === 'cancelled') return refuse({ '': ['cancelled'] });
  const { heldOn } = session;
  const wrong = problemOfNotice({ startsOn: heldOn, endsOn: heldOn, toldOn: ctx.today }, enrolment, ctx.today);
  if (wrong !== undefined) return refuse({ '': [wrong.problem] });
  const days = { startsOn: heldOn, endsOn: heldOn, toldOn: ctx.today };
  await insertNotice(ctx, enrolment.id, { ...form, ...days, sessionId });
  return ok({ id: form.id });
}

/** What was told beforehand about one session, of those the caller sees on its sheet. */
export async function listSessionNotices(ctx: RequestContext, sessionId: string) {
  const { rows } = await getSheet(ctx, sessionId);
  return rows.flatMap(({ enrolmentId, name, notice }) => {
    if (notice === null) return [];
    const { id, says, reason, minutesLate, toldBy, isOwn, recordedAt } = notice;
    return [{ id, enrolmentId, name, says, reason, minutesLate, toldBy, isOwn, recordedAt }];
  });
}

/** Takes back what was told of a participation: she comes after all. Throws NotFoundError. */
export async function withdrawNotice(ctx: RequestContext, enrolmentId: string, noticeId: string): Promise<void> {
  await getParticipantHead(ctx, enrolmentId);
  if (!(await withdrawStored(ctx, { noticeId, enrolmentId }))) throw new NotFoundError();
}

/** Takes back what was told for one session only. Throws NotFoundError. */
export async function withdrawSessionNotice(ctx: RequestContext, sessionId: string, noticeId: string): Promise<void> {
  await getHandledSession(ctx, sessionId);
  if (!(await withdrawStored(ctx, { noticeId, sessionId }))) throw new NotFoundError();
}
