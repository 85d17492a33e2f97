import { z } from 'zod';
import { addDays, type Instant, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

/** What a workplace says of a day: she was there; she was not, and had said so; she was not, and nothing was heard. */
export const daySayings = ['here', 'told', 'silent'] as const;

/** Three faces, from badly to well. */
export const faces = ['1', '2', '3'] as const;
export type Face = 1 | 2 | 3;

/** What a face is called in texts. */
export function nameOfFace(face: Face): 'bad' | 'mixed' | 'good' {
  return (['bad', 'mixed', 'good'] as const)[face - 1] as 'bad' | 'mixed' | 'good';
}

/** `minutes`: how long she was there, where it was not the whole day. */
export type SaidDay = { sessionId: string; on: PlainDate; says: (typeof daySayings)[number]; minutes?: number };
export type Task = { id: string; words: string };

/** What is said of one week. */
export type WeekAnswer = {
  days: SaidDay[];
  going: Face | null;
  understands: Face | null;
  words: string;
  quotable: boolean;
  wantsContact: boolean;
};

/** A day as it was planned. */
export type PlannedDay = { sessionId: string; on: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay };

/** Hours as they are written, '3,5'; in minutes. */
const hours = z
  .string()
  .trim()
  .transform((text, issues) => {
    if (text === '') return undefined;
    const minutes = Math.round(Number(text.replace(',', '.')) * 60);
    if (Number.isFinite(minutes) && minutes > 0 && minutes <= 24 * 60) return minutes;
    issues.addIssue({ code: 'custom', message: 'not-hours' });
    return z.NEVER;
  })
  .optional();

const fields = {
  id: z.uuid(),
  /** The version that was shown; 0 where nobody had answered. */
  number: z.coerce.number().int().min(0),
  days: z
    .record(z.uuid(), z.object({ says: z.enum(daySayings, 'choose').optional(), hours }))
    .default({})
    .refine((days) => Object.keys(days).length <= 40, 'too-many'),
  /** Days on which nothing is said were days she was there. */
  allHere: z.boolean().default(false),
  words: z.string().trim().max(500, 'too-long').default(''),
  quotable: z.boolean().default(false),
  wantsContact: z.boolean().default(false),
  taskIds: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.string().max(60, 'choose')).max(50, 'too-many'),
  ),
  byWhom: z.string().trim().max(80, 'too-long').default(''),
};

/** What a supervisor sends of a week: both questions are answered. */
export const weekForm = z.object({
  ...fields,
  weekOn: z.iso.date(),
  going: z.enum(faces, 'choose-going'),
  understands: z.enum(faces, 'choose-understands'),
});
export type WeekForm = z.output<typeof weekForm>;

/** The same written down by staff, from paper or a talk: what was not said stays open. */
export const toldForm = z.object({
  ...fields,
  going: z.enum(faces, 'choose').optional(),
  understands: z.enum(faces, 'choose').optional(),
});
export type ToldForm = z.output<typeof toldForm>;

/** What is kept of the days: those planned and not ahead, each with what was said. Hours of the whole day and more are the whole day. */
export function saidDays(
  planned: readonly (PlannedDay & { length: number })[],
  { days, allHere }: Pick<ToldForm, 'days' | 'allHere'>,
  today: PlainDate,
): SaidDay[] {
  return planned.flatMap(({ sessionId, on, length }): SaidDay[] => {
    if (on > today) return [];
    const { says, hours: minutes } = days[sessionId] ?? {};
    const said = says ?? (minutes !== undefined || allHere ? 'here' : undefined);
    if (said === undefined) return [];
    const isPart = said === 'here' && minutes !== undefined && minutes < length;
    return [{ sessionId, on, says: said, ...(isPart && { minutes }) }];
  });
}

/** A face that makes somebody call: badly, in either question. */
export function callsForContact({
  going,
  understands,
  wantsContact,
}: Pick<WeekAnswer, 'going' | 'understands' | 'wantsContact'>): boolean {
  return wantsContact || going === 1 || understands === 1;
}

/** The Mondays of weeks that can be answered on a day: this one, and the one before. */
export function openWeeks(today: PlainDate): [PlainDate, PlainDate] {
  return [mondayOf(today), addDays(mondayOf(today), -7)];
}

/** A week is waited for until the Tuesday after it. */
export function isLate(weekOn: PlainDate, today: PlainDate): boolean {
  return today >= lateFrom(weekOn);
}

/** From when a week that nobody answered is late: the Tuesday after it. */
export function lateFrom(weekOn: PlainDate): PlainDate {
  return addDays(weekOn, 8);
}

/** What a mark of somebody else and the workplace say of the same day. */
export function isConflict(said: Pick<SaidDay, 'says'>, mark: { mark: string; source: string } | null): boolean {
  if (mark === null || mark.source === 'supervisor' || mark.mark === 'not-required') return false;
  return (mark.mark === 'absent') === (said.says === 'here');
}

export type KeptWeek = WeekAnswer & {
  id: string;
  weekOn: PlainDate;
  number: number;
  tasks: Task[];
  way: 'link' | 'staff';
  byWhom: string;
  answeredAt: Instant;
};
