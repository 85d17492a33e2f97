import { listMaterialsOver } from '#app/features/activities/public.ts';
import { getProgramme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Answers, addAnswers } from '../domain/answers.ts';
import { nothingAttended, type ShownAttended, showAttended } from '../domain/attended.ts';
import { bundleAnswers } from '../domain/bundles.ts';
import { type ComparisonFilter, compareActivities, type ShownActivity, type ShownSite } from '../domain/comparison.ts';
import { selectAnswers } from './answers-store.ts';
import {
  type ActivityHead,
  findHead,
  selectMonths,
  selectSiblings,
  selectYear,
  selectYears,
} from './attended-store.ts';
import { type ActivityReflection, selectReflections } from './reflection-store.ts';

type Named = Record<string, string>;
export type Month = { month: string; attended: ShownAttended; answers: Answers };
export type Site = { activityId: string; siteKey: string | null; attended: ShownAttended; answers: Answers };

export type ActivityResults = {
  activity: ActivityHead;
  all: { attended: ShownAttended; answers: Answers };
  /** Given, and not shown until there are enough of them. */
  waiting: number;
  months: Month[];
  /** The same activity on every site that has it; one when it is held on one alone. */
  sites: Site[];
  reflections: ActivityReflection[];
  /** What it uses and has used. */
  materials: { id: string; title: string; sessions: number }[];
};

const REFLECTIONS_SHOWN = 50;

/** What an activity gave: month by month, on each of its sites, and what its leaders learnt. Throws NotFoundError. */
export async function getActivityResults(ctx: RequestContext, activityId: string): Promise<ActivityResults> {
  const [activity, months, siblings, reflections, materials] = await Promise.all([
    findHead(ctx, activityId),
    selectMonths(ctx, activityId),
    selectSiblings(ctx, activityId),
    selectReflections(ctx, activityId, REFLECTIONS_SHOWN),
    listMaterialsOver(ctx, activityId),
  ]);
  if (activity === undefined) throw new NotFoundError();
  ctx.within(activity.programmeId);
  const answers = await selectAnswers(ctx, { activityIds: siblings.map(({ id }) => id) });
  const own = bundleAnswers(
    answers.filter((line) => line.activityId === activityId),
    ctx.now,
  );
  const { bundles } = bundleAnswers(answers, ctx.now);
  const monthOf = Map.groupBy(own.bundles, ({ lastOn }) => lastOn.slice(0, 7));
  return {
    activity,
    all: {
      attended: showAttended(months.find(({ month }) => month === null) ?? nothingAttended),
      answers: addAnswers(own.bundles.map((bundle) => bundle.answers)),
    },
    waiting: own.waiting,
    months: months.flatMap(({ month, ...attended }) =>
      month === null
        ? []
        : [
            {
              month,
              attended: showAttended(attended),
              answers: addAnswers((monthOf.get(month) ?? []).map((bundle) => bundle.answers)),
            },
          ],
    ),
    sites: siblings.map((sibling) => ({
      activityId: sibling.id,
      siteKey: sibling.siteKey,
      attended: showAttended(sibling.attended),
      answers: addAnswers(bundles.filter((each) => each.activityId === sibling.id).map((each) => each.answers)),
    })),
    reflections,
    materials,
  };
}

export type ProgrammeActivityResults = {
  programmeId: string;
  programmeName: string;
  year: number;
  years: number[];
  names: { theme: Named; site: Named };
  filter: ComparisonFilter;
  activities: ShownActivity[];
  sites: ShownSite[];
};

/**
 * What the activities of a programme gave in a calendar year, one by one and by site. Whole years, and filters that choose whole activities:
 * two tables cannot be subtracted from each other. Throws NotFoundError.
 */
export async function getProgrammeActivityResults(
  ctx: RequestContext,
  programmeId: string,
  { year: wanted, ...filter }: ComparisonFilter & { year?: number | undefined },
): Promise<ProgrammeActivityResults> {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  const [programme, years, answers] = await Promise.all([
    getProgramme(ctx, programmeId),
    selectYears(ctx, programmeId),
    selectAnswers(ctx, { programmeId }),
  ]);
  const year = wanted !== undefined && years.includes(wanted) ? wanted : (years[0] ?? Number(ctx.today.slice(0, 4)));
  const lines = await selectYear(ctx, programmeId, year);
  ctx.within(programmeId);
  const bundles = bundleAnswers(answers, ctx.now).bundles.filter(({ lastOn }) => Number(lastOn.slice(0, 4)) === year);
  const namesOf = (keyed: readonly { key: string; name: string }[] = []) =>
    Object.fromEntries(keyed.map(({ key, name }) => [key, name]));
  return {
    programmeId,
    programmeName: programme.name,
    year,
    years,
    names: { theme: namesOf(programme.definition.themes), site: namesOf(programme.definition.sites) },
    filter,
    ...compareActivities(lines, bundles, filter),
  };
}
