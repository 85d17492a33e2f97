import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { RuleForm } from '../domain/forms.ts';
import { guardedKeptDays, isDue } from '../domain/keeping.ts';
import { type DecidedRule, insertRule, selectKept, selectRules } from './retention-store.ts';

export type RetentionRules = {
  /** Every decision, the one that holds first. */
  rules: DecidedRule[];
  /** Closed participations in which something is kept, and how many of them would lose it today under the rule, or the proposed one. */
  kept: number;
  due: number;
};

/** What the tenant has decided about keeping health and economy, and how many participations it is about; nobody by name. */
export async function getRetentionRules({ db, caller, today }: RequestContext): Promise<RetentionRules> {
  const [rules, kept] = await Promise.all([selectRules(db, caller.tenantId), selectKept(db)]);
  const proposed = { number: 0, keptDays: guardedKeptDays.usual, decision: '', decidedOn: today };
  const rule = rules[0] ?? proposed;
  // As if the days of grace were over.
  const due = kept.filter((end) => isDue(end, { ...rule, decidedOn: '0001-01-01' as typeof today }, today)).length;
  return { rules, kept: kept.length, due };
}

/** Decides anew; earlier decisions stay. Sent twice it is decided once. Problem: 'stale' when somebody else decided in between. */
export async function decideRetentionRule(
  ctx: RequestContext,
  { seenNumber, removal, keptDays, decision }: RuleForm,
): Promise<Result<void, FieldProblems>> {
  const rule = { number: seenNumber + 1, keptDays: removal === 'keep' ? null : (keptDays ?? null), decision };
  const [now] = await selectRules(ctx.db, ctx.caller.tenantId);
  if ((now?.number ?? 0) === seenNumber && (await insertRule(ctx, rule))) return ok(undefined);
  const [current] = await selectRules(ctx.db, ctx.caller.tenantId);
  const isSame =
    current?.number === rule.number && current.keptDays === rule.keptDays && current.decision === rule.decision;
  return isSame ? ok(undefined) : refuse({ '': ['stale'] });
}
