import type { PublishedBreakdown } from '#app/features/outcomes/domain/publish-breakdown.ts';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import { getProgramme, type Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import {
  breakDown,
  categoryOf,
  dimensions,
  type EndedPlacement,
  groupOf,
  onePerPerson,
  type PlacementDimension,
  type ResultCategory,
  type ResultPoint,
  sayGiven,
  showResult,
} from '../domain/placement-results.ts';
import { selectEnded, selectNames, sumGiven } from './after-store.ts';

export type PlacementResult = {
  programme: Programme;
  point: ResultPoint;
  result: PublishedBreakdown<PlacementDimension>;
  /** What employers and occupations are called, by key. */
  names: Map<string, string>;
  isExact: boolean;
};

/** What became of a programme's placements at a point. Exact figures and employers are for those who may see the people behind. Throws NotFoundError. */
export async function getPlacementResult(
  ctx: RequestContext,
  programmeId: string,
  { point, figures }: { point: ResultPoint; figures: 'published' | 'exact' },
): Promise<PlacementResult> {
  const [programme, placements] = await Promise.all([getProgramme(ctx, programmeId), selectEnded(ctx, programmeId)]);
  ctx.within(programmeId);
  const opens = may(ctx.caller, openPeopleBehindFigures);
  const isExact = opens && figures === 'exact';
  const shown = opens ? dimensions : dimensions.filter((dimension) => dimension !== 'employer');
  const names = new Map(
    placements.flatMap(({ employerId, employerName, occupation, occupationName }): [string, string][] => [
      [employerId ?? '', employerName ?? ''],
      [occupation ?? '', occupationName ?? ''],
    ]),
  );
  return { programme, point, result: showResult(breakDown(placements, point, shown), point, isExact), names, isExact };
}

type Figure = {
  point: ResultPoint;
  category?: ResultCategory | undefined;
  dimension?: PlacementDimension | undefined;
  group?: string | undefined;
};

/** Who stands behind a figure, by name. Throws NotFoundError. */
export async function listPlacementPeople(
  ctx: RequestContext,
  programmeId: string,
  { point, category, dimension, group = '' }: Figure,
): Promise<{ programme: Programme; people: { enrolmentId: string; name: string; placement: EndedPlacement }[] }> {
  const [programme, placements] = await Promise.all([getProgramme(ctx, programmeId), selectEnded(ctx, programmeId)]);
  ctx.within(programmeId);
  const behind = onePerPerson(placements, point).filter(
    (each) =>
      (category === undefined || categoryOf(each, point) === category) &&
      (dimension === undefined || groupOf(each, dimension) === group),
  );
  const byEnrolment = new Map(behind.map((each) => [each.enrolmentId, each]));
  const names = await selectNames(ctx, [...byEnrolment.keys()]);
  ctx.saw(names.map(({ personId }) => personId));
  return {
    programme,
    people: names.flatMap(({ enrolmentId, name }) => {
      const placement = byEnrolment.get(enrolmentId);
      return placement === undefined ? [] : [{ enrolmentId, name, placement }];
    }),
  };
}

/** What an employer has given, as it may be said to it. */
export async function getGiven(ctx: RequestContext, employerId: string) {
  return sayGiven(await sumGiven(ctx, employerId));
}
