import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Role } from '#app/shared/roles.ts';
import { type AssignmentProblem, decideAssignment } from '../domain/role-assignments.ts';
import { insertAssignment, listAssignments, listProgrammeChoices } from './assignment-store.ts';
import { requireAccount } from './get-account.ts';

/** `endsOn` is the last day, inclusive; null is for now without end. */
export type RoleForm = {
  id: string;
  role: Role;
  programmeId: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
};

/** Gives an account a role for a period. The same form twice gives it once. */
export async function assignRole(
  ctx: RequestContext,
  accountId: string,
  form: RoleForm,
): Promise<Result<void, AssignmentProblem>> {
  await requireAccount(ctx, accountId);
  const [held, programmes] = await Promise.all([listAssignments(ctx.db, accountId), listProgrammeChoices(ctx.db)]);
  const validBefore = form.endsOn === null ? null : addDays(form.endsOn, 1);
  const wanted = {
    id: form.id,
    accountId,
    role: form.role,
    programmeId: form.programmeId,
    validFrom: form.startsOn,
    validBefore,
  };
  const decided = decideAssignment(ctx.caller, wanted, held);
  if (!decided.ok) return decided;
  if (wanted.programmeId !== null) {
    if (!programmes.some((programme) => programme.id === wanted.programmeId)) return refuse('programme-not-yours');
    ctx.within(wanted.programmeId);
  }
  await insertAssignment(ctx.db, ctx.caller.tenantId, ctx.caller.accountId, decided.value);
  return ok(undefined);
}
