import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import { getProgramme, type Programme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { earlierOf } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { ownFrameworks, type ReportAsked, usualFramework } from '../domain/frameworks/asked.ts';
import { addPerson, listReport, startReport } from '../domain/frameworks/collect.ts';
import type { Framework } from '../domain/frameworks/framework.ts';
import { periodsBetween, type ReportPeriod, WHOLE_TIME } from '../domain/frameworks/periods.ts';
import { frameworkIn } from '../domain/frameworks/register.ts';
import type { FrameworkReport } from '../domain/frameworks/report.ts';
import { publishReport, type ShownReport, showReport } from '../domain/frameworks/shown-report.ts';
import { findSpan } from './people-store.ts';
import { streamPeople } from './stream-people.ts';

/** A framework's report of a programme for a period, with the people behind each figure. Reads them in parts. Throws NotFoundError. */
export async function buildProgrammeReport(
  ctx: RequestContext,
  programmeId: string,
  asked: ReportAsked,
  { withPeople = true, ownOnly = false } = {},
): Promise<{ programme: Programme; framework: Framework; report: FrameworkReport }> {
  const programme = await getProgramme(ctx, programmeId);
  ctx.within(programmeId);
  const { period } = asked;
  const { definition } = programme;
  const isOpen = !ownOnly || (asked.framework !== undefined && ownFrameworks(definition).includes(asked.framework));
  const key = (isOpen ? asked.framework : undefined) ?? usualFramework(definition);
  const framework = frameworkIn(key, period, ctx.today);
  if (framework === undefined) throw new NotFoundError();
  const collector = startReport(framework, { programme, period, asOf: ctx.today }, { withPeople });
  for await (const person of streamPeople(ctx, programmeId, { input: framework.input, period }))
    addPerson(collector, person);
  return { programme, framework, report: listReport(collector) };
}

export type ProgrammeReport = {
  programme: Programme;
  framework: Framework;
  /** Exact for those who may see the people behind; small groups hidden for everybody else. */
  shown: ShownReport;
  report: Omit<FrameworkReport, 'people' | 'sections'>;
  period: ReportPeriod;
  /** The periods to choose from. */
  periods: readonly ReportPeriod[];
  /** How many have facts missing, something to look at, or are not counted; for those who may see them. */
  missing: number;
  warned: number;
  notCounted: number;
};

/**
 * A framework's figures as the caller may see them. Who may not see the people gets the programme's own frameworks and the whole time alone: parts of it,
 * and the same people by other rules, could be subtracted from each other (docs/rules/small-groups.md).
 */
export async function getReport(
  ctx: RequestContext,
  programmeId: string,
  asked: ReportAsked,
): Promise<ProgrammeReport> {
  const isExact = may(ctx.caller, openPeopleBehindFigures);
  const period = isExact ? asked.period : WHOLE_TIME;
  const [{ programme, framework, report: whole }, span] = await Promise.all([
    buildProgrammeReport(ctx, programmeId, { ...asked, period }, { withPeople: isExact, ownOnly: !isExact }),
    findSpan(ctx, programmeId),
  ]);
  const { people, sections: _, ...report } = whole;
  const from = span.from ?? ctx.today;
  return {
    programme,
    framework,
    shown: isExact ? showReport(whole) : publishReport(whole),
    report: { ...report, checks: isExact ? report.checks : [] },
    period,
    periods: isExact ? periodsBetween(earlierOf(from, ctx.today), ctx.today) : [WHOLE_TIME],
    missing: people.filter(({ isCounted, missing }) => isCounted && missing.length > 0).length,
    warned: people.filter(({ warnings }) => warnings.length > 0).length,
    notCounted: people.filter(({ isCounted }) => !isCounted).length,
  };
}
