import { z } from 'zod';
import { daysBetween, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { withWhole } from './civic-orientation.ts';
import { activityForms, activityKinds } from './kinds.ts';
import { MOST_SESSIONS, slotsOf, type WeeklyTime } from './weekly-rhythm.ts';

const MOST_TIMES = 4;

/** A day in a form. */
export const dayField = z.string('required').transform((text, ctx) => {
  const day = parsePlainDate(text);
  if (day === undefined) ctx.issues.push({ code: 'custom', message: 'not-a-date', input: text });
  return (day ?? '') as PlainDate;
});

const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

const timesRow = z
  .object({
    weekdays: several(z.coerce.number().int().min(1).max(7)),
    startsAt: timeOfDayField.optional(),
    endsAt: timeOfDayField.optional(),
  })
  .superRefine((row, ctx) => {
    const isEmpty = row.weekdays.length === 0 && row.startsAt === undefined && row.endsAt === undefined;
    if (isEmpty) return;
    if (row.weekdays.length === 0) ctx.addIssue({ code: 'custom', message: 'no-weekday', path: ['weekdays'] });
    if (row.startsAt === undefined) ctx.addIssue({ code: 'custom', message: 'required', path: ['startsAt'] });
    if (row.endsAt === undefined) ctx.addIssue({ code: 'custom', message: 'required', path: ['endsAt'] });
    if (row.startsAt !== undefined && row.endsAt !== undefined && row.endsAt <= row.startsAt)
      ctx.addIssue({ code: 'custom', message: 'ends-before-it-starts', path: ['endsAt'] });
  });

/** The times of an ordinary week, as rows of a form: weekdays with the same hours. */
export const weeklyTimesField = z.preprocess((value) => value ?? [], z.array(timesRow).max(MOST_TIMES));

const fields = {
  name: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  kind: z.enum(activityKinds, 'required'),
  form: z.enum(activityForms, 'required'),
  siteKey: z.string().max(60).optional(),
  place: z.string().trim().max(200, 'too-long').optional(),
  language: z.string().trim().max(60, 'too-long').optional(),
  capacity: z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(1, 'not-a-number')
    .max(1000, 'not-a-number')
    .optional(),
  themeKeys: several(z.string().max(60)).transform(withWhole),
  leaderIds: several(z.uuid()),
  startsOn: dayField,
  endsOn: dayField,
  times: weeklyTimesField,
};

type Period = { startsOn: PlainDate; endsOn: PlainDate; times: z.output<typeof timesRow>[] };

function checkPeriod(input: Period, ctx: z.RefinementCtx): void {
  if (input.startsOn === ('' as PlainDate) || input.endsOn === ('' as PlainDate)) return;
  if (input.endsOn < input.startsOn)
    ctx.addIssue({ code: 'custom', message: 'ends-before-it-starts', path: ['endsOn'] });
  else if (
    daysBetween(input.startsOn, input.endsOn) > 1100 ||
    slotsOf(weeklyTimesOf(input.times), input).length > MOST_SESSIONS
  )
    ctx.addIssue({ code: 'custom', message: 'period-too-long', path: ['endsOn'] });
}

/** A new activity. `id` is made when the form is shown, so that sending it twice makes one activity. */
export const newActivityInput = z
  .object({ id: z.uuid(), programmeId: z.uuid('required'), ...fields })
  .superRefine(checkPeriod);
export type NewActivity = z.output<typeof newActivityInput>;

/** A changed activity; `version` is the one that was shown. */
export const changedActivityInput = z.object({ version: z.coerce.number().int(), ...fields }).superRefine(checkPeriod);
export type ChangedActivity = z.output<typeof changedActivityInput>;

/** The rhythm that the rows of the form say, one line per weekday. */
export function weeklyTimesOf(rows: readonly z.output<typeof timesRow>[]): WeeklyTime[] {
  return rows.flatMap(({ weekdays, startsAt, endsAt }) =>
    startsAt === undefined || endsAt === undefined
      ? []
      : [...new Set(weekdays)].map((weekday) => ({ weekday, startsAt, endsAt })),
  );
}

/** The rows of the form for a stored rhythm: weekdays with the same hours stand together. */
export function rowsOf(times: readonly WeeklyTime[]): { weekdays: number[]; startsAt: string; endsAt: string }[] {
  const rows = new Map<string, { weekdays: number[]; startsAt: string; endsAt: string }>();
  for (const { weekday, startsAt, endsAt } of times) {
    const row = rows.get(`${startsAt} ${endsAt}`) ?? { weekdays: [], startsAt, endsAt };
    row.weekdays.push(weekday);
    rows.set(`${startsAt} ${endsAt}`, row);
  }
  return [...rows.values()];
}
