import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideCorrections } from '../domain/decide-corrections.ts';
import { decideIdentity } from '../domain/decide-person.ts';
import { fullName, type PersonChange } from '../domain/person-details.ts';
import { insertCorrections } from './correction-store.ts';
import { takeNextVersion } from './file-version.ts';
import { insertName } from './name-store.ts';
import { findPerson, updatePerson } from './person-store.ts';

export type EditedPerson = {
  id: string;
  version: number;
  details: PersonChange;
  /** The name before was never hers; otherwise it is kept as an earlier name, by which she is still found. */
  wasMisspelled?: boolean | undefined;
  /** Why a known sex or birth date is changed. */
  reason?: string | undefined;
};

/** Saves changed details. Problems: bornOn, reason (a known sex or birth date is changed), '' stale when somebody saved in between. */
export async function editPerson(ctx: RequestContext, person: EditedPerson): Promise<Result<void, FieldProblems>> {
  const { id, details } = person;
  const decided = decideIdentity(details, ctx.today);
  if (!decided.ok) return refuse(decided.problem);
  const file = await takeNextVersion(ctx, id, person.version);
  if (file === undefined) return refuse({ '': ['stale'] });
  ctx.saw([id]);
  const before = await findPerson(ctx, id);
  const { sex, bornOn, bornPrecision, bornSource } = decided.value;
  const corrections = before ? decideCorrections(before, { sex, bornOn }, person.reason) : ok([]);
  if (!corrections.ok) return corrections;
  await insertCorrections(ctx, { id, restricted: file.restricted }, corrections.value, person.reason ?? '');
  await updatePerson(ctx, { id, sex, bornOn, bornPrecision, bornSource, details });
  if (before && fullName(before) !== fullName(details) && !person.wasMisspelled)
    await insertName(ctx, {
      id: newId(),
      personId: id,
      restricted: file.restricted,
      kind: 'earlier',
      name: fullName(before),
      validBefore: ctx.today,
    });
  return ok(undefined);
}
