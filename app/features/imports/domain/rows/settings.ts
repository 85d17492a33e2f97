import { z } from 'zod';
import { factSources } from '#app/features/history/domain/sources.ts';
import { dayField } from '#app/features/people/domain/person-details.ts';
import { timeOfDayField } from '#app/shared/time-of-day.ts';

const emptyIsAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What is said once for the whole list, because no column says it. */
export const settingsForm = {
  /** The day of referral for rows that state none. */
  referredOn: emptyIsAbsent(dayField),
  /** The year of days written without one. */
  year: emptyIsAbsent(z.coerce.number('not-a-year').int('not-a-year').min(1990, 'not-a-year').max(2100, 'not-a-year')),
  /** Names in one cell without a comma begin with the family name. */
  familyFirst: z
    .any()
    .optional()
    .transform((value) => value === 'on' || value === true),
  /** The activity of a list of attendance that has no column for it. */
  activityId: emptyIsAbsent(z.uuid('choose')),
  /** Occasions that do not exist are made, at these times. */
  makeSessions: z
    .any()
    .optional()
    .transform((value) => value === 'on' || value === true),
  startsAt: emptyIsAbsent(timeOfDayField),
  endsAt: emptyIsAbsent(timeOfDayField),
  /** Where the facts of a list come from, for rows that do not say. */
  source: emptyIsAbsent(z.enum(factSources, 'choose')),
  /** An empty cell of a crosstab is an absence nobody has told of, instead of "not marked". */
  emptyIsAbsent: z
    .any()
    .optional()
    .transform((value) => value === 'on' || value === true),
};

export const importSettings = z.object(settingsForm);
export type ImportSettings = z.output<typeof importSettings>;

/** Settings as they were kept; what is missing is as if nothing had been chosen. */
export function parseSettings(value: unknown): ImportSettings {
  const parsed = importSettings.safeParse(value ?? {});
  return parsed.success ? parsed.data : importSettings.parse({});
}
