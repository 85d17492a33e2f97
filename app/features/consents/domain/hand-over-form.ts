import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { choiceField, dayField, fieldsField, textField } from './consent-form.ts';
import type { Field } from './fields.ts';
import { type HandOverGround, handOverGroundCodes, handOverGrounds } from './hand-over-grounds.ts';

export const handOverWays = ['letter', 'secure-mail', 'e-service', 'phone', 'meeting'] as const;
export type HandOverWay = (typeof handOverWays)[number];

export const handOverForm = z.object({
  id: z.uuid(),
  toName: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string({ error: 'recipient-missing' }).trim().min(1, 'recipient-missing').max(200, 'too-long'),
  ),
  ground: choiceField(handOverGroundCodes),
  fields: fieldsField,
  content: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string({ error: 'content-missing' }).trim().min(1, 'content-missing').max(1000, 'too-long'),
  ),
  reasons: textField(1000),
  reference: textField(100),
  how: choiceField(handOverWays),
  handedOverOn: dayField,
});
export type HandOverForm = z.output<typeof handOverForm>;

export const annulForm = z.object({
  reason: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string({ error: 'reason-missing' }).trim().min(1, 'reason-missing').max(500, 'too-long'),
  ),
});

/** Something that was handed over once. */
export type HandOver = {
  toName: string;
  ground: HandOverGround;
  fields: Field[];
  content: string;
  reasons: string | null;
  reference: string | null;
  how: HandOverWay;
  handedOverOn: PlainDate;
};

/** Decides what is kept of a hand-over. Problems by field: handedOverOn 'in-the-future', fields 'choose-fields', reasons 'reasons-missing'. */
export function decideHandOver(form: HandOverForm, today: PlainDate): Result<HandOver, Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  if (form.handedOverOn > today) problems['handedOverOn'] = ['in-the-future'];
  if (form.fields.length === 0) problems['fields'] = ['choose-fields'];
  if (handOverGrounds[form.ground].reasons && form.reasons === undefined) problems['reasons'] = ['reasons-missing'];
  if (Object.keys(problems).length > 0) return refuse(problems);
  const { toName, ground, fields, content, reasons, reference, how, handedOverOn } = form;
  return ok({
    toName,
    ground,
    fields,
    content,
    reasons: reasons ?? null,
    reference: reference ?? null,
    how,
    handedOverOn,
  });
}
