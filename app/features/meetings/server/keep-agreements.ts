import { listOrganisations } from '#app/features/organisations/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { kindsWithParties } from '../domain/meeting.ts';
import type {
  AddAttendee,
  AddPromise,
  AttendeeMark,
  MeetingPromise,
  SettlePromise,
} from '../domain/several-parties.ts';
import { getCoached } from './find-coached.ts';
import { findMeeting } from './meeting-store.ts';
import {
  insertAttendee,
  insertPromise,
  selectAttendees,
  selectPromises,
  updateAttendee,
  updatePromise,
} from './several-store.ts';

type Ids = { enrolmentId: string; meetingId: string };

async function getMeetingOf(ctx: RequestContext, ids: Ids) {
  const [coached, meeting] = await Promise.all([getCoached(ctx, ids.enrolmentId), findMeeting(ctx, ids)]);
  if (meeting === undefined) throw new NotFoundError();
  return { coached, meeting };
}

/** Who is asked to a meeting, and the organisations to choose from. Throws NotFoundError. */
export async function getAttendees(ctx: RequestContext, ids: Ids) {
  const [{ coached, meeting }, attendees, organisations] = await Promise.all([
    getMeetingOf(ctx, ids),
    selectAttendees(ctx, ids.meetingId),
    listOrganisations(ctx),
  ]);
  return { coached, meeting, attendees, organisations: organisations.map(({ id, name }) => ({ id, name })) };
}

/** Puts somebody on the list. The same id twice adds one. Problems: 'not-several' at a meeting of two, 'no-such-organisation'. */
export async function addAttendee(
  ctx: RequestContext,
  ids: Ids,
  form: AddAttendee,
): Promise<Result<void, FieldProblems>> {
  const { meeting, organisations } = await getAttendees(ctx, ids);
  if (!kindsWithParties.includes(meeting.kind)) return refuse({ '': ['not-several'] });
  if (form.organisationId !== undefined && !organisations.some(({ id }) => id === form.organisationId))
    return refuse({ organisationId: ['no-such-organisation'] });
  await insertAttendee(ctx, ids.meetingId, form);
  return ok(undefined);
}

/** Says whether somebody came, or takes her off the list. Throws NotFoundError when she is not on it. */
export async function markAttendee(
  ctx: RequestContext,
  ids: Ids & { attendeeId: string },
  mark: AttendeeMark,
): Promise<Result<void, FieldProblems>> {
  await getMeetingOf(ctx, ids);
  if (!(await updateAttendee(ctx, ids, mark === 'remove' ? undefined : mark === 'came'))) throw new NotFoundError();
  return ok(undefined);
}

/** What was promised at a meeting. Throws NotFoundError. */
export async function getPromises(ctx: RequestContext, ids: Ids) {
  const [{ coached, meeting }, promises, attendees] = await Promise.all([
    getMeetingOf(ctx, ids),
    selectPromises(ctx, ids),
    selectAttendees(ctx, ids.meetingId),
  ]);
  return { coached, meeting, promises, attendees };
}

/** Writes down what somebody agreed to do by when. The same id twice adds one. */
export async function addPromise(
  ctx: RequestContext,
  ids: Ids,
  form: AddPromise,
): Promise<Result<void, FieldProblems>> {
  await getMeetingOf(ctx, ids);
  await insertPromise(ctx, ids.meetingId, form);
  return ok(undefined);
}

/** One promise with the meeting it was made at. Throws NotFoundError. */
export async function getPromise(ctx: RequestContext, ids: Ids & { promiseId: string }) {
  const [of, [promise]] = await Promise.all([getMeetingOf(ctx, ids), selectPromises(ctx, ids)]);
  if (promise === undefined) throw new NotFoundError();
  return { ...of, promise };
}

/** Says what became of a promise, or opens it again. Problems: 'stale'. */
export async function settlePromise(
  ctx: RequestContext,
  ids: Ids & { promiseId: string },
  form: SettlePromise,
): Promise<Result<MeetingPromise, FieldProblems>> {
  const [, [promise]] = await Promise.all([getMeetingOf(ctx, ids), selectPromises(ctx, ids, true)]);
  if (promise === undefined) throw new NotFoundError();
  if (promise.version !== form.version) return refuse({ '': ['stale'] });
  const saved = await updatePromise(ctx, promise.id, form.version, { ...form, on: ctx.today });
  return saved ? ok(promise) : refuse({ '': ['stale'] });
}
