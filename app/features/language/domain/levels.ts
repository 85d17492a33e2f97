import type { PlainDate } from '#app/shared/dates.ts';

/** From nothing to B2: the Common European Framework's levels as far as SFI and the next steps after it reach. */
export const levels = ['pre-a1', 'a1', 'a2', 'b1', 'b2'] as const;
export const skills = ['listening', 'reading', 'speaking', 'writing'] as const;
/** Whose estimate: her own, or staff's. */
export const estimateViews = ['own', 'staff'] as const;

export type Level = (typeof levels)[number];
export type Skill = (typeof skills)[number];
export type EstimateView = (typeof estimateViews)[number];

/** What somebody said of her Swedish on a day; null where nothing was said of a skill. */
export type Estimate = {
  id: string;
  statedOn: PlainDate;
  view: EstimateView;
  recordedBy: string | null;
  annulledReason: string | null;
} & Record<Skill, Level | null>;

/** 0 before A1 … 4 for B2. */
export function levelNumber(level: Level): number {
  return levels.indexOf(level);
}

/** The newest estimate of a skill from one side; undefined when there is none. Annulled ones do not count. */
export function latestOf(
  estimates: readonly Estimate[],
  skill: Skill,
  view: EstimateView,
): { level: Level; statedOn: PlainDate } | undefined {
  let latest: { level: Level; statedOn: PlainDate } | undefined;
  for (const each of counting(estimates)) {
    const level = each[skill];
    if (each.view === view && level !== null && (latest === undefined || each.statedOn >= latest.statedOn))
      latest = { level, statedOn: each.statedOn };
  }
  return latest;
}

/** The curve of one skill: every day on which somebody said something, and the level from each side on that day. */
export function levelCurve(
  estimates: readonly Estimate[],
  skill: Skill,
): { days: PlainDate[]; own: (number | null)[]; staff: (number | null)[] } {
  const said = counting(estimates).filter((each) => each[skill] !== null);
  const days = [...new Set(said.map(({ statedOn }) => statedOn))].sort();
  const on = (view: EstimateView) =>
    days.map((day) => {
      const level = said.findLast((each) => each.statedOn === day && each.view === view)?.[skill];
      return level ? levelNumber(level) : null;
    });
  return { days, own: on('own'), staff: on('staff') };
}

function counting(estimates: readonly Estimate[]): Estimate[] {
  return estimates.filter(({ annulledReason }) => annulledReason === null);
}
