import { sql } from 'kysely';
import { rowsAs } from '#app/platform/db/rows-as.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { DecidedRegistration } from '../domain/decide-registration.ts';
import type { ExitDestination, ExitReason } from '../domain/exit-reasons.ts';

/** An enrolment that decideRegistration has passed, with its id and whose it is; `exit` for somebody who has left already. */
export type DecidedEnrolment = {
  id: string;
  personId: string;
  restricted: boolean;
  decided: DecidedRegistration;
  exit?: { endedOn: PlainDate; reason: ExitReason; to: ExitDestination | null } | null;
};

/**
 * Enrols many people in one programme with the moves that led there, as registerParticipant does one. All is sent at
 * once: what is asked after this call finds them enrolled. Rejects with the database's refusal (enrolments_one_open) when somebody has
 * an open enrolment in the programme meanwhile.
 */
export async function enrolPeople(
  { db, caller }: RequestContext,
  programmeId: string,
  enrolments: readonly DecidedEnrolment[],
): Promise<void> {
  if (enrolments.length === 0) return;
  const rows = enrolments.map(({ id, personId, restricted, decided, exit }) => ({
    id,
    person_id: personId,
    restricted,
    status: decided.status,
    site_key: decided.siteKey,
    track_key: decided.trackKey,
    case_worker_id: decided.caseWorkerId,
    referred_on: decided.referredOn,
    started_on: decided.startedOn,
    planned_end_on: decided.plannedEndOn,
    ended_on: exit?.endedOn ?? null,
    exit_reason: exit?.reason ?? null,
    exit_to: exit?.to ?? null,
  }));
  const enrolled = sql`
    insert into enrolments (tenant_id, id, programme_id, person_id, restricted, status, site_key, track_key, case_worker_id, referred_on, started_on, planned_end_on, ended_on, exit_reason, exit_to, created_by)
    select ${caller.tenantId}::uuid, r.id, ${programmeId}::uuid, r.person_id, r.restricted, r.status, r.site_key, r.track_key, r.case_worker_id, r.referred_on, r.started_on, r.planned_end_on, r.ended_on, r.exit_reason, r.exit_to, ${caller.accountId}::uuid
    from ${rowsAs(rows, { id: 'uuid', person_id: 'uuid', restricted: 'boolean', status: 'text', site_key: 'text', track_key: 'text', case_worker_id: 'uuid', referred_on: 'date', started_on: 'date', planned_end_on: 'date', ended_on: 'date', exit_reason: 'text', exit_to: 'text' })}`.execute(
    db,
  );
  // Moves of one save share their moment: ids made one after the other, sorted, keep their order.
  const moves = enrolments.flatMap(({ id, personId, restricted, decided }) => {
    const ids = decided.kept.map(() => newId()).sort();
    return decided.kept.map((move, index) => ({
      id: ids[index] as string,
      enrolment_id: id,
      person_id: personId,
      restricted,
      move: move.move,
      from_status: move.fromStatus,
      to_status: move.toStatus,
      takes_effect_on: move.takesEffectOn,
    }));
  });
  const moved =
    sql`insert into enrolment_moves (tenant_id, id, enrolment_id, programme_id, person_id, restricted, move, from_status, to_status, takes_effect_on, recorded_by)
    select ${caller.tenantId}::uuid, r.id, r.enrolment_id, ${programmeId}::uuid, r.person_id, r.restricted, r.move, r.from_status, r.to_status, r.takes_effect_on, ${caller.accountId}::uuid
    from ${rowsAs(moves, { id: 'uuid', enrolment_id: 'uuid', person_id: 'uuid', restricted: 'boolean', move: 'text', from_status: 'text', to_status: 'text', takes_effect_on: 'date' })}`.execute(
      db,
    );
  await Promise.all([enrolled, moved]);
}
