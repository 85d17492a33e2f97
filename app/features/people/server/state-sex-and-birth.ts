import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { birthProblem } from '../domain/birth-date.ts';
import { decideCorrections } from '../domain/decide-corrections.ts';
import { insertCorrections } from './correction-store.ts';
import { takeNextVersion } from './file-version.ts';
import { type BirthAndSex, findPerson, updateSexAndBirth } from './person-store.ts';

export type StatedSexAndBirth = Partial<BirthAndSex> & {
  personId: string;
  version: number;
  reason?: string | undefined;
};

/**
 * Fills in or corrects a person's sex or birth date; what is left out stays. The same again changes nothing. Problems: bornOn, reason
 * 'reason-missing' (it was known), '' stale when somebody saved the file in between. Throws NotFoundError.
 */
export async function stateSexAndBirth(
  ctx: RequestContext,
  { personId, version, reason, ...stated }: StatedSexAndBirth,
): Promise<Result<void, FieldProblems>> {
  const before = await findPerson(ctx, personId);
  if (before === undefined) throw new NotFoundError();
  ctx.saw([personId]);
  const { sex, bornOn, bornPrecision, bornSource } = { ...before, ...stated };
  const isSame = sex === before.sex && bornOn === before.bornOn && bornPrecision === before.bornPrecision;
  if (isSame) return ok(undefined);
  const wrong = bornOn === null ? undefined : birthProblem(bornOn, bornPrecision ?? undefined, ctx.today);
  if (wrong) return refuse({ bornOn: [wrong] });
  if (before.version !== version) return refuse({ '': ['stale'] });
  const corrections = decideCorrections(before, { sex, bornOn }, reason);
  if (!corrections.ok) return corrections;
  if ((await takeNextVersion(ctx, personId, version)) === undefined) return refuse({ '': ['stale'] });
  await updateSexAndBirth(ctx, { id: personId, sex, bornOn, bornPrecision, bornSource });
  await insertCorrections(ctx, before, corrections.value, reason ?? '');
  return ok(undefined);
}
