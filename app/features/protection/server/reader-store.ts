import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today' | 'now'>;

/** A named reader without an end. */
export type Reader = {
  accountId: string;
  name: string;
  reason: string;
  since: Instant;
  isDisabled: boolean;
};

export type ReaderChange = {
  id: string;
  accountName: string;
  change: 'added' | 'removed';
  reason: string;
  at: Instant;
  byName: string | null;
};

/** A colleague who can be named: her roles in the programme today. */
export type TeamMember = { accountId: string; name: string; roles: Role[] };

/** How the caller sees a protected person: lastingly, in an emergency until a moment, or not at all. */
export async function findOwnReading(
  { db, caller, now }: Ctx,
  personId: string,
): Promise<'lasting' | { until: Instant } | undefined> {
  const row = await db
    .selectFrom('named_readers')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('account_id', '=', caller.accountId)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .select('valid_until')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return row.valid_until === null ? 'lasting' : { until: row.valid_until };
}

/** The person's lasting named readers, by name. */
export function selectReaders({ db, caller }: Ctx, personId: string): Promise<Reader[]> {
  return db
    .selectFrom('named_readers as n')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'n.tenant_id').onRef('a.id', '=', 'n.account_id'),
    )
    .where('n.tenant_id', '=', caller.tenantId)
    .where('n.person_id', '=', personId)
    .where('n.valid_until', 'is', null)
    .select([
      'n.account_id as accountId',
      'a.name',
      'n.reason',
      'n.created_at as since',
      sql<boolean>`a.disabled_at is not null`.as('isDisabled'),
    ])
    .orderBy('a.name')
    .execute();
}

/** Who became a named reader and who ceased to be one, the latest first. */
export async function selectReaderChanges({ db, caller }: Ctx, personId: string): Promise<ReaderChange[]> {
  const rows = await db
    .selectFrom('named_reader_changes as c')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.account_id'),
    )
    .leftJoin('accounts as b', (join) =>
      join.onRef('b.tenant_id', '=', 'c.tenant_id').onRef('b.id', '=', 'c.changed_by'),
    )
    .where('c.tenant_id', '=', caller.tenantId)
    .where('c.person_id', '=', personId)
    .select(['c.id', 'a.name as accountName', 'c.change', 'c.reason', 'c.changed_at as at', 'b.name as byName'])
    .orderBy('c.changed_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(100)
    .execute();
  return rows as ReaderChange[];
}

/** Those who work in a programme today and can be named, by name; whoever the caller may know has had emergency access to the person is among them. */
export async function selectTeam(
  { db, caller, today }: Ctx,
  programmeId: string,
  personId: string,
): Promise<TeamMember[]> {
  const { rows } =
    await sql<TeamMember>`select a.id as "accountId", a.name, coalesce(array_agg(distinct r.role) filter (where r.role is not null), '{}') as roles
    from accounts a left join role_assignments r on r.tenant_id = a.tenant_id and r.account_id = a.id and r.programme_id = ${programmeId}
      and r.role in ('coordinator', 'case-worker', 'peer-coach', 'activity-leader')
      and r.valid_from <= ${today} and (r.valid_before is null or r.valid_before > ${today})
    where a.tenant_id = ${caller.tenantId} and a.disabled_at is null
      and (r.role is not null or exists (select from emergency_accesses x where x.tenant_id = a.tenant_id and x.account_id = a.id and x.person_id = ${personId} and x.outcome = 'opened'))
    group by a.id, a.name order by a.name, a.id`.execute(db);
  return rows;
}

/** Makes an account a lasting named reader; one that had emergency access now has none of it left. */
export async function insertReader(
  { db, caller, now }: Ctx,
  personId: string,
  accountId: string,
  reason: string,
): Promise<void> {
  await db
    .deleteFrom('named_readers')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('account_id', '=', accountId)
    .where('valid_until', 'is not', null)
    .execute();
  await db
    .insertInto('named_readers')
    .values({
      tenant_id: caller.tenantId,
      person_id: personId,
      account_id: accountId,
      reason,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes down a change of the list; must come before the change takes the caller's own sight away. */
export async function insertReaderChange(
  { db, caller, now }: Ctx,
  personId: string,
  accountId: string,
  change: 'added' | 'removed',
  reason: string,
): Promise<void> {
  await db
    .insertInto('named_reader_changes')
    .values({
      tenant_id: caller.tenantId,
      person_id: personId,
      account_id: accountId,
      change,
      reason,
      changed_at: now,
      changed_by: caller.accountId,
    })
    .execute();
}

/** Takes accounts off the list, lasting or not; all of them when none is named. */
export async function deleteReaders({ db, caller }: Ctx, personId: string, accountId?: string): Promise<void> {
  let gone = db.deleteFrom('named_readers').where('tenant_id', '=', caller.tenantId).where('person_id', '=', personId);
  if (accountId !== undefined) gone = gone.where('account_id', '=', accountId);
  await gone.execute();
}

/** One at a time per person: of two who change the list at once, the second sees what the first did. */
export async function lockReaders({ db }: Ctx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`named readers:${personId}`}, 0))`.execute(db);
}
