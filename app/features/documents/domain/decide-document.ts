import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Role } from '#app/shared/roles.ts';
import { type Audience, audiences, type DocumentClass, type DocumentKind, leastClassOf } from './document.ts';

export type DocumentProblem = Record<string, string[]>;

/** Who decides: her role, whether she added the document, and whether she is the participation's responsible case worker. */
export type Decider = { role: Role | null; hasAdded: boolean; isResponsible: boolean };

export type Guarding = { kind: DocumentKind; class: DocumentClass; audience: Audience };

/**
 * How a new document is guarded: the class its kind asks for unless a higher one was chosen. What class 4 holds is never for everybody.
 * Problems: 'class-below-kind', 'audience-too-wide'.
 */
export function decideGuarding(wished: {
  kind: DocumentKind;
  class?: DocumentClass | undefined;
  audience: Audience;
}): Result<Guarding, DocumentProblem> {
  const least = leastClassOf(wished.kind);
  const chosen = wished.class ?? least;
  if (chosen < least) return refuse({ class: ['class-below-kind'] });
  if (chosen === 4 && wished.audience === 'team') return refuse({ audience: ['audience-too-wide'] });
  return ok({ kind: wished.kind, class: chosen, audience: wished.audience });
}

/**
 * A change of how a document is guarded. The class rises by itself and falls only by a coordinator who says why; letting more people
 * open it needs a reason; nobody chooses an audience she would not be in herself.
 * Problems: 'class-below-kind', 'audience-too-wide', 'not-yours-to-lower', 'not-in-audience', 'reason-required'.
 */
export function decideChange(
  old: Guarding,
  wished: Guarding & { reason?: string | undefined },
  decider: Decider,
): Result<{ lowers: boolean; widens: boolean }, DocumentProblem> {
  const guarding = decideGuarding(wished);
  if (!guarding.ok) return guarding;
  const lowers = wished.class < old.class;
  const widens = audiences.indexOf(wished.audience) < audiences.indexOf(old.audience);
  if (lowers && decider.role !== 'coordinator') return refuse({ class: ['not-yours-to-lower'] });
  if (!isIn(wished.audience, decider)) return refuse({ audience: ['not-in-audience'] });
  if ((lowers || widens) && !wished.reason) return refuse({ reason: ['reason-required'] });
  return ok({ lowers, widens });
}

/** Whether somebody belongs to an audience. The database holds the same rule (0020_documents.sql). */
export function isIn(audience: Audience, { role, hasAdded, isResponsible }: Decider): boolean {
  return role === 'coordinator' || audience === 'team' || hasAdded || (audience === 'handlers' && isResponsible);
}
