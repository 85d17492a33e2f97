import type { Db } from '#app/platform/db/database.ts';

/** Those of these participations that the caller sees. */
export async function listInSight(db: Db, tenantId: string, enrolmentIds: readonly string[]): Promise<Set<string>> {
  if (enrolmentIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('enrolments')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...enrolmentIds])
    .select('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Whether a save with this key was taken. */
export async function hasArrived(db: Db, tenantId: string, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('attendance_saves')
    .where('tenant_id', '=', tenantId)
    .where('idempotency_key', '=', key)
    .select('idempotency_key')
    .executeTakeFirst();
  return row !== undefined;
}
