import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** A phone on which she has opened her own side, as she sees it herself. */
export type OwnPhone = { id: string; label: string; isShared: boolean; isHere: boolean; lastSeenOn: PlainDate };

/** Her phones that can still open her own side, the one she holds first. */
export async function listOwnPhones({ db, person, now }: PortalContext): Promise<OwnPhone[]> {
  const { rows } =
    await sql<OwnPhone>`select id, label, is_shared as "isShared", id = ${person.deviceId} as "isHere", last_seen_on as "lastSeenOn"
    from portal_devices where tenant_id = ${person.tenantId} and person_id = ${person.personId} and ended_at is null and expires_at > ${now}
    order by id = ${person.deviceId} desc, last_seen_on desc, created_at desc`.execute(db);
  return rows;
}

/** Shuts out one of her phones at its next request; false when it is none of hers, or out already. */
export async function endOwnPhone({ db, person, now }: PortalContext, phoneId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update portal_devices set ended_at = ${now}, ended_by = 'person'
    where tenant_id = ${person.tenantId} and person_id = ${person.personId} and id = ${phoneId} and ended_at is null`.execute(
    db,
  );
  return numAffectedRows === 1n;
}
