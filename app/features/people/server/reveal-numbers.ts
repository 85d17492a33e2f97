import type { RequestContext } from '#app/platform/http/page.ts';
import type { IdentityNumberKind } from '../domain/identity-number.ts';
import type { NumberRecord } from '../domain/number-facts.ts';
import type { RevealReason } from '../domain/reveal-reasons.ts';
import { printIdentityNumber } from '../domain/show-identity-number.ts';
import { selectClearNumbers } from './identifier-store.ts';

export type RevealedNumber = Pick<NumberRecord, 'level' | 'validFrom' | 'validBefore' | 'endedAs'> & {
  kind: IdentityNumberKind;
  printed: string;
};

/** A person's numbers in the clear with their history, what is current first. The reason goes into the audit trail with her id. */
export async function revealNumbers(
  ctx: RequestContext,
  personId: string,
  reason: RevealReason,
): Promise<RevealedNumber[]> {
  ctx.saw([personId]);
  ctx.because(reason);
  const numbers = await selectClearNumbers(ctx, personId);
  return numbers.map(({ kind, level, validFrom, validBefore, endedAs, ...number }) => ({
    kind,
    printed: printIdentityNumber({ kind, normalised: number.normalised }),
    level,
    validFrom,
    validBefore,
    endedAs,
  }));
}
