import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { countRows } from '../domain/import.ts';
import { checkImport } from './check-import.ts';
import { requireOwnImport } from './get-columns.ts';
import { changeImport, findProgress } from './import-store.ts';
import { runImport } from './run-import.ts';
import { startWork } from './work-under-way.ts';

const STALE_MS = 120_000;

/**
 * Starts writing what was shown. Problems: 'faulty-left' while rows are faulty and it was not said that they are to be left
 * out, 'nothing-to-write', 'stale' when the list was changed or run meanwhile.
 */
export async function startRun(
  ctx: RequestContext,
  importId: string,
  said: { version: number; leaveOutFaulty: boolean },
): Promise<Result<void, FieldProblems>> {
  const of = await requireOwnImport(ctx, importId);
  if (of.state === 'running' || of.state === 'done') return ok(undefined);
  if (of.state !== 'checked' || of.version !== said.version) return refuse({ '': ['stale'] });
  if ((of.counts.faulty ?? 0) > 0 && !said.leaveOutFaulty) return refuse({ '': ['faulty-left'] });
  if (countRows(of.counts).writing === 0) return refuse({ '': ['nothing-to-write'] });
  if (!(await changeImport(ctx, importId, ['checked'], { state: 'running', problem: null })))
    return refuse({ '': ['stale'] });
  const on = { services: ctx.services, tokenHash: ctx.tokenHash };
  startWork(ctx, () => runImport(on, importId));
  return ok(undefined);
}

/** Checks a list anew, from what waits, or from the file when the work was broken off. Problem: 'stale' while work is going on. */
export async function startCheck(ctx: RequestContext, importId: string): Promise<Result<void, FieldProblems>> {
  const of = await requireOwnImport(ctx, importId);
  const isBroken = (of.state === 'checking' || of.state === 'running') && (await isStale(ctx, importId, of.createdAt));
  if (of.columns.length === 0 || !(isBroken || of.state === 'checked' || of.state === 'stopped'))
    return refuse({ '': ['stale'] });
  const again = of.state === 'checked' || of.state === 'running';
  if (!(await changeImport(ctx, importId, [of.state], { state: 'checking', problem: null })))
    return refuse({ '': ['stale'] });
  const on = { services: ctx.services, tokenHash: ctx.tokenHash };
  startWork(ctx, () => checkImport(on, importId, again));
  return ok(undefined);
}

/** Whether nothing has been heard of the work for a while: the process it ran in has ended. */
export async function isStale(ctx: RequestContext, importId: string, since: string): Promise<boolean> {
  const at = (await findProgress(ctx, importId))?.at ?? since;
  return Date.parse(ctx.now) - Date.parse(at) > STALE_MS;
}
