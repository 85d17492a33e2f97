import { z } from 'zod';
import { dayField } from '#app/features/activities/domain/activity-input.ts';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { waitingOrders } from './waiting-order.ts';

const reason = z.string().trim().max(500, 'too-long').optional();

/** Who is put into a group, and from which day. `skipReason`: why they go before those who wait; `overrideReason`: before who is kept apart. */
export const membersForm = z.object({
  enrolmentIds: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.uuid()).min(1, 'required').max(500),
  ),
  joinedOn: dayField,
  skipReason: reason,
  overrideReason: reason,
});
export type MembersForm = z.output<typeof membersForm>;

/** Whose time in a group ends, with the last day. */
export const leaveForm = z.object({ enrolmentId: z.uuid(), leftOn: dayField });

export const askers = ['participant', 'staff', 'partner'] as const;
export type Asker = (typeof askers)[number];

/** Somebody wants a place; `id` is made when the form is shown, so that sending it twice is one wish. */
export const askForm = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid('required'),
  askedBy: z.enum(askers, 'required').default('participant'),
  askedOn: dayField,
});
export type AskForm = z.output<typeof askForm>;

export const placeAnswers = ['accepted', 'declined', 'no-answer', 'taken-back'] as const;
export type PlaceAnswer = (typeof placeAnswers)[number];

/** What is done with a request; `version` is the one that was shown. */
export const requestForm = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('offer'),
    version: z.coerce.number().int(),
    answerBy: dayField.optional(),
    startsOn: dayField.optional(),
    reason,
    overrideReason: reason,
  }),
  z.object({
    do: z.literal('answer'),
    version: z.coerce.number().int(),
    answer: z.enum(placeAnswers, 'required'),
    onList: z.enum(['stays', 'leaves']).default('stays'),
    reason,
  }),
  z.object({ do: z.literal('withdraw'), version: z.coerce.number().int(), reason }),
  z.object({ do: z.literal('reinstate'), version: z.coerce.number().int(), reason }),
]);
export type RequestForm = z.output<typeof requestForm>;
export type OfferForm = Extract<RequestForm, { do: 'offer' }>;

export const exclusionReasons = ['sfi', 'work', 'studies', 'care-of-child', 'other'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** A time at which a member is not expected, or (`end`) is expected again. */
export const exclusionForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('end'), end: z.uuid() }),
  z
    .object({
      do: z.literal('add'),
      id: z.uuid(),
      weekday: z.coerce.number('required').int().min(1, 'required').max(7, 'required'),
      startsAt: timeOfDayField.optional(),
      fromOn: dayField,
      untilOn: dayField.optional(),
      reason: z.enum(exclusionReasons, 'required'),
    })
    .refine(({ fromOn, untilOn }) => untilOn === undefined || untilOn >= fromOn, {
      message: 'ends-before-it-starts',
      path: ['untilOn'],
    }),
]);
export type ExclusionForm = z.output<typeof exclusionForm>;

export const rulesForm = z.object({
  version: z.coerce.number().int(),
  waitingOrder: z.enum(waitingOrders, 'required'),
  answerWithinDays: z.coerce.number('not-a-number').int('not-a-number').min(1, 'not-a-number').max(90, 'not-a-number'),
  graceMinutes: z.coerce.number('not-a-number').int('not-a-number').min(0, 'not-a-number').max(120, 'not-a-number'),
});
export type RulesForm = z.output<typeof rulesForm>;

export const apartReasons = ['conflict', 'fear', 'family', 'own-wish', 'other'] as const;
export type ApartReason = (typeof apartReasons)[number];

/** Two people who must not meet in a group; a class of reason, never a story. */
export const pairForm = z
  .object({
    id: z.uuid(),
    enrolmentId: z.uuid('required'),
    otherEnrolmentId: z.uuid('required'),
    reason: z.enum(apartReasons, 'required'),
  })
  .refine(({ enrolmentId, otherEnrolmentId }) => enrolmentId !== otherEnrolmentId, {
    message: 'same-person',
    path: ['otherEnrolmentId'],
  });
export type PairForm = z.output<typeof pairForm>;

export const endPairForm = z.object({ reason: z.string('required').trim().min(1, 'required').max(500, 'too-long') });
