import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import type { Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { computeIndicators, type OperationReport } from '../domain/compute-indicators.ts';
import type { PlausibilityCheck } from '../domain/figures/plausibility.ts';
import { publishFigures, type ShownFigures, showFigures } from '../domain/figures/publish-figures.ts';
import { frameworkOf } from '../domain/programme-framework.ts';
import type { Framework } from '../domain/rules/rule-set.ts';
import { toIndicatorsDocument } from './participations-from-history.ts';

export type ProgrammeIndicators = {
  programme: Programme;
  framework: Framework;
  ruleSetVersion: string;
  /** Exact for those who may see the people behind; small groups hidden for everybody else. */
  isExact: boolean;
  figures: ShownFigures;
  /** How many people have facts missing, and how many there is something to look at; for those who may see them. */
  missing: number;
  warned: number;
  excluded: number;
  failedChecks: PlausibilityCheck[];
};

/** The funder's indicators of a programme as of today, by its own framework unless another is asked for. */
export async function getIndicators(
  ctx: RequestContext,
  programmeId: string,
  wanted: Framework | undefined,
): Promise<ProgrammeIndicators> {
  const { programme, report, framework, ruleSetVersion } = await computeReport(ctx, programmeId, wanted);
  const isExact = may(ctx.caller, openPeopleBehindFigures);
  return {
    programme,
    framework,
    ruleSetVersion,
    isExact,
    figures: isExact ? showFigures(report) : publishFigures(report, framework),
    missing: isExact ? report.missingFacts.length : 0,
    warned: isExact ? report.participations.filter(({ warnings }) => warnings.length > 0).length : 0,
    excluded: isExact ? report.totals.excluded : 0,
    failedChecks: isExact ? report.checks.filter(({ passed }) => !passed) : [],
  };
}

/** The whole report of the engine for one programme, with the people behind each figure. */
export async function computeReport(
  ctx: RequestContext,
  programmeId: string,
  wanted: Framework | undefined,
): Promise<{
  programme: Programme;
  framework: Framework;
  ruleSetVersion: string;
  report: OperationReport;
  lastStays: Map<string, string>;
}> {
  const { programme, document } = await toIndicatorsDocument(ctx, programmeId);
  const framework = wanted ?? frameworkOf(programme.definition);
  const { operations, ruleSetVersion } = computeIndicators(framework, document);
  const begun = document.participations.filter(
    ({ entryDate, mistaken }) => entryDate !== undefined && mistaken !== true,
  );
  const lastStays = new Map(begun.map(({ person, id }) => [person, id as string]));
  return { programme, framework, ruleSetVersion, report: operations[0] as OperationReport, lastStays };
}
