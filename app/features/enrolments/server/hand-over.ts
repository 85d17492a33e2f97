import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type ChooseHandOverForm,
  findHandOverProblem,
  type HandOverForm,
  type HandOverRow,
  handedOverStatuses,
  mostHandedOver,
} from '../domain/hand-over.ts';
import { readFilter } from '../domain/saved-filter.ts';
import {
  type Caseload,
  insertWorkerChanges,
  isHandedOver,
  selectCaseload,
  selectCaseloads,
  selectHandOverRows,
  selectReadable,
  updateCaseWorkers,
} from './hand-over-store.ts';
import { listFoundIds } from './list-participants.ts';
import { selectCaseWorkers } from './programme-choice-store.ts';

export type { Caseload };
export type HandOverChoice = { rows: HandOverRow[]; caseWorkers: { id: string; name: string }[]; isMore: boolean };

/** Who is responsible for how many, for handing over a whole caseload. */
export function listCaseloads(ctx: RequestContext): Promise<Caseload[]> {
  return selectCaseloads(ctx);
}

/** The participations that are meant, by name, and who can take them over; at most 500, and whether there are more. */
export async function previewHandOver(ctx: RequestContext, form: ChooseHandOverForm): Promise<HandOverChoice> {
  if (form.scope === 'caseload')
    return choice(ctx, form.from === undefined ? [] : await selectCaseload(ctx, form.from));
  const ids =
    form.scope === 'found'
      ? await listFoundIds(ctx, readFilter(form.filter), mostHandedOver + 1)
      : form.scope === 'page'
        ? form.shownIds
        : form.enrolmentIds;
  return choice(ctx, ids.length === 0 ? [] : await selectHandOverRows(ctx, ids), ids.length > mostHandedOver);
}

/** The same participations again, as they are now. */
export async function reviewHandOver(ctx: RequestContext, enrolmentIds: readonly string[]): Promise<HandOverChoice> {
  return choice(
    ctx,
    enrolmentIds.length === 0 ? [] : await selectHandOverRows(ctx, enrolmentIds.slice(0, mostHandedOver)),
  );
}

async function choice(
  ctx: RequestContext,
  found: HandOverRow[],
  isMore = found.length > mostHandedOver,
): Promise<HandOverChoice> {
  const rows = found.filter(({ status }) => handedOverStatuses.includes(status)).slice(0, mostHandedOver);
  ctx.saw(rows.map(({ personId }) => personId));
  const workers = await selectCaseWorkers(ctx, [...new Set(rows.map(({ programmeId }) => programmeId))]);
  return { rows, isMore, caseWorkers: [...new Map(workers.map(({ id, name }) => [id, { id, name }])).values()] };
}

/**
 * Hands participations over to another case worker, all or none; each keeps who had it before and why. Sent twice it is done once.
 * Problems: 'date-in-future'; 'stale', 'not-in-programme' and 'not-a-reader' with the ids concerned at the field `rows`.
 */
export async function handOver(
  ctx: RequestContext,
  form: HandOverForm,
): Promise<Result<{ count: number }, FieldProblems>> {
  const ids = form.rows.map(({ enrolmentId }) => enrolmentId);
  const [isDone, rows, workers] = await Promise.all([
    isHandedOver(ctx, form.id),
    selectHandOverRows(ctx, ids, true),
    selectCaseWorkers(ctx, ctx.caller.programmes),
  ]);
  if (isDone) return ok({ count: rows.length });
  ctx.saw(rows.map(({ personId }) => personId));
  if (form.takesEffectOn > ctx.today) return refuse({ takesEffectOn: ['date-in-future'] });
  const protectedIds = rows.filter(({ restricted }) => restricted).map(({ personId }) => personId);
  const receiver = {
    programmeIds: workers.filter(({ id }) => id === form.toAccountId).map(({ programmeId }) => programmeId),
    readsPersonIds: await selectReadable(ctx, form.toAccountId, protectedIds),
  };
  const problem = findHandOverProblem(form.rows, rows, receiver);
  if (problem !== undefined)
    return refuse({ [problem.code === 'stale' ? '' : 'toAccountId']: [problem.code], rows: problem.enrolmentIds });
  const changed = rows.filter(({ caseWorkerId }) => caseWorkerId !== form.toAccountId);
  if (changed.length === 0) return ok({ count: 0 });
  await insertWorkerChanges(
    ctx,
    changed.map(({ enrolmentId, programmeId, personId, restricted, caseWorkerId }) => ({
      enrolment: { id: enrolmentId, programmeId, personId, restricted },
      from: caseWorkerId,
      to: form.toAccountId,
      takesEffectOn: form.takesEffectOn,
      reason: form.reason,
      handOverId: form.id,
    })),
  );
  const count = await updateCaseWorkers(
    ctx,
    changed.map(({ enrolmentId }) => enrolmentId),
    form.toAccountId,
  );
  return count === changed.length ? ok({ count }) : refuse({ '': ['stale'] });
}
