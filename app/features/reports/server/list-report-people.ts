import type { Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PeopleAsked } from '../domain/frameworks/asked.ts';
import type { Assessment, Framework } from '../domain/frameworks/framework.ts';
import { type FrameworkReport, peopleBehind } from '../domain/frameworks/report.ts';
import { buildProgrammeReport } from './get-report.ts';
import { listNames } from './people-store.ts';

export type PersonBehind = { name: string; assessment: Assessment };

/** The people behind a figure, or those with something missing, by name with the reasons. Notes everybody who is shown. */
export async function listReportPeople(
  ctx: RequestContext,
  programmeId: string,
  asked: PeopleAsked,
): Promise<{ programme: Programme; framework: Framework; report: FrameworkReport; people: PersonBehind[] }> {
  const { programme, framework, report } = await buildProgrammeReport(ctx, programmeId, asked);
  const found = chosen(report, asked);
  const names = await listNames(
    ctx,
    found.map(({ participationId }) => participationId),
  );
  const nameOf = new Map(names.map(({ enrolmentId, name }) => [enrolmentId, name]));
  ctx.saw([...new Set(found.map(({ personId }) => personId))]);
  const people = found.map((assessment) => ({ name: nameOf.get(assessment.participationId) ?? '', assessment }));
  return { programme, framework, report, people: people.sort((a, b) => a.name.localeCompare(b.name, 'sv')) };
}

function chosen(report: FrameworkReport, { row, which }: PeopleAsked): Assessment[] {
  switch (which) {
    case 'counted':
    case 'unknown':
      return row === undefined ? report.people.filter(({ isCounted }) => isCounted) : peopleBehind(report, row, which);
    case 'not-counted':
      return report.people.filter(({ isCounted }) => !isCounted);
    case 'missing':
      return report.people.filter(({ isCounted, missing }) => isCounted && missing.length > 0);
    case 'warned':
      return report.people.filter(({ warnings }) => warnings.length > 0);
  }
}
