import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type FactAnswers, SAID_ANEW } from '../domain/decide-facts.ts';
import type { FactPoint } from '../domain/facts.ts';
import { endsBeforeOf } from '../domain/form-fields.ts';
import { factAt } from '../domain/missing-facts.ts';
import { type OccupationAnswer, situationsOf } from '../domain/occupation.ts';
import type { EndedSituation } from '../domain/ongoing.ts';
import { ENDED, type FactRecord, type SituationRecord } from '../domain/records.ts';
import { problemOfStart } from '../domain/situation-days.ts';
import type { FactSource } from '../domain/sources.ts';
import { saveFacts } from './answer-facts.ts';
import { listFacts, listSituations } from './history-store.ts';
import type { Participation } from './participation-store.ts';
import { requireParticipation } from './record-row.ts';
import { factRow, findRow, insertRow, replaceRow, situationRow } from './row-store.ts';

export type OccupationReport = {
  enrolmentId: string;
  point: FactPoint;
  /** The day the answer is about. A start may lie after it: a job that begins next week. */
  day: PlainDate;
  /** The id of the row that says it was asked; isFactRecorded then knows a form that is sent again. */
  factId: string;
  answer: OccupationAnswer;
  /** What went on and has ended. */
  ended: readonly EndedSituation[];
  /** Other facts that were asked at the same time. */
  facts?: FactAnswers;
  source: FactSource;
  evidence: string | null;
};

/**
 * Records what somebody does as of a day, what has ended, and that it was asked. Whoever calls makes sure that nobody else
 * saves the same exit or follow-up; an earlier answer is kept as replaced. Problems: 'stale', 'too-far-ahead', 'ends-before-it-starts'.
 */
export async function recordOccupation(
  ctx: RequestContext,
  report: OccupationReport,
): Promise<Result<void, FieldProblems>> {
  const [participation, facts, situations] = await Promise.all([
    requireParticipation(ctx, report.enrolmentId),
    listFacts(ctx, { enrolmentIds: [report.enrolmentId] }),
    listSituations(ctx, { enrolmentIds: [report.enrolmentId] }),
  ]);
  const problems = problemsOf(report, situations, ctx.today);
  if (Object.keys(problems).length > 0) return refuse(problems);
  const { point, day, source, evidence } = report;
  const about = { point, day, source, evidence };
  const seen = Object.fromEntries(
    facts
      .filter((fact) => fact.point === point && (point !== 'follow-up' || fact.asOf === day))
      .map(({ key, id }) => [key, id]),
  );
  const others =
    report.facts === undefined
      ? ok(undefined)
      : await saveFacts(ctx, participation, about, report.facts, { seen, reason: SAID_ANEW });
  if (!others.ok) return others;
  const stated = saveStatement(ctx, participation, report, factAt(facts, point, 'occupation', day));
  const ended = report.ended.map((ending) => saveEnding(ctx, participation, report, ending, situations));
  const begun = situationsOf(report.answer, day).map(async (situation) => {
    await insertRow(ctx, participation, situationRow({ ...situation, source, evidence }));
    return true;
  });
  const saved = await Promise.all([stated, ...ended, ...begun]);
  return saved.every(Boolean) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Whether a fact with this id stands in the participation's history: the form was saved before. */
export async function isFactRecorded(ctx: RequestContext, enrolmentId: string, factId: string): Promise<boolean> {
  return (await findRow(ctx, 'enrolment_facts', factId))?.enrolmentId === enrolmentId;
}

async function saveStatement(
  ctx: RequestContext,
  participation: Participation,
  report: OccupationReport,
  earlier: FactRecord | undefined,
): Promise<boolean> {
  const row = factRow(
    report.factId,
    { point: report.point, asOf: report.day, source: report.source, evidence: report.evidence },
    { key: 'occupation', value: report.answer.statement },
  );
  if (earlier === undefined) return insertRow(ctx, participation, row);
  return (await replaceRow(ctx, participation, row, { id: earlier.id, reason: SAID_ANEW })) === 'replaced';
}

async function saveEnding(
  ctx: RequestContext,
  participation: Participation,
  report: OccupationReport,
  { rowId, id, endsOn }: EndedSituation,
  situations: readonly SituationRecord[],
): Promise<boolean> {
  const old = situations.find((row) => row.id === rowId);
  if (old === undefined) {
    const replaced = await findRow(ctx, 'situations', rowId);
    if (replaced?.enrolmentId !== participation.enrolmentId) throw new NotFoundError();
    return replaced.correctedBy === id;
  }
  const { startsOn, extentPercent, details } = old;
  const row = situationRow({
    id,
    startsOn,
    endsBefore: endsBeforeOf(endsOn),
    extentPercent,
    details,
    source: report.source,
    evidence: report.evidence,
  });
  return (await replaceRow(ctx, participation, row, { id: rowId, reason: ENDED })) === 'replaced';
}

function problemsOf(
  { answer, ended }: OccupationReport,
  situations: readonly SituationRecord[],
  today: PlainDate,
): FieldProblems {
  const problems: FieldProblems = {};
  for (const { startsOn, details } of answer.doing) {
    const problem = startsOn === null ? undefined : problemOfStart(startsOn, today);
    if (problem !== undefined) problems[`occupation.${details.kind}.startsOn`] = [problem];
  }
  for (const { rowId, endsOn } of ended) {
    const row = situations.find(({ id }) => id === rowId);
    if (row !== undefined && endsOn < row.startsOn) problems[`ongoing.${rowId}.endsOn`] = ['ends-before-it-starts'];
  }
  return problems;
}
