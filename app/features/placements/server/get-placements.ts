import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Moved, Placement, PlacementLine, PlacementLink, Terms } from '../domain/placement.ts';
import { findPlacement, selectLinks, selectMoves, selectPlacementsOf, selectTerms } from './placement-store.ts';

export type PlacementFile = {
  head: ParticipantHead;
  placement: Placement;
  /** The latest first. */
  terms: Terms[];
  moves: Moved[];
  links: PlacementLink[];
};
type Of = { enrolmentId: string; placementId: string };

/** The placements of one participation, the latest first. Throws NotFoundError. */
export async function listPlacements(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; placements: PlacementLine[] }> {
  const [head, placements] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectPlacementsOf(ctx, enrolmentId),
  ]);
  return { head, placements };
}

/** One placement with every version of its terms, what was answered, what has happened and which links were handed out. Throws NotFoundError. */
export async function getPlacement(ctx: RequestContext, { enrolmentId, placementId }: Of): Promise<PlacementFile> {
  const [head, placement, terms, moves, links] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findPlacement(ctx, placementId),
    selectTerms(ctx, placementId),
    selectMoves(ctx, placementId),
    selectLinks(ctx, placementId),
  ]);
  if (placement?.enrolmentId !== enrolmentId) throw new NotFoundError();
  return { head, placement, terms, moves, links };
}

/** The terms that hold: the latest that all three said yes to; undefined while none are. */
export function holdingTerms(terms: readonly Terms[]): Terms | undefined {
  return terms.find(({ status }) => status === 'accepted');
}

/** The terms that wait for answers. */
export function openTerms(terms: readonly Terms[]): Terms | undefined {
  return terms.find(({ status }) => status === 'proposed');
}
