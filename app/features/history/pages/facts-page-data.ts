import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { dayOfPoint, factsToAsk, type MissingFact } from '../domain/missing-facts.ts';
import type { History, SituationRecord, SupportRecord } from '../domain/records.ts';
import type { SituationKind } from '../domain/situations.ts';
import { type Benefit, benefits } from '../domain/supports.ts';
import { getCurrentHistory } from '../server/get-history.ts';
import { newSituationIds } from '../server/new-situation-ids.ts';
import type { Participation } from '../server/participation-store.ts';

/** What the entry and exit pages show. `day` is undefined while the day lies ahead; the rows are those that hold on it or begin later. */
export type FactsPageData = {
  participation: Participation;
  point: 'entry' | 'exit';
  day: PlainDate | undefined;
  asked: ReturnType<typeof factsToAsk>;
  missing: MissingFact[];
  history: History;
  situations: SituationRecord[];
  supports: SupportRecord[];
  situationIds: Record<SituationKind, string>;
  supportIds: Record<Benefit, string>;
};

/** Gathers what the page about one day needs. */
export async function loadFactsPage(
  ctx: RequestContext,
  enrolmentId: string,
  point: 'entry' | 'exit',
): Promise<FactsPageData> {
  const { participation, history, missing } = await getCurrentHistory(ctx, enrolmentId);
  const day = dayOfPoint(point, participation);
  const holds = (row: { startsOn: PlainDate; endsBefore: PlainDate | null }) =>
    day !== undefined && (row.endsBefore === null || row.endsBefore > day) && (point === 'exit' || row.startsOn <= day);
  return {
    participation,
    point,
    day,
    asked: factsToAsk(participation.frameworks, point, participation.startedOn),
    missing: missing.filter((fact) => fact.point === point),
    history,
    situations: history.situations.filter(holds),
    supports: history.supports.filter(holds),
    situationIds: newSituationIds(),
    supportIds: Object.fromEntries(benefits.map((benefit) => [benefit, newId()])) as Record<Benefit, string>,
  };
}
