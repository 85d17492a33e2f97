import { saveAttendance } from '#app/features/attendance/public.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, earlierOf, type Instant, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { FollowingForm } from '../domain/following-form.ts';
import { LINK_DAYS_AFTER } from '../domain/limits.ts';
import { callsForContact, type Face, isConflict, isLate, saidDays, type ToldForm } from '../domain/week.ts';
import { withLength } from './answer-week.ts';
import { hashWorkplaceToken, workplaceToken } from './links.ts';
import { sendWorkplaceLink, wayTo } from './send-link.ts';
import {
  type Followed,
  findFollowed,
  findOpenLink,
  insertLink,
  insertWeek,
  keepFollowing,
  type PlannedWithMark,
  revokeLinks,
  type StoredWeek,
  selectDays,
  selectWeeks,
  settleStoredWeek,
} from './week-store.ts';

type Ids = { enrolmentId: string; placementId: string };

export type FollowedWeek = {
  weekOn: PlainDate;
  isLate: boolean;
  days: (PlannedWithMark & { isConflict: boolean })[];
  answer: (StoredWeek & { callsForContact: boolean }) | undefined;
};

export type PlacementWeeks = {
  head: ParticipantHead;
  placement: Followed;
  weeks: FollowedWeek[];
  asked: number;
  answered: number;
  link: { token: string; expiresAt: Instant; lastOpenedAt: Instant | null } | undefined;
  way: 'email' | 'sms' | 'none';
};

async function getFollowed(ctx: RequestContext, ids: Ids): Promise<{ head: ParticipantHead; placement: Followed }> {
  const [head, placement] = await Promise.all([getParticipantHead(ctx, ids.enrolmentId), findFollowed(ctx, ids)]);
  if (placement === undefined) throw new NotFoundError();
  return { head, placement };
}

/** Everything a workplace said of one placement, week by week up to this one, beside the marks of the same days. Throws NotFoundError. */
export async function getPlacementWeeks(ctx: RequestContext, ids: Ids): Promise<PlacementWeeks> {
  const { head, placement } = await getFollowed(ctx, ids);
  const through = earlierOf(addDays(mondayOf(ctx.today), 6), placement.lastOn);
  const [stored, days, link] = await Promise.all([
    selectWeeks(ctx, ids.placementId),
    selectDays(ctx, ids.placementId, { from: placement.startsOn, through }),
    findOpenLink(ctx, ids.placementId),
  ]);
  const answers = new Map(stored.map((each) => [each.weekOn, each]));
  const planned = Map.groupBy(days, ({ on }) => mondayOf(on));
  const weekOns = [...new Set([...planned.keys(), ...answers.keys()])].sort().reverse();
  const weeks = weekOns.map((weekOn): FollowedWeek => {
    const answer = answers.get(weekOn);
    const said = new Map(answer?.days.map((day) => [day.sessionId, day]));
    return {
      weekOn,
      isLate: answer === undefined && isLate(weekOn, ctx.today),
      days: (planned.get(weekOn) ?? []).map((day) => {
        const saidOn = said.get(day.sessionId);
        return { ...day, isConflict: saidOn !== undefined && isConflict(saidOn, day.mark) };
      }),
      answer: answer && { ...answer, callsForContact: callsForContact(answer) },
    };
  });
  const asked = weeks.filter(({ weekOn, answer }) => answer !== undefined || isLate(weekOn, ctx.today));
  return {
    ...{ head, placement, weeks },
    asked: asked.length,
    answered: asked.filter(({ answer }) => answer !== undefined).length,
    link: link && { ...link, token: workplaceToken(ctx.services.keys, ctx.caller.tenantId, link.id) },
    way: wayTo(ctx.services.post, placement),
  };
}

/**
 * Makes a link for the supervisor, good until two weeks after the last day; those made before stop working. Problems: 'no-supervisor', 'not-open',
 * 'protected-yes-required' (a named reader of somebody protected says yes and chooses a name first).
 */
export async function makeLink(ctx: RequestContext, ids: Ids): Promise<Result<void, FieldProblems>> {
  const { placement } = await getFollowed(ctx, ids);
  if (placement.contactId === null) return refuse({ '': ['no-supervisor'] });
  const endsOn = addDays(placement.lastOn, LINK_DAYS_AFTER);
  if (['proposed', 'cancelled'].includes(placement.status) || endsOn < ctx.today) return refuse({ '': ['not-open'] });
  if (placement.restricted && !(placement.hasProtectedYes && placement.shownName !== null))
    return refuse({ '': ['protected-yes-required'] });
  if (placement.version === 0) await keepFollowing(ctx, placement, { shownName: null, reminds: true, saysYes: false });
  const id = newId();
  const token = workplaceToken(ctx.services.keys, ctx.caller.tenantId, id);
  await revokeLinks(ctx, ids.placementId);
  await insertLink(ctx, ids.placementId, { id, tokenHash: hashWorkplaceToken(token), endsOn });
  return ok(undefined);
}

/** Takes every link of a placement back: whoever holds one sees nothing from now on. */
export async function takeBackLink(ctx: RequestContext, ids: Ids): Promise<void> {
  await getFollowed(ctx, ids);
  await revokeLinks(ctx, ids.placementId);
}

