import { listMemberSessions } from '#app/features/activities/public.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { listSfiSlots } from '#app/features/language/public.ts';
import { listMeetingHours } from '#app/features/meetings/public.ts';
import { listPartsIn } from '#app/features/parts/public.ts';
import { keysOf } from '#app/features/plans/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  decideOccupation,
  entriesOf,
  type Occupation,
  type OccupationForm,
  sumWeek,
  type WeekAim,
  type WeekAimForm,
  type WeekEntry,
  type WeekSum,
  WHOLE_WEEK_MINUTES,
} from '../domain/week.ts';
import { findWeekAim, insertOccupation, insertWeekAim, selectOccupations, updateOccupation } from './week-store.ts';

export type PlannedWeek = {
  head: ParticipantHead;
  occupations: Occupation[];
  entries: WeekEntry[];
  sum: WeekSum;
  aim: WeekAim | undefined;
  aimMinutes: number;
};
type OfOccupation = { enrolmentId: string; occupationId: string };

/** One week of hers: the programme's sessions, SFI as her course says, meetings with staff, and what else she has planned, added up against the aim, with what cannot both be. */
export async function getWeek(ctx: RequestContext, enrolmentId: string, monday: PlainDate): Promise<PlannedWeek> {
  const sunday = addDays(monday, 6);
  const [head, sessions, parts, slots, meetings, all, aim] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    listMemberSessions(ctx, enrolmentId, monday, sunday),
    listPartsIn(ctx, enrolmentId, monday, sunday),
    listSfiSlots(ctx, enrolmentId, monday, sunday),
    listMeetingHours(ctx, enrolmentId, monday, sunday),
    selectOccupations(ctx, enrolmentId),
    findWeekAim(ctx, enrolmentId, sunday),
  ]);
  const occupations = all.filter(({ isRemoved }) => !isRemoved);
  const entries = [
    ...sessions.map(
      ({ id, activityName, place, heldOn, startsAt, endsAt, isCancelled }): WeekEntry => ({
        ...{ key: id, id, source: 'session', kind: 'activity', title: activityName, withWhom: '', place: place ?? '' },
        parts: parts.filter(({ sessionId }) => sessionId === id).map(({ kind, words }) => ({ kind, words })),
        ...{ day: heldOn, startsAt, endsAt, isCancelled },
      }),
    ),
    ...slots.map(
      ({ courseId, day, startsAt, endsAt }): WeekEntry => ({
        ...{ key: `${courseId} ${day} ${startsAt}`, id: courseId, source: 'sfi', kind: 'sfi', title: '', withWhom: '' },
        ...{ place: '', parts: [], day, startsAt, endsAt, isCancelled: false },
      }),
    ),
    ...meetings.map(
      ({ id, subject, hostName, place, day, startsAt, endsAt, isOff }): WeekEntry => ({
        ...{ key: id, id, source: 'meeting', kind: 'meeting', title: subject, withWhom: hostName, place, parts: [] },
        ...{ day, startsAt, endsAt, isCancelled: isOff },
      }),
    ),
    ...occupations.flatMap((each) => entriesOf(each, monday)),
  ].toSorted((a, b) => (a.day + a.startsAt < b.day + b.startsAt ? -1 : 1));
  return { head, occupations, entries, sum: sumWeek(entries), aim, aimMinutes: aim?.minutes ?? WHOLE_WEEK_MINUTES };
}

/** One occupation with whose it is; a removed one only when that is asked for. Throws NotFoundError. */
export async function getOccupation(
  ctx: RequestContext,
  { enrolmentId, occupationId }: OfOccupation,
  alsoRemoved = false,
): Promise<{ head: ParticipantHead; occupation: Occupation }> {
  const [head, occupations] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectOccupations(ctx, enrolmentId),
  ]);
  const occupation = occupations.find(({ id }) => id === occupationId);
  if (occupation === undefined || (occupation.isRemoved && !alsoRemoved)) throw new NotFoundError();
  return { head, occupation };
}

/** Puts something into her weeks. Problems: those of decideOccupation. */
export async function addOccupation(
  ctx: RequestContext,
  enrolmentId: string,
  form: OccupationForm & { id: string },
): Promise<Result<void, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const decided = decideOccupation(form);
  if (decided.ok) await insertOccupation(ctx, keysOf(ctx.caller, head), form);
  return decided;
}

/** Changes it, or takes it out of her weeks. Problems: those of decideOccupation, 'stale'. */
export async function changeOccupation(
  ctx: RequestContext,
  of: OfOccupation,
  version: number,
  to: OccupationForm | 'removed',
): Promise<Result<void, FieldProblems>> {
  const { occupation } = await getOccupation(ctx, of, to === 'removed');
  if (occupation.isRemoved) return ok(undefined);
  const decided = to === 'removed' ? ok(undefined) : decideOccupation(to);
  if (!decided.ok) return decided;
  if (occupation.version !== version) return refuse({ '': ['stale'] });
  return (await updateOccupation(ctx, occupation, to)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Says how many hours her week is meant to hold. Problem: 'reason-required' when it is less than a whole week. */
export async function setWeekAim(
  ctx: RequestContext,
  enrolmentId: string,
  form: WeekAimForm,
): Promise<Result<void, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  if (form.hours * 60 < WHOLE_WEEK_MINUTES && !form.reason) return refuse({ reason: ['reason-required'] });
  await insertWeekAim(ctx, keysOf(ctx.caller, head), form);
  return ok(undefined);
}
