import { z } from 'zod';
import { type TimeOfDay, timeOfDayField } from '#app/shared/time-of-day.ts';

/** The ways a message goes out. */
export const channels = ['sms', 'email'] as const;
export type Channel = (typeof channels)[number];

/** What a message tells: that it is soon, what has become of a time that was known, that words wait for her on her own side, and that she is asked how it went. */
export const reminderKinds = ['before', 'moved', 'cancelled', 'resumed', 'message', 'follow-up'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** A programme's rule. Hours and minutes are counted by the clock on the wall in Stockholm. */
export type ReminderRule = {
  isOn: boolean;
  forSessions: boolean;
  forMeetings: boolean;
  tellsChanges: boolean;
  forMessages: boolean;
  /** A reminder goes out so many hours before the start. */
  hoursBefore: number;
  /** Later than so many minutes before the start it does not go out at all. */
  leastMinutes: number;
  /** Changes are told of what lies at most so many days ahead. */
  changesWithinDays: number;
  allowedFrom: TimeOfDay;
  allowedBefore: TimeOfDay;
  onSundays: boolean;
  onHolidays: boolean;
  showsPlace: boolean;
  withoutWish: 'none' | Channel;
};

/** What holds until a programme has said something: nothing is sent. */
export const firstRule: ReminderRule = {
  isOn: false,
  forSessions: true,
  forMeetings: true,
  tellsChanges: true,
  forMessages: true,
  hoursBefore: 24,
  leastMinutes: 60,
  changesWithinDays: 7,
  allowedFrom: '08:00',
  allowedBefore: '20:00',
  onSundays: false,
  onHolidays: false,
  showsPlace: false,
  withoutWish: 'none',
};

const whole = (from: number, through: number) =>
  z.coerce.number('not-a-number').int('out-of-range').min(from, 'out-of-range').max(through, 'out-of-range');
const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean());

/** A rule as it is saved; `version` is the one that was shown, 0 for the first. */
export const ruleForm = z
  .object({
    version: z.coerce.number().int(),
    isOn: ticked,
    forSessions: ticked,
    forMeetings: ticked,
    tellsChanges: ticked,
    forMessages: ticked,
    hoursBefore: whole(1, 168),
    leastMinutes: whole(0, 1440),
    changesWithinDays: whole(1, 60),
    allowedFrom: timeOfDayField,
    allowedBefore: timeOfDayField,
    onSundays: ticked,
    onHolidays: ticked,
    showsPlace: ticked,
    withoutWish: z.enum(['none', ...channels], 'choose'),
  })
  .superRefine((rule, ctx) => {
    if (rule.allowedBefore <= rule.allowedFrom)
      ctx.addIssue({ code: 'custom', message: 'time-before-start', path: ['allowedBefore'] });
  });
export type RuleForm = z.output<typeof ruleForm>;
