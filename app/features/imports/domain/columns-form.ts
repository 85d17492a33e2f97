import { z } from 'zod';
import { settingsForm } from './rows/settings.ts';

/** What the columns of a sheet hold, as it is confirmed: one field per column, '' = not read, and what holds for the whole list. */
export const columnsForm = z.object({
  sheet: z.coerce.number().int().min(0).max(100),
  headerRow: z.coerce.number().int().min(1).max(2_000_000),
  columns: z
    .array(z.string().max(60).optional())
    .max(400)
    .default([])
    .transform((columns) => columns.map((column) => column ?? '')),
  ...settingsForm,
});
export type ColumnsForm = z.output<typeof columnsForm>;
