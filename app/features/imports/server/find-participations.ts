import type { RequestContext } from '#app/platform/http/page.ts';
import { decideWho, type PlannedRow } from '../domain/plan.ts';
import type { Who } from '../domain/rows/read-who.ts';
import { findEnrolments, type KnownEnrolment, matchPeople } from './match-store.ts';

export type FoundParticipation = {
  personId: string;
  enrolmentId: string;
  restricted: boolean;
  enrolments: KnownEnrolment[];
};

/**
 * Whose participation each row is about: found by number, by name and birth date, or by the name alone when one participant of the
 * programme bears it. Rows for which nobody is found become faulty: 'not-a-participant', 'several-known'.
 */
export async function findParticipations(
  ctx: RequestContext,
  programmeId: string,
  rows: readonly PlannedRow[],
): Promise<Map<PlannedRow, FoundParticipation>> {
  const whoOf = (row: PlannedRow) => (row.values as { who: Who }).who;
  const matches = await matchPeople(ctx, programmeId, rows.map(whoOf));
  const personOf = new Map<PlannedRow, string>();
  rows.forEach((row, index) => {
    const match = matches[index] as (typeof matches)[number];
    const candidates = match.byName.length > 0 || whoOf(row).bornOn !== null ? match.byName : match.inProgramme;
    const meant = decideWho({ ...whoOf(row), number: null }, { ...match, isTaken: false, byName: candidates }, null);
    if ('problem' in meant) fault(row, meant.problem.code);
    else if (meant.known === undefined) fault(row, 'not-a-participant');
    else personOf.set(row, meant.known.id);
  });
  const ids = [...new Set(personOf.values())];
  ctx.saw(ids);
  const enrolments = Map.groupBy(await findEnrolments(ctx, programmeId, ids), ({ personId }) => personId);
  const found = new Map<PlannedRow, FoundParticipation>();
  for (const [row, personId] of personOf) {
    const own = (enrolments.get(personId) ?? []).toSorted((a, b) => (a.referredOn < b.referredOn ? 1 : -1));
    const [latest] = own;
    if (latest === undefined) fault(row, 'not-a-participant');
    else found.set(row, { personId, enrolmentId: latest.id, restricted: latest.restricted, enrolments: own });
  }
  return found;
}

function fault(row: PlannedRow, code: string): void {
  row.outcome = 'faulty';
  row.problems.push({ field: '', code });
}
