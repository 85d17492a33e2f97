import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { HoldForm } from '../domain/forms.ts';
import { type Keeping, keepingOf } from '../domain/keeping.ts';
import {
  type DecidedRule,
  endHold as end,
  findEnd,
  type Hold,
  insertHold,
  type Removal,
  selectHolds,
  selectRemovals,
  selectRules,
} from './retention-store.ts';

export type KeepingOfOne = {
  head: ParticipantHead;
  keeping: Keeping;
  rule: DecidedRule | undefined;
  holds: Hold[];
  removals: Removal[];
};

/** How long what a participant told of health and economy is kept, what stops its removal, and what has gone. Throws NotFoundError. */
export async function getKeeping(ctx: RequestContext, enrolmentId: string): Promise<KeepingOfOne> {
  const [head, ended, rules, holds, removals] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findEnd(ctx, enrolmentId),
    selectRules(ctx.db, ctx.caller.tenantId),
    selectHolds(ctx, enrolmentId),
    selectRemovals(ctx, enrolmentId),
  ]);
  if (ended === undefined) throw new NotFoundError();
  return { head, keeping: keepingOf(ended, rules[0]), rule: rules[0], holds, removals };
}

/** Stops the removal, for a reason. Sent twice it is stopped once. Problem: 'held' when something stops it already. */
export async function holdBack(
  ctx: RequestContext,
  enrolmentId: string,
  { id, reason }: HoldForm,
): Promise<Result<void, FieldProblems>> {
  const { head, holds } = await getKeeping(ctx, enrolmentId);
  if (holds.some((hold) => hold.id === id)) return ok(undefined);
  const { programmeId, personId, restricted } = head;
  const held = await insertHold(ctx, { id, enrolmentId, programmeId, personId, restricted, reason });
  return held ? ok(undefined) : refuse({ '': ['held'] });
}

/** Lets the rule hold again for a participation. Throws NotFoundError. */
export async function endHold(
  ctx: RequestContext,
  { enrolmentId, holdId }: { enrolmentId: string; holdId: string },
): Promise<void> {
  const { holds } = await getKeeping(ctx, enrolmentId);
  if (!holds.some(({ id }) => id === holdId)) throw new NotFoundError();
  await end(ctx, holdId);
}
