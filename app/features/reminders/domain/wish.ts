import { z } from 'zod';
import { type Instant, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { channels } from './rule.ts';

/** How somebody wants to be reminded. another-way: she gets to know all the same, such as on paper. none: she wants no reminders. */
export const wishChannels = [...channels, 'another-way', 'none'] as const;
export type WishChannel = (typeof wishChannels)[number];

/** Who said it. */
export const wishTellers = ['herself', 'proxy', 'staff'] as const;

/** A wish as it was recorded; the one with the highest number holds. */
export type Wish = {
  id: string;
  number: number;
  channel: WishChannel;
  language: PortalLanguage | null;
  /** Last day without reminders. */
  pausedUntil: PlainDate | null;
  thoughProtected: boolean;
  toldBy: (typeof wishTellers)[number];
  recordedAt: Instant;
  recordedBy: string;
};

const day = z.string().transform((text, ctx): PlainDate => {
  const parsed = parsePlainDate(text);
  if (parsed === undefined) ctx.issues.push({ code: 'custom', message: 'not-a-date', input: text });
  return parsed ?? ('' as PlainDate);
});

/** A new wish; `number` is that of the one that was shown, 0 when there was none. */
export const wishForm = z.object({
  id: z.uuid(),
  number: z.coerce.number().int().min(0),
  channel: z.enum(wishChannels, 'choose'),
  language: z.enum(portalLanguages, 'choose').optional(),
  pausedUntil: day.optional(),
  toldBy: z.enum(wishTellers, 'choose'),
  thoughProtected: z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false),
});
export type WishForm = z.output<typeof wishForm>;

/** That she has been told of one start in another way. */
export const toldForm = z.object({
  about: z.enum(['session', 'meeting']),
  aboutId: z.uuid(),
  startsOn: day,
  startsAt: timeOfDayField,
});
export type ToldForm = z.output<typeof toldForm>;

/** A message to oneself. A letter goes to one's own address; a text message to the number that is given. */
export const trialForm = z
  .object({
    id: z.uuid(),
    channel: z.enum(channels, 'choose'),
    language: z.enum(portalLanguages, 'choose'),
    number: z.string().max(40).optional(),
  })
  .superRefine((trial, ctx) => {
    if (trial.channel === 'sms' && !trial.number)
      ctx.addIssue({ code: 'custom', message: 'required', path: ['number'] });
  });
export type TrialForm = z.output<typeof trialForm>;
