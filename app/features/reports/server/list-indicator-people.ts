import type { Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { BehindIndicator } from '../domain/behind-indicator.ts';
import type { ParticipationReport } from '../domain/figures/participation-report.ts';
import type { Framework } from '../domain/rules/rule-set.ts';
import { computeReport } from './get-indicators.ts';
import { listNames } from './stint-store.ts';

export type PersonBehind = {
  name: string;
  /** The stay whose entry facts count, and the last one. */
  firstEnrolmentId: string;
  lastEnrolmentId: string;
  report: ParticipationReport;
};

/** The people behind an indicator, or those with something missing, by name with the reasons. Notes everybody who is shown. */
export async function listIndicatorPeople(
  ctx: RequestContext,
  programmeId: string,
  wanted: BehindIndicator,
): Promise<{ programme: Programme; framework: Framework; people: PersonBehind[] }> {
  const { programme, framework, report, lastStays } = await computeReport(ctx, programmeId, wanted.framework);
  const found = report.participations.filter((participation) => isBehind(participation, wanted));
  const names = await listNames(
    ctx,
    found.map(({ participation }) => participation),
  );
  const nameOf = new Map(names.map(({ enrolmentId, name }) => [enrolmentId, name]));
  ctx.saw(found.map(({ person }) => person));
  const people = found.map((one) => ({
    name: nameOf.get(one.participation) ?? '',
    firstEnrolmentId: one.participation,
    lastEnrolmentId: lastStays.get(one.person) ?? one.participation,
    report: one,
  }));
  return { programme, framework, people: people.sort((a, b) => a.name.localeCompare(b.name, 'sv')) };
}

function isBehind(report: ParticipationReport, { code, which }: BehindIndicator): boolean {
  switch (which) {
    case 'counted':
      return code === undefined || report.codes.includes(code);
    case 'unknown':
      return code !== undefined && report.outcomes[code]?.value === 'unknown';
    case 'complete':
      return report.completeness.isComplete;
    case 'incomplete':
      return !report.completeness.isComplete;
    case 'left':
      return report.dates.exit !== null;
    case 'missing':
      return report.missingFacts.length > 0;
    case 'warned':
      return report.warnings.length > 0;
  }
}