/** Sends the open link to the supervisor's own address or number, once all is saved. Problems: 'closed' (there is none), 'not-sent'. */
export async function sendLink(ctx: RequestContext, ids: Ids): Promise<Result<void, FieldProblems>> {
  const [{ placement }, link] = await Promise.all([getFollowed(ctx, ids), findOpenLink(ctx, ids.placementId)]);
  if (link === undefined) return refuse({ '': ['closed'] });
  const { services, caller } = ctx;
  const { origin } = services;
  if (origin === undefined || wayTo(services.post, placement) === 'none') return refuse({ '': ['not-sent'] });
  const token = workplaceToken(services.keys, caller.tenantId, link.id);
  ctx.afterCommit(async () => {
    await sendWorkplaceLink(services.post, placement, { token, origin, tenantName: caller.tenantName });
  });
  return ok(undefined);
}

/**
 * Keeps what she is called on the workplace's page, whether the supervisor is reminded, and a named reader's yes to a link at all. Problems: 'stale';
 * 'shownName' 'required' where she is protected and a yes is said.
 */
export async function changeFollowing(
  ctx: RequestContext,
  ids: Ids,
  { version, shownName, reminds, protectedYes }: FollowingForm,
): Promise<Result<void, FieldProblems>> {
  const { placement } = await getFollowed(ctx, ids);
  if (placement.version !== version) return refuse({ '': ['stale'] });
  const saysYes = placement.restricted && protectedYes;
  if (saysYes && shownName === '') return refuse({ shownName: ['required'] });
  const kept = await keepFollowing(ctx, placement, { shownName: shownName || null, reminds, saysYes });
  return kept ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Says that what a week called for is taken up. Throws NotFoundError. */
export async function settleWeek(ctx: RequestContext, { weekId, ...ids }: Ids & { weekId: string }): Promise<void> {
  await getFollowed(ctx, ids);
  if (!(await settleStoredWeek(ctx, { placementId: ids.placementId, weekId }))) throw new NotFoundError();
}

/** One week as it can be written down by staff. Throws NotFoundError when nothing is planned or said in it. */
export async function getTellableWeek(
  ctx: RequestContext,
  { weekOn, ...ids }: Ids & { weekOn: PlainDate },
): Promise<Omit<PlacementWeeks, 'weeks'> & { week: FollowedWeek }> {
  const { weeks, ...shown } = await getPlacementWeeks(ctx, ids);
  const week = weeks.find((each) => each.weekOn === weekOn);
  if (week === undefined) throw new NotFoundError();
  return { ...shown, week };
}

/**
 * Writes down what a workplace said on paper or by phone, as the next version of that week. Days that nobody has marked are marked like on any sheet; marks that stand
 * stay. Sent twice it is kept once. Problems: 'stale', 'nothing-said', and those of saving attendance.
 */
export async function tellWeek(
  ctx: RequestContext,
  ids: Ids & { weekOn: PlainDate },
  form: ToldForm,
): Promise<Result<void, FieldProblems>> {
  const { placement, week } = await getTellableWeek(ctx, ids);
  if (week.answer?.id === form.id) return ok(undefined);
  if ((week.answer?.number ?? 0) !== form.number) return refuse({ '': ['stale'] });
  const days = saidDays(week.days.map(withLength), form, ctx.today);
  const { id, words, quotable, wantsContact, byWhom, taskIds } = form;
  const [going, understands] = [toFace(form.going), toFace(form.understands)];
  const tasks = placement.aims
    .filter((aim) => taskIds.includes(aim.id))
    .map((aim) => ({ id: aim.id, words: aim.words }));
  if (days.length + tasks.length === 0 && going === null && understands === null && words === '' && !wantsContact)
    return refuse({ '': ['nothing-said'] });
  const kept = await insertWeek(ctx, ids.placementId, {
    ...{
      id,
      weekOn: ids.weekOn,
      number: form.number + 1,
      days,
      going,
      understands,
      words,
      quotable,
      wantsContact,
      tasks,
      byWhom,
    },
  });
  if (!kept) return refuse({ '': ['stale'] });
  const unmarked = new Set(week.days.filter(({ mark }) => mark === null).map(({ sessionId }) => sessionId));
  const lengths = new Map(week.days.map((day) => [day.sessionId, withLength(day).length]));
  for (const day of days.filter(({ sessionId }) => unmarked.has(sessionId))) {
    const missed = (lengths.get(day.sessionId) ?? 0) - (day.minutes ?? 0);
    const saved = await saveAttendance(ctx, day.sessionId, {
      idempotencyKey: newId(),
      everybodyElsePresent: false,
      rows: [{ enrolmentId: ids.enrolmentId, version: 0, mark: markOf(day, missed) }],
    });
    if (!saved.ok) return saved;
  }
  return ok(undefined);
}

function markOf({ says, minutes }: { says: string; minutes?: number }, minutesMissed: number) {
  if (says !== 'here') return { mark: 'absent', reason: says === 'told' ? 'other-valid' : 'no-notice' } as const;
  return minutes === undefined ? ({ mark: 'present' } as const) : ({ mark: 'left-early', minutesMissed } as const);
}

const toFace = (face: string | undefined) => (face === undefined ? null : (Number(face) as Face));
