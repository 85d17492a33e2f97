import { z } from 'zod';
import { dayField } from '#app/features/activities/domain/activity-input.ts';
import { languageCode } from '#app/features/people/domain/person-details.ts';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { agendaPoints, guidanceThemes, meetingForms, meetingKinds } from './meeting.ts';
import { reasonChoices } from './reasons.ts';

const text = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const version = z.coerce.number().int();
const minutes = z.coerce.number('minutes').int('minutes').min(5, 'minutes').max(600, 'minutes');
const when = { meetsOn: dayField, startsAt: timeOfDayField };
const where = { form: z.enum(meetingForms, 'choose').default('place'), place: text(200) };
const reason = z.enum(reasonChoices, 'choose');
const severalOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [...new Set([value].flat())]),
    z.array(z.enum(values, 'choose')).max(values.length, 'choose'),
  );
const prepared = { agenda: severalOf(agendaPoints), themes: severalOf(guidanceThemes) };
const details = {
  hostId: z.uuid('choose').optional(),
  minutesPlanned: minutes.default(60),
  ...where,
  subject: text(200),
  others: text(200),
  language: languageCode.optional(),
  interpreter: z.boolean().default(false),
};

/** A meeting that lies ahead, or one that has been (`held`: for a talk that nobody had planned). A visit names its placement, guidance its themes. */
export const planMeetingForm = z
  .object({
    id: z.uuid(),
    kind: z.enum(meetingKinds, 'choose').default('coaching'),
    placementId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid('choose').optional()),
    ...when,
    ...details,
    ...prepared,
    held: z.boolean().default(false),
  })
  .superRefine(({ kind, placementId, themes }, issues) => {
    if (kind === 'workplace-visit' && placementId === undefined)
      issues.addIssue({ code: 'custom', message: 'choose', path: ['placementId'] });
    if (kind === 'guidance' && themes.length === 0)
      issues.addIssue({ code: 'custom', message: 'choose-themes', path: ['themes'] });
  });
export type PlanMeeting = z.output<typeof planMeetingForm>;

/** Everything about a planned meeting but its time: another time is a move. */
export const changeMeetingForm = z.object({ version, ...details, ...prepared });
export type ChangeMeeting = z.output<typeof changeMeetingForm>;

/** `id`: of the meeting that takes its place. */
export const moveMeetingForm = z.object({ id: z.uuid(), version, reason, ...when, ...where });
export type MoveMeeting = z.output<typeof moveMeetingForm>;

/** How it went: held for so many minutes, or not held for this reason. */
export const settleMeetingForm = z
  .object({
    version,
    outcome: z.enum(['held', 'not-held'], 'choose'),
    minutesHeld: z.coerce.number('minutes').int('minutes').min(1, 'minutes').max(600, 'minutes').optional(),
    reason: reason.optional(),
  })
  .superRefine((form, issues) => {
    if (form.outcome === 'held' && form.minutesHeld === undefined)
      issues.addIssue({ code: 'custom', message: 'minutes', path: ['minutesHeld'] });
    if (form.outcome === 'not-held' && form.reason === undefined)
      issues.addIssue({ code: 'custom', message: 'choose', path: ['reason'] });
  });
export type SettleMeeting = z.output<typeof settleMeetingForm>;

export const reopenMeetingForm = z.object({ version });

/** Who coaches her as a peer; left out: nobody. */
export const namePeerForm = z.object({ peerId: z.uuid('choose').optional() });
