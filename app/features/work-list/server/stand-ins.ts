import { listCaseWorkers } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { findStandInProblems, type StandInForm } from '../domain/stand-in-form.ts';
import { endStandInToday, insertStandIn, type StandIn, selectAway, selectStandIns } from './stand-in-store.ts';

export type { StandIn };

/** The case workers of the caller's programmes and who stands in for whom among them. */
export async function listStandIns(
  ctx: RequestContext,
): Promise<{ standIns: StandIn[]; caseWorkers: { id: string; name: string }[] }> {
  const workers = await listCaseWorkers(ctx, ctx.caller.programmes);
  const caseWorkers = [...new Map(workers.map(({ id, name }) => [id, { id, name }])).values()];
  const standIns = await selectStandIns(ctx, [ctx.caller.accountId, ...caseWorkers.map(({ id }) => id)]);
  return { standIns, caseWorkers };
}

/** Names of those for whom the caller stands in today. */
export async function listAway(ctx: RequestContext): Promise<string[]> {
  return (await selectAway(ctx)).map(({ name }) => name);
}

/**
 * Lets a colleague look after a case worker's participants for a while. A case worker arranges it for herself, a coordinator for anybody in her
 * programmes. Problems: 'not-chosen' for whoever is no case worker there, and those of findStandInProblems.
 */
export async function arrangeStandIn(
  ctx: RequestContext,
  form: StandInForm,
): Promise<Result<undefined, FieldProblems>> {
  const problems = findStandInProblems(form, ctx.today);
  if (problems !== undefined) return refuse(problems);
  const workers = await listCaseWorkers(ctx, ctx.caller.programmes);
  const isWorker = (id: string) => workers.some((worker) => worker.id === id);
  if (ctx.caller.role === 'case-worker' && form.awayId !== ctx.caller.accountId)
    return refuse({ awayId: ['only-self'] });
  if (!isWorker(form.awayId)) return refuse({ awayId: ['not-chosen'] });
  if (!isWorker(form.standInId)) return refuse({ standInId: ['not-chosen'] });
  await insertStandIn(ctx, form);
  return ok(undefined);
}

/** Ends an arrangement today. Throws NotFoundError. */
export async function endStandIn(ctx: RequestContext, standInId: string): Promise<void> {
  if (!(await endStandInToday(ctx, standInId))) throw new NotFoundError();
}
