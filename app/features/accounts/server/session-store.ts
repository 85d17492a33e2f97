import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';

export type OpenSession = {
  id: string;
  role: Role | null;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
};

/** Signed-in sessions of an account that nobody ended and whose last moment is to come, newest first. */
export async function listOpenSessions(db: Db, accountId: string, now: Instant): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select([
      'id',
      'active_role as role',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
    ])
    .where('account_id', '=', accountId)
    .where('stage', '=', 'signed-in')
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute();
  return rows as OpenSession[];
}

/** Ends sessions of an account at once: the given one, or all but `except`. Answers how many. */
export async function revokeSessions(
  db: Db,
  accountId: string,
  now: Instant,
  which: { only?: string; except?: string | null } = {},
): Promise<number> {
  let update = db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null);
  if (which.only !== undefined) update = update.where('id', '=', which.only);
  if (which.except) update = update.where('id', '!=', which.except);
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export type OwnRole = {
  id: string;
  role: Role;
  programmeName: string | null;
  validFrom: PlainDate;
  validBefore: PlainDate | null;
};

/** The caller's own roles, past and to come, newest first. */
export async function listOwnRoles(db: Db): Promise<OwnRole[]> {
  const { rows } = await sql<OwnRole>`select id, role, programme_name as "programmeName", valid_from as "validFrom",
    valid_before as "validBefore" from app.own_roles()`.execute(db);
  return rows;
}
