import type { Db } from '#app/platform/db/database.ts';
import type { Instant } from '#app/shared/dates.ts';

export type Invitation = { id: string; tokenHash: Buffer; expiresAt: Instant };

/** Puts a new start link in place of those the account has; the same id a second time changes nothing. */
export async function replaceInvitation(
  db: Db,
  account: { tenantId: string; accountId: string },
  createdBy: string,
  now: Instant,
  invitation: Invitation,
): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('account_id', '=', account.accountId)
    .where('id', '!=', invitation.id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
  await db
    .insertInto('invitations')
    .values({
      tenant_id: account.tenantId,
      id: invitation.id,
      account_id: account.accountId,
      token_hash: invitation.tokenHash,
      created_at: now,
      created_by: createdBy,
      expires_at: invitation.expiresAt,
    })
    // No columns named: the hash follows from the id, and sent twice at once either of the two may collide first.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes every open start link of the account back. */
export async function revokeInvitations(db: Db, accountId: string, now: Instant): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

/** The newest start link that nobody has used or taken back; it may be too old. */
export async function findOpenInvitation(
  db: Db,
  accountId: string,
): Promise<{ id: string; expiresAt: Instant } | undefined> {
  return db
    .selectFrom('invitations')
    .select(['id', 'expires_at as expiresAt'])
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
