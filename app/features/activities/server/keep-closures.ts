import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ChangedClosure, NewClosure } from '../domain/closed-days.ts';
import { findProgrammeChoices, type Keyed } from './activity-store.ts';
import {
  cancelMetSessions,
  findClosure,
  type KeptClosure,
  type MetSession,
  resumeRestingSessions,
  selectClosures,
  selectMetSessions,
  selectRestingSessions,
} from './closure-store.ts';
import { fillOpenedDays } from './fill-opened-days.ts';

export type ClosurePage = {
  closure: KeptClosure;
  programme: { name: string; sites: Keyed[] };
  /** Still on, though the day is closed. */
  met: MetSession[];
  /** Cancelled because of it. */
  resting: (MetSession & { isOutside: boolean })[];
};

/** The closures of a programme that is the caller's, with its name and sites. Throws NotFoundError. */
export async function listClosures(
  ctx: RequestContext,
  programmeId: string,
): Promise<{ programme: { id: string; name: string; sites: Keyed[] }; closures: KeptClosure[] }> {
  const [programme, closures] = await Promise.all([
    findProgrammeChoices(ctx.db, ctx.caller.tenantId, programmeId),
    selectClosures(ctx, programmeId),
  ]);
  if (programme === undefined || !ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  return { programme, closures };
}

/** A closure with the sessions it meets and those it has cancelled. */
export async function getClosure(ctx: RequestContext, closureId: string): Promise<ClosurePage> {
  const closure = await requireClosure(ctx, closureId);
  const [programme, met, resting] = await Promise.all([
    findProgrammeChoices(ctx.db, ctx.caller.tenantId, closure.programmeId),
    selectMetSessions(ctx, closure),
    selectRestingSessions(ctx, closure),
  ]);
  if (programme === undefined) throw new NotFoundError();
  return { closure, programme, met, resting };
}

async function requireClosure(ctx: RequestContext, closureId: string): Promise<KeptClosure> {
  const closure = await findClosure(ctx, closureId);
  if (closure === undefined) throw new NotFoundError();
  return closure;
}

/** Keeps new closed days; no session is touched. Sent twice it is one. Problem: 'unknown-choice' for a site the programme lacks. */
export async function createClosure(ctx: RequestContext, input: NewClosure): Promise<Result<string, FieldProblems>> {
  const { programme } = await listClosures(ctx, input.programmeId);
  if (isUnknownSite(programme, input)) return refuse({ siteKey: ['unknown-choice'] });
  await ctx.db
    .insertInto('closures')
    .values({
      tenant_id: ctx.caller.tenantId,
      id: input.id,
      programme_id: input.programmeId,
      ...columnsOf(input),
      created_by: ctx.caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok(input.id);
}

/**
 * Changes closed days. What was cancelled stays so; on days that are open again the rhythm's sessions are made that were never there.
 * Problems: 'stale', 'unknown-choice'.
 */
export async function changeClosure(
  ctx: RequestContext,
  closureId: string,
  input: ChangedClosure,
): Promise<Result<string, FieldProblems>> {
  const closure = await requireClosure(ctx, closureId);
  const { programme } = await listClosures(ctx, closure.programmeId);
  if (isUnknownSite(programme, input)) return refuse({ siteKey: ['unknown-choice'] });
  const { numUpdatedRows } = await ctx.db
    .updateTable('closures')
    .set({ ...columnsOf(input), version: input.version + 1 })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', closureId)
    .where('version', '=', input.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return refuse({ '': ['stale'] });
  await fillOpenedDays(ctx, closure);
  return ok(closureId);
}

const isUnknownSite = ({ sites }: { sites: Keyed[] }, { siteKey }: { siteKey?: string | undefined }) =>
  siteKey !== undefined && !sites.some(({ key }) => key === siteKey);

const columnsOf = ({ name, kind, siteKey, startsOn, endsOn }: ChangedClosure | NewClosure) => ({
  ...{ name, kind, site_key: siteKey ?? null, starts_on: startsOn, ends_on: endsOn },
});

/** Cancels, in one step, every session that a closure meets; returns how many. */
export async function cancelForClosure(ctx: RequestContext, closureId: string): Promise<number> {
  const closure = await requireClosure(ctx, closureId);
  ctx.within(closure.programmeId);
  return cancelMetSessions(ctx, closure);
}

/** Lets the sessions be on again that a closure cancelled and, since it was changed, no longer meets; returns how many. */
export async function resumeOutsideClosure(ctx: RequestContext, closureId: string): Promise<number> {
  const closure = await requireClosure(ctx, closureId);
  ctx.within(closure.programmeId);
  return resumeRestingSessions(ctx, closure, 'outside');
}

/**
 * Takes closed days away. `resume`: what they cancelled is on again, and what the rhythm had left out on them is made; `leave`: all
 * stays as it is. Returns how many sessions are on again or new. Taking away what is gone already changes nothing.
 */
export async function removeClosure(
  ctx: RequestContext,
  closureId: string,
  sessions: 'resume' | 'leave',
): Promise<number> {
  const closure = await requireClosure(ctx, closureId);
  ctx.within(closure.programmeId);
  const resumed = sessions === 'resume' ? await resumeRestingSessions(ctx, closure, 'all') : 0;
  await ctx.db
    .deleteFrom('closures')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', closureId)
    .execute();
  return sessions === 'resume' ? resumed + (await fillOpenedDays(ctx, closure)) : 0;
}
