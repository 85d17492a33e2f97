import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type DocumentedQualification, documentedQualifications } from '../domain/documented.ts';
import { type MissingFact, missingFacts } from '../domain/missing-facts.ts';
import { missingOfPerson } from '../domain/own-facts.ts';
import type { History } from '../domain/records.ts';
import { listFacts, listHistory, listQualifications, listRecorders, listSituations } from './history-store.ts';
import { findParticipation, listParticipations, type Participation } from './participation-store.ts';

/** A participation with its history; throws NotFoundError when the caller may not know of it. Notes whose data was seen. */
async function seen(ctx: RequestContext, found: Promise<Participation | undefined>): Promise<Participation> {
  const participation = await found;
  if (participation === undefined) throw new NotFoundError();
  ctx.saw([participation.personId]);
  ctx.within(participation.programmeId);
  return participation;
}

/** The rows that count now, and what is missing. */
export async function getCurrentHistory(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ participation: Participation; history: History; missing: MissingFact[] }> {
  const [participation, history] = await Promise.all([
    seen(ctx, findParticipation(ctx, enrolmentId)),
    listHistory(ctx, { enrolmentIds: [enrolmentId] }),
  ]);
  const missing = missingFacts(participation.frameworks, participation, history.facts, history.situations, ctx.today);
  return { participation, history, missing };
}

/** Every row, also those that were corrected, with the names of who recorded them. */
export async function getWholeHistory(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ participation: Participation; history: History; recorders: Map<string, string> }> {
  const [participation, history, recorders] = await Promise.all([
    seen(ctx, findParticipation(ctx, enrolmentId)),
    listHistory(ctx, { enrolmentIds: [enrolmentId] }, 'all'),
    listRecorders(ctx, enrolmentId),
  ]);
  return { participation, history, recorders };
}

/** Grades, certificates and licences of the person of an enrolment, the latest first: also of participations before, as far as the caller sees them. She notes whom she saw. */
export async function listDocumentedQualifications(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<DocumentedQualification[]> {
  return documentedQualifications(await listQualifications(ctx, { personOf: enrolmentId }, 'all'));
}

/** The situations, facts, supports and qualifications of one enrolment that count now. The caller notes whom she saw. */
export async function historyOf(ctx: RequestContext, enrolmentId: string): Promise<History> {
  return listHistory(ctx, { enrolmentIds: [enrolmentId] });
}

/** All rows of these enrolments that count now, in four statements: what reports are made of. The caller notes whom she saw. */
export async function historiesOf(ctx: RequestContext, enrolmentIds: readonly string[]): Promise<History> {
  return listHistory(ctx, { enrolmentIds });
}

/** How much is still to be asked, by enrolment, with what is the person's own; an enrolment with nothing missing is not in the map. */
export async function countMissingFor(
  ctx: RequestContext,
  enrolmentIds: readonly string[],
): Promise<Map<string, number>> {
  if (enrolmentIds.length === 0) return new Map();
  const [participations, facts, situations] = await Promise.all([
    listParticipations(ctx, enrolmentIds),
    listFacts(ctx, { enrolmentIds }),
    listSituations(ctx, { enrolmentIds }),
  ]);
  const factsOf = Map.groupBy(facts, (fact) => fact.enrolmentId);
  const situationsOf = Map.groupBy(situations, (situation) => situation.enrolmentId);
  const counts = participations.map((one): [string, number] => {
    const { enrolmentId, frameworks } = one;
    const known = [factsOf.get(enrolmentId) ?? [], situationsOf.get(enrolmentId) ?? []] as const;
    return [
      enrolmentId,
      missingFacts(frameworks, one, ...known, ctx.today).length + missingOfPerson(frameworks, one).length,
    ];
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
