import { z } from 'zod';
import { dayField } from '#app/features/history/domain/form-fields.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** That labour is short in an occupation, who says so, where, and until when it may be said. */
export type Shortage = {
  id: string;
  occupation: string;
  occupationName: string | null;
  region: string;
  source: string;
  publishedOn: PlainDate;
  validUntil: PlainDate;
};

/** Whether a row still counts on `today`; its last day is included. */
export function isCurrent({ validUntil }: Pick<Shortage, 'validUntil'>, today: PlainDate): boolean {
  return validUntil >= today;
}

const word = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too-long');
const origin = { region: word(80), source: word(200), publishedOn: dayField, validUntil: dayField };
const endsAfterwards = (
  { publishedOn, validUntil }: { publishedOn: PlainDate; validUntil: PlainDate },
  context: z.RefinementCtx,
) => {
  if (validUntil < publishedOn)
    context.addIssue({ code: 'custom', path: ['validUntil'], message: 'ends-before-it-starts' });
};

export const newShortageForm = z.object({ id: z.uuid(), occupation: word(80), ...origin }).superRefine(endsAfterwards);
export type NewShortage = z.output<typeof newShortageForm>;

export const importShortagesForm = z
  .object({ ...origin, replace: z.literal('on').optional(), file: z.file('required') })
  .superRefine(endsAfterwards);

/** Where a list comes from. */
export type ListOrigin = { region: string; source: string; publishedOn: PlainDate; validUntil: PlainDate };

/** The four-digit codes in a list's rows, each once, whatever stands beside and above them. */
export function readCodes(rows: readonly (readonly string[])[]): string[] {
  return [
    ...new Set(
      rows.flatMap((cells) => {
        const code = cells.map((cell) => cell.trim()).find((cell) => /^\d{4}$/.test(cell));
        return code === undefined ? [] : [code];
      }),
    ),
  ];
}
