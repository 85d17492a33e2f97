import { z } from 'zod';
import { dayField } from '#app/features/activities/domain/activity-input.ts';
import { languageCode } from '#app/features/people/domain/person-details.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';

const version = z.coerce.number().int();
const line = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long');
const text = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const confirmed = z.string().max(2000).default('');

/** Somebody who is asked to a meeting; `came` null: nobody has said yet. */
export type Attendee = {
  id: string;
  organisationId: string | null;
  organisationName: string;
  name: string;
  came: boolean | null;
};

/** From an organisation of the list, or another by its name. */
export const addAttendeeForm = z.object({
  id: z.uuid(),
  name: line(120),
  organisationId: z.uuid('choose').optional(),
  organisationName: text(120),
});
export type AddAttendee = z.output<typeof addAttendeeForm>;

export const markAttendeeForm = z.object({ mark: z.enum(['came', 'did-not-come', 'remove'], 'choose') });
export type AttendeeMark = z.output<typeof markAttendeeForm>['mark'];

export const promiseStatuses = ['open', 'done', 'not-done'] as const;
export type PromiseStatus = (typeof promiseStatuses)[number];

/** What somebody agreed to do by a day, and what became of it. */
export type MeetingPromise = {
  id: string;
  meetingId: string;
  promisedBy: string;
  what: string;
  dueOn: PlainDate;
  status: PromiseStatus;
  settledOn: PlainDate | null;
  settledBy: string | null;
  note: string;
  version: number;
};

export const addPromiseForm = z.object({ id: z.uuid(), promisedBy: line(160), what: line(500), dueOn: dayField });
export type AddPromise = z.output<typeof addPromiseForm>;

/** `open` takes back what was said about it. */
export const settlePromiseForm = z.object({ version, status: z.enum(promiseStatuses, 'choose'), note: text(500) });
export type SettlePromise = z.output<typeof settlePromiseForm>;

/** Open and its day has passed. */
export function isOverdue({ status, dueOn }: Pick<MeetingPromise, 'status' | 'dueOn'>, today: PlainDate): boolean {
  return status === 'open' && dueOn < today;
}

export const minutesFields = ['text', 'ownWords', 'inSwedish'] as const;
/** What the minutes say; the person's own words in her language, and in Swedish beside. */
export type MinutesTexts = Record<(typeof minutesFields)[number], string>;

export type Minutes = {
  id: string;
  meetingId: string;
  authorId: string;
  authorName: string;
  texts: MinutesTexts;
  language: string | null;
  writtenAt: Instant;
  sharedAt: Instant | null;
  version: number;
  additions: { id: string; text: string; addedAt: Instant; addedBy: string }[];
};

/** `version` 0: there is no draft yet. `share`: from now on the team reads it, and nobody changes it. */
export const minutesForm = z
  .object({
    id: z.uuid(),
    version,
    text: z.string('required').trim().min(1, 'required').max(12_000, 'too-long'),
    ownWords: text(4000),
    language: languageCode.optional(),
    inSwedish: text(4000),
    share: z.boolean().default(false),
    confirmed,
  })
  .superRefine((form, issues) => {
    if (form.ownWords !== '' && form.language === undefined)
      issues.addIssue({ code: 'custom', message: 'choose', path: ['language'] });
  });
export type KeepMinutes = z.output<typeof minutesForm>;

export const addToMinutesForm = z.object({
  id: z.uuid(),
  text: z.string('required').trim().min(1, 'required').max(4000, 'too-long'),
  confirmed,
});
export type AddToMinutes = z.output<typeof addToMinutesForm>;
