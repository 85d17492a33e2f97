import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import { addDays } from '#app/shared/dates.ts';
import type { LogEntry, LogFilter, SealState } from '../domain/log-entry.ts';

/** Lines of the log, newest first. Ids are in the order of time, so that they page without counting. */
export async function selectLog(db: Db, filter: LogFilter, limit: number): Promise<LogEntry[]> {
  const startOf = (day: string) => sql<string>`(${day}::date)::timestamp at time zone 'Europe/Stockholm'`;
  let query = db
    .selectFrom('audit_events as e')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'e.tenant_id').onRef('a.id', '=', 'e.account_id'),
    )
    .leftJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.programme_id'),
    )
    .select([
      'e.id',
      'e.at',
      'e.account_id as accountId',
      'a.name as accountName',
      'e.role',
      'e.action',
      'e.category',
      'e.purpose',
    ])
    .select(['p.name as programmeName', sql<number>`coalesce(cardinality(e.subjects), 0)`.as('peopleCount')])
    .orderBy('e.id', 'desc')
    .limit(limit);
  if (filter.account !== undefined) query = query.where('e.account_id', '=', filter.account);
  if (filter.category !== undefined) query = query.where('e.category', '=', filter.category);
  if (filter.from !== undefined) query = query.where('e.at', '>=', startOf(filter.from));
  if (filter.to !== undefined) query = query.where('e.at', '<', startOf(addDays(filter.to, 1)));
  if (filter.before !== undefined) query = query.where('e.id', '<', filter.before);
  return query.execute();
}

/** The newest seal of the tenant's chain. */
export async function findNewestSeal(db: Db): Promise<SealState> {
  return db
    .selectFrom('audit_seals')
    .select(['number', 'sealed_at as sealedAt', sql<string>`encode(hash, 'hex')`.as('hash')])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Accounts of the tenant by name, to narrow the log to one of them. */
export async function listLogAccounts(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('accounts').select(['id', 'name']).orderBy('name').execute();
}
