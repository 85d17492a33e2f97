import { z } from 'zod';
import type { PartKind } from '#app/features/parts/domain/part.ts';
import { dayField } from '#app/features/people/domain/person-details.ts';
import { freeText, versionField } from '#app/features/plans/domain/agreement.ts';
import { addDays, type PlainDate, weekday } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type TimeOfDay, timeOfDayField } from '#app/shared/time-of-day.ts';

/** What fills a week besides sessions, SFI and meetings with staff, which are read where they are kept; 'meeting' is one with somebody else. */
export const occupationKinds = ['placement', 'job-search', 'own-study', 'work', 'meeting', 'other'] as const;
export type OccupationKind = (typeof occupationKinds)[number];
export const weekKinds = [...occupationKinds, 'sfi', 'activity'] as const;
export type WeekKind = (typeof weekKinds)[number];

/** A whole week. */
export const WHOLE_WEEK_MINUTES = 40 * 60;

/** The same hours on the same weekdays (1 = Monday) from a day through another, or until further notice. */
export type Occupation = {
  id: string;
  kind: OccupationKind;
  note: string;
  place: string;
  weekdays: number[];
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  isRemoved: boolean;
  version: number;
};

export type WeekAim = { minutes: number; fromOn: PlainDate; reason: string | null; recordedBy: string };

const occupationFields = {
  kind: z.enum(occupationKinds, 'choose'),
  note: freeText(120),
  place: freeText(120),
  weekdays: z
    .array(z.coerce.number('choose').int('choose').min(1, 'choose').max(7, 'choose'), 'choose')
    .min(1, 'choose')
    .max(7, 'choose'),
  startsAt: timeOfDayField,
  endsAt: timeOfDayField,
  startsOn: dayField,
  endsOn: dayField.optional(),
};
export const newOccupationForm = z.object({ id: z.uuid(), ...occupationFields });
export const occupationForm = z.object({ version: versionField, ...occupationFields });
export const removeOccupationForm = z.object({ version: versionField });
export type OccupationForm = Omit<z.output<typeof newOccupationForm>, 'id'>;

export const weekAimForm = z.object({
  id: z.uuid(),
  hours: z
    .string('required')
    .trim()
    .transform((text) => Number(text.replace(',', '.')))
    .refine((hours) => hours >= 0 && hours <= 40, 'not-hours'),
  fromOn: dayField,
  reason: z.string().trim().max(500, 'too-long').optional(),
});
export type WeekAimForm = z.output<typeof weekAimForm>;

/** Problems: 'ends-before-start' at the time or at the day. */
export function decideOccupation(form: OccupationForm): Result<void, Record<string, string[]>> {
  if (form.endsAt <= form.startsAt) return refuse({ endsAt: ['ends-before-start'] });
  if (form.endsOn !== undefined && form.endsOn < form.startsOn) return refuse({ endsOn: ['ends-before-start'] });
  return ok(undefined);
}

export const weekSources = ['session', 'sfi', 'meeting', 'occupation'] as const;

/** Something that takes hours on a day of the week, and where it is kept. `id` is that of the session, course, meeting or occupation. */
export type WeekEntry = {
  key: string;
  id: string;
  source: (typeof weekSources)[number];
  kind: WeekKind;
  title: string;
  /** Whom she meets; '' but for meetings with staff. */
  withWhom: string;
  place: string;
  /** What she does in leading a session. */
  parts: { kind: PartKind; words: string }[];
  day: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  isCancelled: boolean;
};

/** An occupation's hours in the week from `monday`. */
export function entriesOf(occupation: Occupation, monday: PlainDate): WeekEntry[] {
  const { id, kind, note, place, startsAt, endsAt, startsOn, endsOn } = occupation;
  return occupation.weekdays.flatMap((number): WeekEntry[] | WeekEntry => {
    const day = addDays(monday, number - 1);
    if (day < startsOn || (endsOn !== null && day > endsOn)) return [];
    return {
      ...{ key: `${id}:${number}`, id, source: 'occupation', kind, title: note, withWhom: '', place, parts: [] },
      ...{ day, startsAt, endsAt, isCancelled: false },
    };
  });
}

export type WeekSum = {
  /** Minutes that are filled; two things at once count once. */
  minutes: number;
  byKind: { kind: WeekEntry['kind']; minutes: number }[];
  /** Pairs that lie over each other, in the order of the week. */
  clashes: [WeekEntry, WeekEntry][];
};

/** Adds a week up: how many minutes of what, and what cannot both be. What is cancelled counts nowhere. */
export function sumWeek(all: readonly WeekEntry[]): WeekSum {
  const entries = all
    .filter(({ isCancelled }) => !isCancelled)
    .toSorted((a, b) => compare(a.day + a.startsAt + a.endsAt, b.day + b.startsAt + b.endsAt));
  const byKind = new Map<WeekEntry['kind'], number>();
  for (const { kind, startsAt, endsAt } of entries)
    byKind.set(kind, (byKind.get(kind) ?? 0) + minutesOf(endsAt) - minutesOf(startsAt));
  let minutes = 0;
  let day = '';
  let filledTo = 0;
  for (const entry of entries) {
    if (entry.day !== day) [day, filledTo] = [entry.day, 0];
    const end = minutesOf(entry.endsAt);
    minutes += Math.max(0, end - Math.max(filledTo, minutesOf(entry.startsAt)));
    filledTo = Math.max(filledTo, end);
  }
  const clashes = entries.flatMap((one, index) =>
    entries
      .slice(index + 1)
      .filter((other) => other.day === one.day && other.startsAt < one.endsAt)
      .map((other): [WeekEntry, WeekEntry] => [one, other]),
  );
  return { minutes, byKind: [...byKind].map(([kind, sum]) => ({ kind, minutes: sum })), clashes };
}

/** The days of a week that are shown: Monday to Friday, and the weekend as far as something lies there. */
export function shownDays(monday: PlainDate, entries: readonly WeekEntry[]): PlainDate[] {
  const last = Math.max(5, ...entries.map(({ day }) => weekday(day)));
  return Array.from({ length: last }, (_, offset) => addDays(monday, offset));
}

const minutesOf = (time: TimeOfDay) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
