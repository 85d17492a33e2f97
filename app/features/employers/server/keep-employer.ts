import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ChangeEmployer, maySayAboutSharing, type NewEmployer } from '../domain/employer.ts';
import type { RestForm } from '../domain/log.ts';
import { columnsOf, insertEmployer, updateEmployer } from './employer-store.ts';
import { getOwnEmployer } from './get-employer.ts';
import { listOwners } from './list-employers.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;

/** Adds an employer to one of the caller's programmes; the same id twice adds one. Problems: 'programmeId: choose', 'organisationNumber: number-taken', 'ownerId: choose'. */
export async function addEmployer(ctx: RequestContext, form: NewEmployer): Answer {
  if (!ctx.caller.programmes.includes(form.programmeId)) return refuse({ programmeId: ['choose'] });
  if (!(await isOwner(ctx, form.ownerId))) return refuse({ ownerId: ['choose'] });
  return unlessTaken(async () => {
    await insertEmployer(ctx, form);
    return ok({ id: form.id });
  });
}

/** Changes what is known about an employer. Problems: 'stale', 'organisationNumber: number-taken', 'ownerId: choose'. Throws NotFoundError. */
export async function changeEmployer(ctx: RequestContext, id: string, form: ChangeEmployer): Answer {
  const employer = await getOwnEmployer(ctx, id);
  if (form.ownerId !== employer.ownerId && !(await isOwner(ctx, form.ownerId))) return refuse({ ownerId: ['choose'] });
  return unlessTaken(async () =>
    (await updateEmployer(ctx, id, form.version, columnsOf(form))) ? ok({ id }) : refuse({ '': ['stale'] }),
  );
}

/** Lets an employer rest until a day, or not rest any more. Problems: 'stale', 'restsBefore: not-after-today'. */
export async function restEmployer(ctx: RequestContext, id: string, form: RestForm): Answer {
  await getOwnEmployer(ctx, id);
  if (form.restsBefore !== undefined && form.restsBefore <= ctx.today)
    return refuse({ restsBefore: ['not-after-today'] });
  const rest = form.restsBefore === undefined ? undefined : form;
  const changes = { rests_before: rest?.restsBefore ?? null, rest_reason: rest?.restReason ?? null };
  return (await updateEmployer(ctx, id, form.version, changes)) ? ok({ id }) : refuse({ '': ['stale'] });
}

/** Takes an employer out of the lists, or back; what is written about it stays. Problem 'stale', 'organisationNumber: number-taken'. */
export async function archiveEmployer(
  ctx: RequestContext,
  id: string,
  { version, archived }: { version: number; archived: boolean },
): Answer {
  await getOwnEmployer(ctx, id);
  return unlessTaken(async () =>
    (await updateEmployer(ctx, id, version, { archived_at: archived ? ctx.now : null }))
      ? ok({ id })
      : refuse({ '': ['stale'] }),
  );
}

/** Opens an employer to the whole tenant, or closes it again; only who found it says so. Problems: 'not-the-finder', 'stale'. */
export async function shareEmployer(
  ctx: RequestContext,
  id: string,
  { version, share }: { version: number; share: boolean },
): Answer {
  const employer = await getOwnEmployer(ctx, id);
  if (!maySayAboutSharing(employer, ctx.caller)) return refuse({ '': ['not-the-finder'] });
  const changes = share
    ? { shared: true, shared_at: ctx.now, shared_by: ctx.caller.accountId }
    : { shared: false, shared_at: null, shared_by: null };
  return (await updateEmployer(ctx, id, version, changes)) ? ok({ id }) : refuse({ '': ['stale'] });
}

async function isOwner(ctx: RequestContext, ownerId: string | null): Promise<boolean> {
  if (ownerId === null || ownerId === ctx.caller.accountId) return true;
  return (await listOwners(ctx)).some(({ id }) => id === ownerId);
}

async function unlessTaken(save: () => Answer): Answer {
  try {
    return await save();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'employers_number')
      return refuse({ organisationNumber: ['number-taken'] });
    throw error;
  }
}
