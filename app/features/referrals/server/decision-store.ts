import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Eligibility } from '../domain/eligibility.ts';
import type { DeclineReason } from '../domain/referral.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;

/** A line of what was decided about a referral; the partner never sees it. */
export type Decision = {
  id: string;
  decision: 'take-up' | 'decline' | 'protect' | 'complete';
  reasonClass: DeclineReason | null;
  reason: string | null;
  eligibility: Eligibility | null;
  overrideReason: string | null;
  decidedOn: PlainDate;
  recordedAt: Instant;
  decidedByName: string | null;
};

/** Keeps what was decided, with what the rules said that day. */
export async function insertDecision(
  { db, caller, now, today }: Ctx,
  referralId: string,
  decision: Pick<Decision, 'decision'> &
    Partial<Pick<Decision, 'reasonClass' | 'reason' | 'eligibility' | 'overrideReason' | 'decidedOn'>>,
): Promise<void> {
  await db
    .insertInto('referral_decisions')
    .values({
      tenant_id: caller.tenantId,
      id: newId(),
      referral_id: referralId,
      decision: decision.decision,
      reason_class: decision.reasonClass ?? null,
      reason: decision.reason ?? null,
      eligibility: decision.eligibility ? JSON.stringify(decision.eligibility) : null,
      override_reason: decision.overrideReason ?? null,
      decided_on: decision.decidedOn ?? today,
      recorded_at: now,
      decided_by: caller.accountId,
    })
    .execute();
}

/** Everything decided about a referral, the latest first. */
export async function selectDecisions(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  referralId: string,
): Promise<Decision[]> {
  const rows = await db
    .selectFrom('referral_decisions as d')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'd.tenant_id').onRef('a.id', '=', 'd.decided_by'),
    )
    .where('d.tenant_id', '=', caller.tenantId)
    .where('d.referral_id', '=', referralId)
    .select([
      'd.id',
      'd.decision',
      'd.reason_class as reasonClass',
      'd.reason',
      'd.eligibility',
      'd.override_reason as overrideReason',
      'd.decided_on as decidedOn',
      'd.recorded_at as recordedAt',
      'a.name as decidedByName',
    ])
    .orderBy('d.recorded_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
  return rows as unknown as Decision[];
}
