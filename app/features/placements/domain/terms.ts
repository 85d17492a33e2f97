import type { WeeklyTime } from '#app/features/activities/domain/weekly-rhythm.ts';
import { addMonths, daysBetween, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Decider, type Funder, type PlacementForm, placementForms } from './forms.ts';

export const parties = ['participant', 'workplace', 'programme'] as const;
export type Party = (typeof parties)[number];
export const sayings = ['yes', 'no', 'change'] as const;
export type Saying = (typeof sayings)[number];

export type Hours = Pick<WeeklyTime, 'weekday' | 'startsAt' | 'endsAt'>;
export type Aim = { id: string; kind: 'language' | 'work'; words: string };
type Period = { startsOn: PlainDate; endsOn: PlainDate };
type Extent = Period & { extentPercent: number };

/** Full time is 40 hours a week. */
export const FULL_TIME_MINUTES = 40 * 60;

/** How much of full time these hours a week are, 1–100. */
export function extentOf(hours: readonly Hours[]): number {
  const minutes = hours.reduce((sum, { startsAt, endsAt }) => sum + minutesOf(endsAt) - minutesOf(startsAt), 0);
  return Math.min(100, Math.max(1, Math.round((100 * minutes) / FULL_TIME_MINUTES)));
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The most of full time that is promised on one day of the period, by these and what is asked for. */
export function mostAtOnce(asked: Extent, others: readonly Extent[]): number {
  const days = [asked.startsOn, ...others.map(({ startsOn }) => startsOn)].filter(
    (day) => day >= asked.startsOn && day <= asked.endsOn,
  );
  const on = (day: PlainDate) =>
    others.reduce((sum, each) => sum + (each.startsOn <= day && each.endsOn >= day ? each.extentPercent : 0), 0);
  return asked.extentPercent + Math.max(...days.map(on));
}

export type Asked = Extent & {
  form: PlacementForm;
  decidedBy: Decider | null;
  fundedBy: Funder | null;
  hours: readonly Hours[];
};
/** What else is known when terms are proposed. */
export type Around = {
  /** First day of the placement: the longest time is counted from it. */
  firstDay: PlainDate;
  /** Nothing that begins before is written down any more. */
  earliest: PlainDate;
  isUnderTia: boolean;
  isBarred: boolean;
  isWorkplaceClosed: boolean;
  others: readonly Extent[];
  sfiClashes: number;
  despiteSfi: boolean;
};

/**
 * Whether terms may be proposed. Problems: startsOn 'too-far-back', 'overlaps'; endsOn 'ends-before-it-starts', 'too-long-for-form', 'one-day'; form
 * 'form-closed'; decidedBy and fundedBy 'not-for-form'; fundedBy 'not-with-tia'; workplaceId 'not-this-workplace', 'workplace-closed'; despiteSfi 'clashes-with-sfi'.
 */
export function decideTerms(asked: Asked, around: Around): Result<void, Record<string, string[]>> {
  const rules = placementForms[asked.form];
  const { longestMonths, decidedBy, fundedBy } = rules;
  if ('isClosed' in rules) return refuse({ form: ['form-closed'] });
  if (asked.endsOn < asked.startsOn) return refuse({ endsOn: ['ends-before-it-starts'] });
  if (asked.startsOn < around.earliest) return refuse({ startsOn: ['too-far-back'] });
  if (daysBetween(asked.startsOn, asked.endsOn) > MOST_DAYS) return refuse({ endsOn: ['period-too-long'] });
  if (longestMonths === 0 && asked.endsOn !== around.firstDay) return refuse({ endsOn: ['one-day'] });
  if (longestMonths !== null && longestMonths > 0 && asked.endsOn >= addMonths(around.firstDay, longestMonths))
    return refuse({ endsOn: ['too-long-for-form'] });
  if (asked.decidedBy !== null && !(decidedBy as readonly Decider[]).includes(asked.decidedBy))
    return refuse({ decidedBy: ['not-for-form'] });
  if (asked.fundedBy !== null && !(fundedBy as readonly Funder[]).includes(asked.fundedBy))
    return refuse({ fundedBy: ['not-for-form'] });
  if (around.isUnderTia && (asked.fundedBy === null || asked.fundedBy === 'programme'))
    return refuse({ fundedBy: ['not-with-tia'] });
  if (around.isWorkplaceClosed) return refuse({ workplaceId: ['workplace-closed'] });
  if (around.isBarred) return refuse({ workplaceId: ['not-this-workplace'] });
  if (mostAtOnce(asked, around.others) > 100) return refuse({ startsOn: ['overlaps'] });
  if (around.sfiClashes > 0 && !around.despiteSfi) return refuse({ despiteSfi: ['clashes-with-sfi'] });
  return ok(undefined);
}

const MOST_DAYS = 730;
