import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { correctLockedMonth } from '../domain/permissions.ts';

const SHORTEST_REASON = 3;

/**
 * Says why attendance of a locked month is changed: for the rest of this transaction, and only for it, the database then takes marks of that
 * month. Problems: 'month-locked' for whoever may not correct, 'correction: correction-required'.
 */
export async function recordCorrection(
  { db, caller }: RequestContext,
  at: { programmeId: string; sessionId: string; heldOn: PlainDate },
  reason = '',
): Promise<Result<true, FieldProblems>> {
  if (!may(caller, correctLockedMonth)) return refuse({ '': ['month-locked'] });
  if (reason.length < SHORTEST_REASON) return refuse({ correction: ['correction-required'] });
  await db
    .insertInto('month_corrections')
    .values({
      tenant_id: caller.tenantId,
      id: newId(),
      programme_id: at.programmeId,
      month: `${at.heldOn.slice(0, 7)}-01`,
      session_id: at.sessionId,
      reason,
      corrected_by: caller.accountId,
    })
    .execute();
  return ok(true);
}
