import type { Db } from '#app/platform/db/database.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import type { Instant } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';

export type NewStaff = {
  tenantId: string;
  organisationId: string;
  role: Role;
  /** Where she has the role; an administrator's holds everywhere and has none. */
  programmeIds: readonly string[];
  name: string;
  email: string;
  now: Instant;
};

/** Somebody of the staff who is signed in, straight into the tables, past all walls. `token` is what her cookie holds. */
export async function addStaff(admin: Db, staff: NewStaff): Promise<{ accountId: string; token: string }> {
  const { tenantId, role, name, email } = staff;
  const accountId = newId();
  await admin
    .insertInto('accounts')
    .values({ tenant_id: tenantId, id: accountId, organisation_id: staff.organisationId, email, name })
    .execute();
  const isAdministrator = role === 'tenant-administrator' || role === 'system-administrator';
  await admin
    .insertInto('role_assignments')
    .values(
      (isAdministrator ? [null] : staff.programmeIds).map((programme_id) => ({
        tenant_id: tenantId,
        id: newId(),
        account_id: accountId,
        role,
        programme_id,
        valid_from: '2025-01-01',
      })),
    )
    .execute();
  return { accountId, token: await openSession(admin, { tenantId, accountId, role, now: staff.now }) };
}

/** One more session of an account, in a role. Returns its token. */
export async function openSession(
  admin: Db,
  { tenantId, accountId, role, now }: Pick<NewStaff, 'tenantId' | 'role' | 'now'> & { accountId: string },
): Promise<string> {
  const token = newToken();
  await admin
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      tenant_id: tenantId,
      account_id: accountId,
      stage: 'signed-in',
      active_role: role,
      created_at: now,
      last_seen_at: now,
      expires_at: '2100-01-01T00:00:00Z',
      idle_seconds: 100_000_000,
    })
    .execute();
  return token;
}
