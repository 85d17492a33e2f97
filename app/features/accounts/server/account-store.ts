import { type Expression, type SqlBool, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';

export type AccountFilter = {
  search: string;
  role: Role | undefined;
  state: 'active' | 'disabled' | 'all';
  limit: number;
  offset: number;
};

export type ListedAccount = {
  id: string;
  name: string;
  email: string;
  organisationName: string;
  disabledAt: Instant | null;
  hasPassword: boolean;
  hasCode: boolean;
  /** Roles held on the day asked for, in programmes the caller may see. */
  roles: { role: Role; programmeName: string | null }[];
};

/** One page of accounts by name, and how many there are in all. */
export async function selectAccounts(
  db: Db,
  filter: AccountFilter,
  today: PlainDate,
): Promise<{ accounts: ListedAccount[]; total: number }> {
  const rows = await db
    .selectFrom('accounts as a')
    .innerJoin('organisations as o', (join) =>
      join.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.id', '=', 'a.organisation_id'),
    )
    .select((eb) => [
      'a.id',
      'a.name',
      'a.email',
      'o.name as organisationName',
      'a.disabled_at as disabledAt',
      'a.has_password as hasPassword',
      'a.has_code as hasCode',
      sql<number>`count(*) over ()`.as('total'),
      jsonArrayFrom(
        eb
          .selectFrom('role_assignments as r')
          .leftJoin('programmes as p', (join) =>
            join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.programme_id'),
          )
          .whereRef('r.tenant_id', '=', 'a.tenant_id')
          .whereRef('r.account_id', '=', 'a.id')
          .where('r.valid_from', '<=', today)
          .where((w) => w.or([w('r.valid_before', 'is', null), w('r.valid_before', '>', today)]))
          .where((w) => w.or([w('r.programme_id', 'is', null), w('p.id', 'is not', null)]))
          .select(['r.role', 'p.name as programmeName'])
          .orderBy('r.role')
          .orderBy('p.name'),
      ).as('roles'),
    ])
    .where((eb) => {
      const conditions: Expression<SqlBool>[] = [];
      if (filter.state !== 'all')
        conditions.push(eb('a.disabled_at', filter.state === 'active' ? 'is' : 'is not', null));
      if (filter.search !== '') {
        const like = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`;
        conditions.push(eb.or([eb('a.name', 'ilike', like), eb('a.email', 'ilike', like)]));
      }
      if (filter.role !== undefined)
        conditions.push(
          eb.exists(
            eb
              .selectFrom('role_assignments as h')
              .select('h.id')
              .whereRef('h.tenant_id', '=', 'a.tenant_id')
              .whereRef('h.account_id', '=', 'a.id')
              .where('h.role', '=', filter.role)
              .where('h.valid_from', '<=', today)
              .where((w) => w.or([w('h.valid_before', 'is', null), w('h.valid_before', '>', today)])),
          ),
        );
      return eb.and(conditions);
    })
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    accounts: rows.map(
      ({ total: _, ...row }) =>
        ({ ...row, hasPassword: row.hasPassword === true, hasCode: row.hasCode === true }) as ListedAccount,
    ),
  };
}

export type AccountDetails = Omit<ListedAccount, 'roles'> & {
  version: number;
  locale: 'sv' | 'en';
  organisationId: string;
};

/** One account of the tenant; undefined when there is none. */
export async function findAccount(db: Db, accountId: string): Promise<AccountDetails | undefined> {
  const row = await db
    .selectFrom('accounts as a')
    .innerJoin('organisations as o', (join) =>
      join.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.id', '=', 'a.organisation_id'),
    )
    .select(['a.id', 'a.name', 'a.email', 'o.name as organisationName', 'a.disabled_at as disabledAt'])
    .select([
      'a.has_password as hasPassword',
      'a.has_code as hasCode',
      'a.version',
      'a.locale',
      'a.organisation_id as organisationId',
    ])
    .where('a.id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...row, hasPassword: row.hasPassword === true, hasCode: row.hasCode === true } as AccountDetails;
}

export type NewAccount = {
  tenantId: string;
  id: string;
  organisationId: string;
  name: string;
  email: string;
  locale: 'sv' | 'en';
};

/** Adds an account without password; false when the same form was sent before. Throws the database's error when the address is taken. */
export async function insertAccount(db: Db, account: NewAccount): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accounts')
    .values({
      tenant_id: account.tenantId,
      id: account.id,
      organisation_id: account.organisationId,
      name: account.name,
      email: account.email,
      locale: account.locale,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Changes name, organisation and language, if the account is still at `version`. */
export async function updateAccount(
  db: Db,
  accountId: string,
  version: number,
  values: { name: string; organisationId: string; locale: 'sv' | 'en' },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set((eb) => ({
      name: values.name,
      organisation_id: values.organisationId,
      locale: values.locale,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', accountId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Shuts an account out from `at`, or lets it in again when null. */
export async function setDisabled(db: Db, accountId: string, at: Instant | null): Promise<void> {
  await db
    .updateTable('accounts')
    .set((eb) => ({ disabled_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', accountId)
    .execute();
}

/** Keeps the sealed secret of an account that has none yet; false when it has one. */
export async function storeCodeSecret(db: Db, account: { accountId: string }, sealed: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set({ totp_secret: sealed })
    .where('id', '=', account.accountId)
    .where('has_code', '=', false)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes the secret of an account away: the next sign-in sets up a new one. */
export async function removeCodeSecret(db: Db, accountId: string): Promise<void> {
  await db.updateTable('accounts').set({ totp_secret: null }).where('id', '=', accountId).execute();
}

/** Keeps the hash of a new password. */
export async function storePasswordHash(db: Db, accountId: string, hash: string): Promise<void> {
  await db.updateTable('accounts').set({ password_hash: hash }).where('id', '=', accountId).execute();
}

/** Keeps the language of the interface. */
export async function storeLocale(db: Db, accountId: string, locale: 'sv' | 'en'): Promise<void> {
  await db.updateTable('accounts').set({ locale }).where('id', '=', accountId).execute();
}

/** The languages an account has stated that she speaks. */
export async function findSpokenLanguages(db: Db, accountId: string): Promise<string[]> {
  const row = await db.selectFrom('accounts').where('id', '=', accountId).select('languages').executeTakeFirst();
  return row?.languages ?? [];
}

/** Keeps the languages the owner of an account speaks at work. */
export async function storeSpokenLanguages(db: Db, accountId: string, languages: string[]): Promise<void> {
  await db.updateTable('accounts').set({ languages }).where('id', '=', accountId).execute();
}
