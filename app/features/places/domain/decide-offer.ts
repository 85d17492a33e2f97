import { addDays, laterOf, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { OfferForm } from './place-forms.ts';
import type { WaitingOrder } from './waiting-order.ts';

type Circumstances = {
  today: PlainDate;
  order: WaitingOrder;
  answerWithinDays: number;
  /** The group's first day. */
  groupStartsOn: PlainDate;
  passedOverCount: number;
  isCoordinator: boolean;
};

/**
 * Whether a free place may be offered like this: until when she answers and from when the place is hers. Problems: answerBy, startsOn,
 * reason (somebody stands before her, or the coordinator chooses), '' only-coordinator.
 */
export function decideOffer(
  { answerBy, startsOn, reason }: Pick<OfferForm, 'answerBy' | 'startsOn' | 'reason'>,
  { today, order, answerWithinDays, groupStartsOn, passedOverCount, isCoordinator }: Circumstances,
): Result<{ answerBy: PlainDate; startsOn: PlainDate }, Record<string, string[]>> {
  if (order === 'coordinator' && !isCoordinator) return refuse({ '': ['only-coordinator'] });
  const problems: Record<string, string[]> = {};
  const lastDay = answerBy ?? addDays(today, answerWithinDays);
  const firstDay = startsOn ?? laterOf(groupStartsOn, today);
  if (lastDay < today) problems['answerBy'] = ['date-in-past'];
  else if (lastDay > addDays(today, 90)) problems['answerBy'] = ['date-too-far'];
  if (firstDay < today) problems['startsOn'] = ['date-in-past'];
  if (order === 'coordinator' && !reason) problems['reason'] = ['choice-reason-required'];
  else if (passedOverCount > 0 && !reason) problems['reason'] = ['skip-reason-required'];
  return Object.keys(problems).length > 0 ? refuse(problems) : ok({ answerBy: lastDay, startsOn: firstDay });
}
