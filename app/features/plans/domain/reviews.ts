import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';
import { addDays, type Instant, laterOf, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { freeText } from './agreement.ts';

/** How often a plan is looked at together when the programme's definition says nothing of it (docs/rules/plan-reviews.md). */
export const USUAL_WEEKS_BETWEEN_REVIEWS = 8;

export const exemptionReasons = ['parental-leave', 'absent-long', 'leaves-soon', 'her-wish', 'other'] as const;
export type ExemptionReason = (typeof exemptionReasons)[number];

export type Review = {
  id: string;
  heldOn: PlainDate;
  withWhom: string;
  works: string;
  changes: string;
  recordedAt: Instant;
  recordedBy: string;
};
export type Exemption = {
  id: string;
  lastsThrough: PlainDate;
  reason: ExemptionReason;
  note: string | null;
  recordedAt: Instant;
  recordedBy: string;
  endedAt: Instant | null;
};

export const reviewForm = z.object({
  id: z.uuid(),
  heldOn: dayField,
  withWhom: freeText(200),
  works: freeText(2000),
  changes: freeText(2000),
});
export type ReviewForm = z.output<typeof reviewForm>;

export const exemptionForm = z.object({
  id: z.uuid(),
  lastsThrough: dayField,
  reason: z.enum(exemptionReasons, 'choose'),
  note: z.string().trim().max(500, 'too-long').optional(),
});
export type ExemptionForm = z.output<typeof exemptionForm>;

type PlanLife = {
  status: string;
  /** The first day of a plan: when its first step was written. No plan, no review. */
  plannedSince: PlainDate | null;
  lastReviewOn: PlainDate | null;
  weeksBetween: number | undefined;
  /** The last day of exemptions that were not taken away. */
  exemptThrough: PlainDate | null;
};

export type NextReview = { dueOn: PlainDate; isDue: boolean; isPutOff: boolean };

/**
 * When the plan is to be looked at again: the programme's interval after the last review, or after the plan's first day. An exemption
 * puts it off to the day after its last. Nothing falls due for somebody who is not taking part (docs/rules/plan-reviews.md).
 */
export function nextReview(life: PlanLife, today: PlainDate): NextReview | undefined {
  const from = life.lastReviewOn ?? life.plannedSince;
  if (life.status !== 'active' || from === null) return undefined;
  const byRule = addDays(from, (life.weeksBetween ?? USUAL_WEEKS_BETWEEN_REVIEWS) * 7);
  const dueOn = life.exemptThrough === null ? byRule : laterOf(byRule, addDays(life.exemptThrough, 1));
  return { dueOn, isDue: dueOn <= today, isPutOff: dueOn > byRule };
}

/** Problems: 'date-ahead', 'review-empty'. */
export function decideReview(form: ReviewForm, today: PlainDate): Result<void, Record<string, string[]>> {
  if (form.heldOn > today) return refuse({ heldOn: ['date-ahead'] });
  return form.works === '' && form.changes === '' ? refuse({ works: ['review-empty'] }) : ok(undefined);
}

const LONGEST_EXEMPTION_DAYS = 366;

/** Problems: 'date-past', 'too-far-ahead' (a year), 'reason-required' when the reason is another one. */
export function decideExemption(form: ExemptionForm, today: PlainDate): Result<void, Record<string, string[]>> {
  if (form.lastsThrough < today) return refuse({ lastsThrough: ['date-past'] });
  if (form.lastsThrough > addDays(today, LONGEST_EXEMPTION_DAYS)) return refuse({ lastsThrough: ['too-far-ahead'] });
  return form.reason === 'other' && !form.note ? refuse({ note: ['reason-required'] }) : ok(undefined);
}
