import { z } from 'zod';

const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const line = (most: number) => z.preprocess(empty, z.string().trim().max(most, 'too-long').optional());

/** Whom participants turn to about their data. */
export type DataProtectionOfficer = { name: string | null; email: string | null; phone: string | null };

/** What a tenant decides about participants' own sides. */
export type OwnSideSettings = { version: number; namesReaders: boolean; officer: DataProtectionOfficer };

export const ownSideForm = z.object({
  version: z.coerce.number().int(),
  namesReaders: z.enum(['yes', 'no'], 'required'),
  officerName: line(120),
  officerEmail: z.preprocess(empty, z.email('not-an-email').max(254, 'too-long').optional()),
  officerPhone: z.preprocess(
    empty,
    z
      .string()
      .trim()
      .regex(/^\+?[0-9 ()/-]{5,40}$/, 'not-a-phone')
      .optional(),
  ),
});
export type OwnSideForm = z.output<typeof ownSideForm>;
