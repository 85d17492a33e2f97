import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import { dayField, passIssues, tickField } from './form-fields.ts';

/** A situation that has ended: which row, the id of the row that says so, and the last day. */
export type EndedSituation = { rowId: string; id: string; endsOn: PlainDate };

const ended = z.object({ id: z.uuid(), endsOn: dayField });

/** The rows a form shows as going on, by row id; only those ticked as ended are in the result. */
export const ongoingForm = z
  .record(z.uuid(), z.looseObject({ ended: tickField }))
  .optional()
  .transform((rows, context): EndedSituation[] =>
    Object.entries(rows ?? {}).flatMap(([rowId, row]) => {
      if (!row.ended) return [];
      const read = ended.safeParse(row);
      if (read.success) return [{ rowId, ...read.data }];
      passIssues(read.error, [rowId], context);
      return [];
    }),
  );
