import { sql } from 'kysely';
import type { OfEnrolment } from '#app/features/plans/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Wishes } from '../domain/wishes.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** What she has said about work; undefined when nothing is written. */
export async function findWishes(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<Wishes | undefined> {
  const { rows } =
    await sql<Wishes>`select m.occupations, m.town, m.ways, m.longest_minutes as "longestMinutes", m.longest_km as "longestKm",
      m.has_licence as "hasLicence", m.free_from as "freeFrom", m.free_to as "freeTo", m.rather_not as "ratherNot", m.cannot, m.said_by as "saidBy", m.version
    from match_wishes m where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = ${enrolmentId}::uuid`.execute(
      db,
    );
  return rows[0];
}

/** Keeps them when nobody has since `version`, 0 for none; false when somebody was first. */
export async function saveWishes(
  { db, caller, now }: Ctx,
  keys: OfEnrolment,
  { version, ...wishes }: Omit<Wishes, 'saidBy'>,
): Promise<boolean> {
  const columns = {
    occupations: wishes.occupations,
    town: wishes.town,
    ways: wishes.ways,
    longest_minutes: wishes.longestMinutes,
    longest_km: wishes.longestKm,
    has_licence: wishes.hasLicence,
    free_from: wishes.freeFrom,
    free_to: wishes.freeTo,
    rather_not: wishes.ratherNot,
    cannot: wishes.cannot,
    said_by: 'staff',
    version: version + 1,
    changed_at: now,
    changed_by: caller.accountId,
  };
  if (version === 0) {
    const added = await db
      .insertInto('match_wishes')
      .values({ ...keys, ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }
  const saved = await db
    .updateTable('match_wishes')
    .set(columns)
    .where('tenant_id', '=', keys.tenant_id)
    .where('enrolment_id', '=', keys.enrolment_id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}
