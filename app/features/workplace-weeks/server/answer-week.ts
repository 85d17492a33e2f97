import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import { findShownToWorkplace, type ShownToWorkplace } from '#app/features/workplace-visits/public.ts';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { weekWritings } from '../domain/limits.ts';
import { type Face, openWeeks, type PlannedDay, saidDays, type WeekForm } from '../domain/week.ts';
import { findWorkplacePage, keepWorkplaceWeek, renewWorkplaceLink, type WorkplacePage } from './gate-store.ts';
import { hashWorkplaceToken, workplaceToken } from './links.ts';
import { sendWorkplaceLink } from './send-link.ts';

const tokenOf = (ctx: PublicContext) => hashWorkplaceToken(ctx.params['token'] ?? '');

/** What the link of the address shows; undefined when it opens nothing. */
export function findOwnWorkplace(ctx: PublicContext): Promise<WorkplacePage | undefined> {
  return findWorkplacePage(gateOf(ctx.services), tokenOf(ctx), ctx.now, openWeeks(dayOf(ctx.now))[0]);
}

/** What the link of the address shows of visits and agreed adaptations. */
export function findShown(ctx: PublicContext): Promise<ShownToWorkplace> {
  return findShownToWorkplace(ctx, tokenOf(ctx));
}

/** A planned day with its length in minutes. */
export function withLength(day: PlannedDay): PlannedDay & { length: number } {
  return { ...day, length: sessionMinutes({ heldOn: day.on, startsAt: day.startsAt, endsAt: day.endsAt }) };
}

async function isFree(ctx: PublicContext): Promise<boolean> {
  const key = blindIndex(ctx.services.keys, 'workplace', `address|${ctx.ip}`);
  return takeAttempt(gateOf(ctx.services), key, ctx.now, weekWritings);
}

/**
 * Keeps what a supervisor says of a week, with the marks of its days. Sent twice it is kept once. Problems: 'stale' (somebody has answered since
 * it was shown), 'closed' (the link or the week is not open any more), 'too-many'.
 */
export async function answerWeek(ctx: PublicContext, form: WeekForm): Promise<Result<void, FieldProblems>> {
  if (!(await isFree(ctx))) return refuse({ '': ['too-many'] });
  const page = await findOwnWorkplace(ctx);
  const week = page?.state === 'open' ? page.weeks?.find(({ weekOn }) => weekOn === form.weekOn) : undefined;
  if (week === undefined) return refuse({ '': ['closed'] });
  const planned = week.days.map(withLength);
  const lengthOf = new Map(planned.map(({ sessionId, length }) => [sessionId, length]));
  const days = saidDays(planned, form, dayOf(ctx.now)).map(({ on: _, ...day }) => ({
    ...day,
    length: lengthOf.get(day.sessionId) ?? 0,
  }));
  const { id, number, words, quotable, wantsContact, taskIds, byWhom } = form;
  const kept = await keepWorkplaceWeek(
    gateOf(ctx.services),
    { token: tokenOf(ctx), now: ctx.now, weekOn: week.weekOn, id, number },
    {
      ...{ days, words, quotable, wantsContact, taskIds, byWhom },
      ...{ going: Number(form.going) as Face, understands: Number(form.understands) as Face },
    },
  );
  return kept === 'saved' ? ok(undefined) : refuse({ '': [kept] });
}

/**
 * Makes a new link in place of one that has grown too old and sends it to the address the contact has with the programme: who opened the old one
 * learns nothing about where that is. Problems: 'closed', 'too-many'.
 */
export async function askForLink(ctx: PublicContext): Promise<Result<void, FieldProblems>> {
  if (!(await isFree(ctx))) return refuse({ '': ['too-many'] });
  const page = await findOwnWorkplace(ctx);
  if (page?.state !== 'expired') return refuse({ '': ['closed'] });
  const { services, now } = ctx;
  const id = newId();
  const token = workplaceToken(services.keys, page.tenantId, id);
  const to = await renewWorkplaceLink(gateOf(services), tokenOf(ctx), now, {
    id,
    tokenHash: hashWorkplaceToken(token),
  });
  if (to === undefined) return refuse({ '': ['too-many'] });
  const origin = services.origin ?? ctx.url.origin;
  const outcome = await sendWorkplaceLink(services.post, to, { token, origin, tenantName: page.tenantName });
  return outcome === 'sent' || outcome === 'unclear' ? ok(undefined) : refuse({ '': ['not-sent'] });
}
