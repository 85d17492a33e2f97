import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { PlannedRow, Seen } from '../domain/plan.ts';
import type { HistoryValues } from '../domain/rows/history-row.ts';
import { findParticipations } from './find-participations.ts';

/** Decides for rows of a list of situations whose history they go into. What stands there already is left alone. */
export async function planHistory(
  ctx: RequestContext,
  programmeId: string,
  rows: PlannedRow[],
  seen: Seen,
): Promise<void> {
  const read = rows.filter((row) => row.values !== null && row.choice !== 'leave-out');
  const found = await findParticipations(ctx, programmeId, read);
  const known = await listSituationKeys(ctx, programmeId, [...new Set(found.values().map(({ personId }) => personId))]);
  for (const row of read) {
    const participation = found.get(row);
    if (participation === undefined) continue;
    const { situation } = row.values as HistoryValues;
    const key = `${participation.personId} ${situation.details.kind} ${situation.startsOn}`;
    const ends = known.get(key);
    row.ids = { known: participation.personId, enrolment: participation.enrolmentId };
    if (seen.get(key) !== undefined) row.outcome = 'repeated';
    else if (ends === undefined) {
      row.outcome = 'new';
      row.restricted = participation.restricted;
      row.ids.situation = newId();
    } else if (ends === (situation.endsBefore ?? '')) row.outcome = 'unchanged';
    else {
      row.outcome = 'faulty';
      row.problems.push({ field: 'endsOn', code: 'situation-known-otherwise' });
    }
    seen.set(key, row.number);
  }
}

async function listSituationKeys(
  { db, caller }: RequestContext,
  programmeId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('situations')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('corrected_by', 'is', null)
    .select(['person_id as personId', 'kind', 'starts_on as startsOn', 'ends_before as endsBefore'])
    .execute();
  return new Map(
    rows.map(({ personId, kind, startsOn, endsBefore }) => [
      `${personId} ${kind} ${startsOn}`,
      (endsBefore as PlainDate | null) ?? '',
    ]),
  );
}
