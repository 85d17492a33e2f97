import { z } from 'zod';
import { daysBetween, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { withWhole } from './civic-orientation.ts';
import { activityForms, activityKinds } from './kinds.ts';
import { MOST_SESSIONS, slotsOf, type WeeklyTime } from './weekly-rhythm.ts';

const MOST_TIMES = 4;
/** More than in other forms: a line that changed from a day on is two. */
export const MOST_LINES = 10;
const MOST_LEFT_OUT = 100;

/** A day in a form. */
export const dayField = z.string('required').transform((text, ctx) => {
  const day = parsePlainDate(text);
  if (day === undefined) ctx.issues.push({ code: 'custom', message: 'not-a-date', input: text });
  return (day ?? '') as PlainDate;
});

const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

const times = {
  weekdays: several(z.coerce.number().int().min(1).max(7)),
  startsAt: timeOfDayField.optional(),
  endsAt: timeOfDayField.optional(),
};
type TimesRow = { weekdays: number[]; startsAt?: string | undefined; endsAt?: string | undefined };

function checkRow(row: TimesRow, ctx: z.RefinementCtx): void {
  const isEmpty = row.weekdays.length === 0 && row.startsAt === undefined && row.endsAt === undefined;
  if (isEmpty) return;
  if (row.weekdays.length === 0) ctx.addIssue({ code: 'custom', message: 'no-weekday', path: ['weekdays'] });
  if (row.startsAt === undefined) ctx.addIssue({ code: 'custom', message: 'required', path: ['startsAt'] });
  if (row.endsAt === undefined) ctx.addIssue({ code: 'custom', message: 'required', path: ['endsAt'] });
  if (row.startsAt !== undefined && row.endsAt !== undefined && row.endsAt <= row.startsAt)
    ctx.addIssue({ code: 'custom', message: 'ends-before-it-starts', path: ['endsAt'] });
}

/** The times of an ordinary week, as rows of a form: weekdays with the same hours. */
export const weeklyTimesField = z.preprocess(
  (value) => value ?? [],
  z.array(z.object(times).superRefine(checkRow)).max(MOST_TIMES),
);

/** What a line keeps when its row is sent again: since when and until when it holds, and what it has of its own. */
const line = {
  fromOn: dayField.optional(),
  throughOn: dayField.optional(),
  venueId: z.uuid().optional(),
  place: z.string().trim().max(200).optional(),
  language: z.string().trim().max(60).optional(),
  interpreter: z.enum(['yes', 'no']).optional(),
};
const linesField = z.preprocess(
  (value) => value ?? [],
  z.array(z.object({ ...times, ...line }).superRefine(checkRow)).max(MOST_LINES),
);
type Line = z.output<typeof linesField>[number];

/** Days in a text, however they are set apart: '2026-12-22, 2027-02-15'. */
const daysField = z
  .string()
  .optional()
  .transform((text = '', ctx): PlainDate[] => {
    const words = text.split(/[\s,;]+/).filter((word) => word !== '');
    const days = words.map(parsePlainDate).filter((day) => day !== undefined);
    if (days.length !== words.length || days.length > MOST_LEFT_OUT)
      ctx.issues.push({ code: 'custom', message: 'not-dates', input: text });
    return [...new Set(days)].sort();
  });

const everyWeeksField = z.coerce.number().int().min(1).max(4);

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
  times: linesField,
  everyWeeks: everyWeeksField.default(1),
  leftOut: daysField,
  onClosedDays: z.literal('on').optional(),
  venueId: z.uuid().optional(),
  interpreter: z.literal('on').optional(),
  bring: z.string().trim().max(200, 'too-long').optional(),
};

type Period = { startsOn: PlainDate; endsOn: PlainDate; everyWeeks: number; times: Line[] };

function checkPeriod(input: Period, ctx: z.RefinementCtx): void {
  if (input.startsOn === ('' as PlainDate) || input.endsOn === ('' as PlainDate)) return;
  // A number of weeks that is none has its own problem; the rhythm cannot be worked out with it.
  if (!everyWeeksField.safeParse(input.everyWeeks).success) return;
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
export function weeklyTimesOf(rows: readonly (TimesRow & Partial<Line>)[]): WeeklyTime[] {
  return rows.flatMap(({ weekdays, startsAt, endsAt, interpreter, ...own }) =>
    startsAt === undefined || endsAt === undefined
      ? []
      : [...new Set(weekdays)].map((weekday) => ({
          ...{ weekday, startsAt, endsAt, ...own },
          ...(interpreter !== undefined && { interpreter: interpreter === 'yes' }),
        })),
  );
}

/** The rows of the form for a stored rhythm: weekdays with the same hours, days and place stand together. */
export function rowsOf<Time extends WeeklyTime>(
  times: readonly Time[],
): (Omit<Time, 'weekday'> & { weekdays: number[] })[] {
  const rows = new Map<string, Omit<Time, 'weekday'> & { weekdays: number[] }>();
  for (const { weekday, ...shared } of times) {
    const key = JSON.stringify(Object.entries(shared).sort());
    const row = rows.get(key) ?? { ...shared, weekdays: [] };
    row.weekdays.push(weekday);
    rows.set(key, row);
  }
  return [...rows.values()];
}
