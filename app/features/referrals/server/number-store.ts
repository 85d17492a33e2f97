import type { IdentityNumber, IdentityNumberKind } from '#app/features/people/domain/identity-number.ts';
import { decryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { referralNumberPlace } from '../domain/referral.ts';

/** The number a referral came with, in the clear; undefined when there is none or the caller may not know of the referral. */
export async function findReferralNumber(
  { db, caller, services }: Pick<RequestContext, 'db' | 'caller' | 'services'>,
  referralId: string,
): Promise<IdentityNumber | undefined> {
  const row = await db
    .selectFrom('referrals')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', referralId)
    .select(['number_kind as kind', 'number_ciphertext as ciphertext'])
    .executeTakeFirst();
  if (!row?.kind || !row.ciphertext) return undefined;
  return {
    kind: row.kind as IdentityNumberKind,
    normalised: decryptField(services.keys, referralNumberPlace(caller.tenantId, referralId), row.ciphertext),
  };
}
