import type { RequestContext } from '#app/platform/http/page.ts';
import type { IdentityNumberKind } from '../domain/identity-number.ts';
import type { RevealReason } from '../domain/reveal-reasons.ts';
import { printIdentityNumber } from '../domain/show-identity-number.ts';
import { listNumbers } from './identifier-store.ts';

export type RevealedNumber = { kind: IdentityNumberKind; printed: string; isCurrent: boolean };

/** A person's numbers in the clear, the newest first. The reason goes into the audit trail with her id. */
export async function revealNumbers(
  ctx: RequestContext,
  personId: string,
  reason: RevealReason,
): Promise<RevealedNumber[]> {
  ctx.saw([personId]);
  ctx.because(reason);
  const numbers = await listNumbers(ctx, personId);
  return numbers.map((number) => ({
    kind: number.kind,
    printed: printIdentityNumber(number),
    isCurrent: number.validBefore === null,
  }));
}
