import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ValidatorAnswers, ValidatorRecord } from '../domain/validator.ts';
import { insertValidator, selectValidators, updateValidator } from './validator-store.ts';

/** The tenant's contacts for validation, by name. */
export async function listValidators(ctx: RequestContext): Promise<ValidatorRecord[]> {
  return selectValidators(ctx);
}

/** One contact. Throws NotFoundError when there is none, or it is archived. */
export async function getValidator(ctx: RequestContext, validatorId: string): Promise<ValidatorRecord> {
  const found = (await selectValidators(ctx)).find(({ id }) => id === validatorId);
  if (found === undefined) throw new NotFoundError();
  return found;
}

/** Adds a contact. The same id sent again is answered like the first time. */
export async function addValidator(
  ctx: RequestContext,
  contact: ValidatorAnswers & { id: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  await insertValidator(ctx, contact);
  return ok({ id: contact.id });
}

/** Changes a contact. Problem 'stale'. */
export async function changeValidator(
  ctx: RequestContext,
  validatorId: string,
  { version, ...answers }: ValidatorAnswers & { version: number },
): Promise<Result<void, FieldProblems>> {
  const { id } = await getValidator(ctx, validatorId);
  return (await updateValidator(ctx, { id, version }, answers)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Takes a contact out of the list; where it was used it stays readable. Problem 'stale'. */
export async function archiveValidator(
  ctx: RequestContext,
  validatorId: string,
  { version }: { version: number },
): Promise<Result<void, FieldProblems>> {
  const { id } = await getValidator(ctx, validatorId);
  const archived = await updateValidator(ctx, { id, version }, { archived_at: ctx.now });
  return archived ? ok(undefined) : refuse({ '': ['stale'] });
}
