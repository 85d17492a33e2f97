import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { type AssignmentProblem, decideEnding } from '../domain/role-assignments.ts';
import { endAssignment, listAssignments } from './assignment-store.ts';
import { requireAccount } from './get-account.ts';

/** Ends a role: it is gone at the account's next request. Ending one that is over changes nothing. */
export async function endRole(
  ctx: RequestContext,
  accountId: string,
  assignmentId: string,
): Promise<Result<void, AssignmentProblem>> {
  await requireAccount(ctx, accountId);
  const assignment = (await listAssignments(ctx.db, accountId)).find((each) => each.id === assignmentId);
  if (assignment === undefined) throw new NotFoundError();
  const decided = decideEnding(ctx.caller, assignment, ctx.today);
  if (!decided.ok) return decided;
  if (assignment.programmeId !== null) ctx.within(assignment.programmeId);
  await endAssignment(ctx.db, assignmentId, decided.value);
  return ok(undefined);
}
