import { z } from 'zod';
import { dayField } from '#app/features/activities/domain/activity-input.ts';
import { phoneText } from '#app/features/people/domain/person-details.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';

/** In which capacity somebody speaks or acts for her. */
export const proxyKinds = ['proxy', 'god-man', 'power-of-attorney', 'guardian', 'spokesperson'] as const;
export type ProxyKind = (typeof proxyKinds)[number];

export type PersonProxy = {
  id: string;
  kind: ProxyKind;
  holderName: string;
  phone: string;
  scope: string;
  documentId: string | null;
  validFrom: PlainDate;
  /** The first day it no longer holds. */
  validBefore: PlainDate | null;
  version: number;
};

const fields = {
  phone: z.union([z.literal(''), phoneText]).default(''),
  scope: z.string('required').trim().min(1, 'required').max(500, 'too-long'),
  documentId: z.uuid('choose').optional(),
  validFrom: dayField,
  /** The last day, this one included. */
  validTo: dayField.optional(),
};

function endsAfterStart(form: { validFrom: string; validTo?: string | undefined }, issues: z.RefinementCtx): void {
  if (form.validTo !== undefined && form.validTo < form.validFrom)
    issues.addIssue({ code: 'custom', message: 'ends-before-start', path: ['validTo'] });
}

export const addProxyForm = z
  .object({
    id: z.uuid(),
    kind: z.enum(proxyKinds, 'choose'),
    holderName: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
    ...fields,
  })
  .superRefine(endsAfterStart);
export type AddProxy = z.output<typeof addProxyForm>;

export const changeProxyForm = z.object({ version: z.coerce.number().int(), ...fields }).superRefine(endsAfterStart);
export type ChangeProxy = z.output<typeof changeProxyForm>;

/** Whether somebody may act for her on a day. */
export function holdsOn(
  { validFrom, validBefore }: Pick<PersonProxy, 'validFrom' | 'validBefore'>,
  day: PlainDate,
): boolean {
  return validFrom <= day && (validBefore === null || day < validBefore);
}

/** The day after the last one, as it is stored. */
export function dayAfter(lastDay: PlainDate | undefined): PlainDate | null {
  return lastDay === undefined ? null : addDays(lastDay, 1);
}
