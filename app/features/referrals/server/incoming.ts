import { fullName } from '#app/features/people/domain/person-details.ts';
import { findPersonIdByNumber } from '#app/features/people/public.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Eligibility, judgeEligibility } from '../domain/eligibility.ts';
import { type Decision, selectDecisions } from './decision-store.ts';
import { type KnownPerson, selectKnownPeople, selectSameNumber } from './known-person-store.ts';
import { type Message, selectMessages } from './message-store.ts';
import { findReferralNumber } from './number-store.ts';
import { findProgramme, selectDefinitions } from './programme-store.ts';
import { findReferral, type IncomingFilter, type StoredReferral, selectIncoming } from './referral-store.ts';

export type IncomingRow = StoredReferral & { eligibility: Eligibility };

/** The queue of those who decide, with what the programmes' rules say about each today. */
export async function listIncoming(
  ctx: RequestContext,
  filter: IncomingFilter,
  page: { limit: number; offset: number },
): Promise<{ rows: IncomingRow[]; total: number }> {
  const [{ rows, total }, definitions] = await Promise.all([selectIncoming(ctx, filter, page), selectDefinitions(ctx)]);
  ctx.saw(rows.flatMap(({ personId }) => personId ?? []));
  if (filter.programmeId !== undefined) ctx.within(filter.programmeId);
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      eligibility: judgeEligibility(definitions.get(row.programmeId)?.eligibility, row, ctx.today),
    })),
  };
}

export type Incoming = {
  referral: StoredReferral;
  definition: ProgrammeDefinition;
  eligibility: Eligibility;
  messages: Message[];
  decisions: Decision[];
  /** Somebody the caller sees who has the same number, or else the same name and birth date. */
  known: KnownPerson[];
  /** Other undecided referrals with the same number. */
  sameNumber: { id: string; name: string; referredOn: string }[];
};

/** A referral as those who decide see it. Throws NotFoundError. */
export async function getIncoming(ctx: RequestContext, referralId: string): Promise<Incoming> {
  const [referral, messages, decisions, number] = await Promise.all([
    findReferral(ctx, referralId),
    selectMessages(ctx, referralId),
    selectDecisions(ctx, referralId),
    findReferralNumber(ctx, referralId),
  ]);
  if (referral === undefined) throw new NotFoundError();
  ctx.within(referral.programmeId);
  if (referral.personId) ctx.saw([referral.personId]);
  const looksUp = referral.enrolmentId === null;
  const [programme, byNumber, sameNumber] = await Promise.all([
    findProgramme(ctx, referral.programmeId),
    looksUp && number ? findPersonIdByNumber(ctx, number) : undefined,
    looksUp ? selectSameNumber(ctx, referralId) : [],
  ]);
  if (programme === undefined) throw new NotFoundError();
  const known = looksUp ? await selectKnownPeople(ctx, { byNumber, referral }) : [];
  ctx.saw(known.map(({ personId }) => personId));
  return {
    referral,
    definition: programme.definition,
    eligibility: judgeEligibility(programme.definition.eligibility, referral, ctx.today),
    messages,
    decisions,
    known,
    sameNumber: sameNumber.map((other) => ({ id: other.id, name: fullName(other), referredOn: other.referredOn })),
  };
}
