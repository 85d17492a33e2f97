import { newId } from '#app/shared/ids.ts';
import { situationKinds } from '../domain/situation-fields.ts';
import type { SituationKind } from '../domain/situations.ts';

/** Fresh ids, one per kind of situation, for a form that records them: sent twice, it is saved once. */
export function newSituationIds(): Record<SituationKind, string> {
  return Object.fromEntries(situationKinds.map((kind) => [kind, newId()])) as Record<SituationKind, string>;
}
