import { decryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { IdentityNumber, IdentityNumberKind } from '../domain/identity-number.ts';
import { numberPlace } from '../domain/number-place.ts';

/**
 * The number each of these people has now, in the clear, by person; the best kind of those she has. For files that must hold it: the caller's
 * operation asks for its own permission and notes whom it saw.
 */
export async function listCurrentNumbers(
  { db, caller, services }: Pick<RequestContext, 'db' | 'caller' | 'services'>,
  personIds: readonly string[],
): Promise<Map<string, IdentityNumber>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('person_identifiers')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', 'in', personIds)
    .where('valid_before', 'is', null)
    .select(['id', 'person_id as personId', 'kind', 'ciphertext'])
    .orderBy('created_at', 'desc')
    .execute();
  const best = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const known = best.get(row.personId);
    if (known === undefined || rank(row.kind) < rank(known.kind)) best.set(row.personId, row);
  }
  return new Map(
    [...best].map(([personId, { id, kind, ciphertext }]) => [
      personId,
      {
        kind: kind as IdentityNumberKind,
        normalised: decryptField(services.keys, numberPlace(caller.tenantId, id), ciphertext),
      },
    ]),
  );
}

const order: readonly string[] = ['personnummer', 'samordningsnummer', 'fill-in', 'migration-number'];
const rank = (kind: string) => order.indexOf(kind);
