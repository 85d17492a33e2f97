import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Correction } from '../domain/decide-corrections.ts';

export type CorrectionRecord = Correction & { id: string; reason: string; correctedAt: Instant; correctedBy: string };

/** Keeps that something was corrected, and why. */
export async function insertCorrections(
  { db, caller, now }: Pick<RequestContext, 'db' | 'caller' | 'now'>,
  person: { id: string; restricted: boolean },
  corrections: readonly Correction[],
  reason: string,
): Promise<void> {
  if (corrections.length === 0) return;
  await db
    .insertInto('person_corrections')
    .values(
      corrections.map((correction) => ({
        ...correction,
        tenant_id: caller.tenantId,
        id: newId(),
        person_id: person.id,
        restricted: person.restricted,
        reason,
        corrected_at: now,
        corrected_by: caller.accountId,
      })),
    )
    .execute();
}

/** What of a person's own was corrected, newest first. */
export async function selectCorrections(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  personId: string,
): Promise<CorrectionRecord[]> {
  const rows = await db
    .selectFrom('person_corrections as c')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.corrected_by'),
    )
    .where('c.tenant_id', '=', caller.tenantId)
    .where('c.person_id', '=', personId)
    .select(['c.id', 'c.fact', 'c.was', 'c.reason', 'c.corrected_at as correctedAt'])
    .select(sql<string>`coalesce(a.name, '')`.as('correctedBy'))
    .orderBy('c.corrected_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  return rows as CorrectionRecord[];
}
