import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { NewTenant, Tenant } from '../domain/tenant.ts';

/** All tenants by name. */
export async function selectTenants(db: Db): Promise<Tenant[]> {
  return db
    .selectFrom('tenants')
    .select(['id', 'key', 'name', 'created_at as createdAt', 'demo as isDemo'])
    .orderBy('name')
    .execute();
}

export type Founder = {
  accountId: string;
  name: string;
  email: string;
  hasStarted: boolean;
  invitationId: string | null;
  expiresAt: Instant | null;
};

/** The first administrator of a tenant; undefined for a tenant that was not founded here. */
export async function findFounder(db: Db, tenantId: string): Promise<Founder | undefined> {
  const { rows } =
    await sql<Founder>`select account_id as "accountId", name, email, has_started as "hasStarted", invitation_id as "invitationId",
    expires_at as "expiresAt" from app.tenant_founder(${tenantId}::uuid)`.execute(db);
  return rows[0];
}

/** Adds a tenant with its first organisation, administrator and start link; false when it is there already. */
export async function insertTenant(
  db: Db,
  tenant: NewTenant,
  tokenHash: Buffer,
  now: Instant,
  expiresAt: Instant,
): Promise<boolean> {
  const { rows } = await sql<{
    founded: boolean;
  }>`select app.found_tenant(${tenant.id}::uuid, ${tenant.key}::text, ${tenant.name}::text,
    ${tenant.organisationId}::uuid, ${tenant.organisationName}::text, ${tenant.organisationKind}::text, ${tenant.accountId}::uuid,
    ${tenant.administratorName}::text, ${tenant.email}::text, ${tenant.assignmentId}::uuid, ${tenant.invitationId}::uuid, ${tokenHash}::bytea,
    ${now}::timestamptz, ${expiresAt}::timestamptz) as founded`.execute(db);
  return rows[0]?.founded === true;
}

/** Puts a new start link in place of the founder's; false once she has started. */
export async function insertFounderInvitation(
  db: Db,
  tenantId: string,
  invitation: { id: string; tokenHash: Buffer },
  now: Instant,
  expiresAt: Instant,
): Promise<boolean> {
  const { rows } = await sql<{
    invited: boolean;
  }>`select app.invite_founder(${tenantId}::uuid, ${invitation.id}::uuid, ${invitation.tokenHash}::bytea,
    ${now}::timestamptz, ${expiresAt}::timestamptz) as invited`.execute(db);
  return rows[0]?.invited === true;
}
