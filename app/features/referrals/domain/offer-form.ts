import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';
import type { Admission } from '#app/features/programmes/domain/definition.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { longText } from './referral-form.ts';

/** What an offer of a place was answered with; `taken-back`: the programme withdrew it, or she left the list. */
export const offerAnswers = ['accepted', 'declined', 'no-answer', 'taken-back'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** How long a place is kept when the programme does not say. */
export const DEFAULT_ANSWER_DAYS = 14;

/** Offers a place; `id` is made when the form is shown. `skipReason`: why those before her are passed over. */
export const offerForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  answerBy: dayField.optional(),
  startsOn: dayField.optional(),
  skipReason: longText(500).optional(),
});
export type OfferForm = z.output<typeof offerForm>;

/** What became of an offer, and whether she stays on the list when it came to nothing. */
export const answerForm = z.object({
  version: z.coerce.number().int(),
  answer: z.enum(offerAnswers, 'choose'),
  answeredOn: dayField.optional(),
  note: longText(500).optional(),
  onList: z.enum(['stays', 'leaves'], 'choose').default('stays'),
});
export type AnswerForm = z.output<typeof answerForm>;

export const priorityForm = z.object({
  groupKey: z.string().max(60, 'choose').optional(),
  reason: longText(500).optional(),
});
export type PriorityForm = z.output<typeof priorityForm>;

/** The last day to answer that is proposed. */
export function answerDay(admission: Admission | undefined, today: PlainDate): PlainDate {
  return addDays(today, admission?.answerWithinDays ?? DEFAULT_ANSWER_DAYS);
}

/** Whether a place may be offered like this. Problems: answerBy, startsOn, skipReason when somebody stands before her. */
export function decideOffer(
  input: Pick<OfferForm, 'answerBy' | 'startsOn' | 'skipReason'>,
  circumstances: { today: PlainDate; admission: Admission | undefined; passedOverCount: number },
): Result<{ answerBy: PlainDate; startsOn: PlainDate | null; skipReason: string | null }, Record<string, string[]>> {
  const { today, admission, passedOverCount } = circumstances;
  const answerBy = input.answerBy ?? answerDay(admission, today);
  const problems: Record<string, string[]> = {};
  if (answerBy < today) problems['answerBy'] = ['date-in-past'];
  else if (answerBy > addDays(today, 365)) problems['answerBy'] = ['date-too-far'];
  if (input.startsOn !== undefined && input.startsOn < today) problems['startsOn'] = ['date-in-past'];
  if (passedOverCount > 0 && !input.skipReason) problems['skipReason'] = ['skip-reason-required'];
  if (Object.keys(problems).length > 0) return refuse(problems);
  return ok({
    answerBy,
    startsOn: input.startsOn ?? null,
    skipReason: passedOverCount > 0 ? (input.skipReason ?? null) : null,
  });
}

/** The day an answer counts from. Problems: answeredOn. */
export function decideAnswerDay(
  answeredOn: PlainDate | undefined,
  { today, offeredOn }: { today: PlainDate; offeredOn: PlainDate },
): Result<PlainDate, Record<string, string[]>> {
  const day = answeredOn ?? today;
  if (day > today) return refuse({ answeredOn: ['date-in-future'] });
  return day < offeredOn ? refuse({ answeredOn: ['date-before-offer'] }) : ok(day);
}
