import { sql } from 'kysely';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** The participation that a participant's own pages are about. */
export type OwnStay = {
  id: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  status: string;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  plannedEndOn: PlainDate | null;
  trackKey: string | null;
  programmeName: string;
  definition: ProgrammeDefinition;
};

/** She takes part, or is about to: only then does she write; afterwards she still reads. */
export const openStatuses: readonly string[] = ['accepted', 'active', 'paused'];

/**
 * Her participation that goes on, else the one that began last. Somebody in two programmes at once sees the way of the one she joined last.
 * Throws NotFoundError when she has none yet.
 */
export async function getOwnStay({ db, person }: Pick<PortalContext, 'db' | 'person'>): Promise<OwnStay> {
  const { rows } =
    await sql<OwnStay>`select e.id, e.programme_id as "programmeId", e.person_id as "personId", e.restricted, e.status,
      e.started_on as "startedOn", e.ended_on as "endedOn", e.planned_end_on as "plannedEndOn", e.track_key as "trackKey",
      p.name as "programmeName", p.definition
    from enrolments e join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id
    where e.tenant_id = ${person.tenantId}::uuid and e.person_id = ${person.personId}::uuid
      and e.id = any (${person.enrolments.map(({ id }) => id)}::uuid[])
    order by e.status = any (${openStatuses}::text[]) desc, e.started_on desc nulls last, e.id desc limit 1`.execute(
      db,
    );
  const stay = rows[0];
  if (stay === undefined) throw new NotFoundError();
  return stay;
}

/** The columns that tie a row to her participation. */
export function ownKeys({ person }: Pick<PortalContext, 'person'>, stay: OwnStay) {
  return {
    tenant_id: person.tenantId,
    enrolment_id: stay.id,
    programme_id: stay.programmeId,
    person_id: stay.personId,
    restricted: stay.restricted,
  };
}

/** Whether she may write in it. */
export function isOpenStay({ status }: Pick<OwnStay, 'status'>): boolean {
  return openStatuses.includes(status);
}
