import type { RequestContext } from '#app/platform/http/page.ts';
import { findWorkplace, searchWorkplaces, type WorkplaceChoice } from './around-store.ts';

/** A workplace to propose, with whom one talks to there; undefined when there is none in sight or none is asked for. */
export async function findWorkplaceToPropose(
  ctx: RequestContext,
  workplaceId: string | undefined,
): Promise<WorkplaceChoice | undefined> {
  return workplaceId === undefined ? undefined : findWorkplace(ctx, workplaceId);
}

/** Workplaces in sight whose name, employer or city holds the words; the first twenty by name. */
export async function searchWorkplacesToPropose(ctx: RequestContext, words: string): Promise<WorkplaceChoice[]> {
  return searchWorkplaces(ctx, words, ctx.today);
}
