import type { AlikePerson } from '#app/features/people/domain/alike.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { printIdentityNumber } from '#app/features/people/domain/show-identity-number.ts';
import { findAlike } from '#app/features/people/public.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Eligibility, judgeEligibility } from '../domain/eligibility.ts';
import { type Decision, selectDecisions } from './decision-store.ts';
import { type Message, selectMessages } from './message-store.ts';
import { findReferralNumber } from './number-store.ts';
import { findProgramme, selectDefinitions } from './programme-store.ts';
import { findReferral, type IncomingFilter, type StoredReferral, selectIncoming } from './referral-store.ts';
import { selectSameNumber } from './same-number-store.ts';

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
  /** People the caller sees who are probably the one who is referred, the likeliest first. */
  known: AlikePerson[];
  /** Somebody alike is known in the organisation whom the caller may not see; nothing more is told. */
  isKnownElsewhere: boolean;
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
  const [programme, alike, sameNumber] = await Promise.all([
    findProgramme(ctx, referral.programmeId),
    looksUp
      ? findAlike(ctx, {
          personId: referralId,
          givenName: referral.givenName,
          familyName: referral.familyName,
          bornOn: referral.bornOn,
          phone: referral.phone ?? undefined,
          number: number && printIdentityNumber(number),
        })
      : { people: [], isKnownElsewhere: false },
    looksUp ? selectSameNumber(ctx, referralId) : [],
  ]);
  if (programme === undefined) throw new NotFoundError();
  return {
    referral,
    definition: programme.definition,
    eligibility: judgeEligibility(programme.definition.eligibility, referral, ctx.today),
    messages,
    decisions,
    known: alike.people,
    isKnownElsewhere: alike.isKnownElsewhere,
    sameNumber: sameNumber.map((other) => ({ id: other.id, name: fullName(other), referredOn: other.referredOn })),
  };
}
