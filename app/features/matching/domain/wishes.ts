import { z } from 'zod';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import { type WishCondition, wishConditions } from './conditions.ts';
import { findTown } from './towns.ts';

/** How she can get to work. */
export const travelWays = ['walk', 'bicycle', 'bus', 'car'] as const;
export type TravelWay = (typeof travelWays)[number];

/** What she says about where and how she wants to work. */
export type Wishes = {
  /** Four-digit groups of SSYK 2012 that she wants to try or work in. */
  occupations: string[];
  /** A town of the list; never an address. */
  town: string | null;
  ways: TravelWay[];
  longestMinutes: number | null;
  longestKm: number | null;
  hasLicence: boolean | null;
  /** Between these hours she can work, as child care allows. */
  freeFrom: TimeOfDay | null;
  freeTo: TimeOfDay | null;
  ratherNot: string[];
  cannot: string[];
  saidBy: 'participant' | 'staff';
  version: number;
};

export const noWishes: Wishes = {
  occupations: [],
  town: null,
  ways: [],
  longestMinutes: null,
  longestKm: null,
  hasLicence: null,
  freeFrom: null,
  freeTo: null,
  ratherNot: [],
  cannot: [],
  saidBy: 'staff',
  version: 0,
};

// Kilometres as the crow flies that each way covers in an hour, door to door.
const kmAnHour: Record<TravelWay, number> = { walk: 4, bicycle: 12, bus: 25, car: 45 };

/** The farthest a workplace may lie, in whole kilometres as the crow flies; undefined while she has said nothing about it. The shorter of what minutes and kilometres allow. */
export function farthestKm({
  ways,
  longestMinutes,
  longestKm,
}: Pick<Wishes, 'ways' | 'longestMinutes' | 'longestKm'>): number | undefined {
  const fastest = Math.max(...(ways.length === 0 ? (['bus'] as const) : ways).map((way) => kmAnHour[way]));
  const byTime = longestMinutes === null ? undefined : Math.max(1, Math.round((fastest * longestMinutes) / 60));
  const limits = [byTime, longestKm].filter((limit) => limit !== undefined && limit !== null);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

// Not a union with '': that would answer for all of its members, and the message that helps would be lost.
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), schema.optional());
const time = optional(z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'not-a-time'));
const town = optional(
  z
    .string()
    .trim()
    .max(80, 'too-long')
    .transform((name, issues) => {
      const found = findTown(name);
      if (found === undefined) issues.addIssue({ code: 'custom', message: 'town-not-found' });
      return found?.name;
    }),
);
const minutes = optional(z.coerce.number('choose').int('choose').min(5, 'choose').max(240, 'choose'));
const licence = optional(z.enum(['yes', 'no'], 'choose'));
const conditions = z.array(z.enum(wishConditions, 'choose')).max(wishConditions.length, 'choose').default([]);

/** What staff write down of it together with her. `occupationWords`: what somebody calls one more occupation. */
export const wishesForm = z
  .object({
    version: z.coerce.number('invalid').int(),
    occupations: z
      .array(z.string().regex(/^\d{4}$/, 'choose'))
      .max(12, 'too-many')
      .default([]),
    occupationWords: z.string().trim().max(80, 'too-long').default(''),
    town,
    ways: z.array(z.enum(travelWays, 'choose')).max(4, 'choose').default([]),
    longestMinutes: minutes,
    longestKm: optional(z.coerce.number('not-km').int('not-km').min(1, 'not-km').max(300, 'not-km')),
    hasLicence: licence,
    freeFrom: time,
    freeTo: time,
    ratherNot: conditions,
    cannot: conditions,
  })
  .superRefine(({ freeFrom, freeTo }, issues) => {
    if (freeFrom && freeTo && freeTo <= freeFrom)
      issues.addIssue({ code: 'custom', message: 'ends-before-start', path: ['freeTo'] });
  });
export type WishesForm = z.output<typeof wishesForm>;

/** What she says herself on her own side. */
export const ownWishesForm = z.object({
  version: z.coerce.number('invalid').int(),
  town,
  ways: z.array(z.enum(travelWays, 'choose')).max(4, 'choose').default([]),
  longestMinutes: minutes,
  hasLicence: licence,
  cannot: conditions,
});
export type OwnWishesForm = z.output<typeof ownWishesForm>;

/** A condition is said once: what rules a place out is no longer only something she would rather not have. */
export function withoutBoth(ratherNot: readonly WishCondition[], cannot: readonly string[]): WishCondition[] {
  return ratherNot.filter((each) => !cannot.includes(each));
}
