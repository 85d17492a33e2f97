import { z } from 'zod';
import { parsePlainDate } from '#app/shared/dates.ts';

export const auditActions = ['read', 'write', 'export', 'reveal', 'emergency', 'sign-in', 'sign-out'] as const;
export const auditCategories = [
  'directory',
  'contact',
  'identity',
  'participation',
  'history',
  'attendance',
  'outcomes',
  'protection',
  'documents',
  'assessments',
  'skills',
  'sharing',
  'messages',
  'accounts',
] as const;

/** One line of the log: who did what, in which role, with how many people's data. No content. */
export type LogEntry = {
  id: string;
  at: string;
  accountId: string | null;
  accountName: string | null;
  role: string;
  action: string;
  category: string;
  /** Permission that was used, with the stated reason after a colon where one was asked for. */
  purpose: string;
  programmeName: string | null;
  peopleCount: number;
};

/** The state of the chain over the tenant's log. */
export type SealState = { number: number; sealedAt: string; hash: string } | undefined;

const dayText = z
  .string()
  .transform((text) => parsePlainDate(text.trim()))
  .optional()
  .catch(undefined);

/** What the log can be narrowed to; rubbish counts as not asked for. `before` is the id of the last line of the page before. */
export const logQuery = z.object({
  account: z.uuid().optional().catch(undefined),
  category: z.enum(auditCategories).optional().catch(undefined),
  from: dayText,
  to: dayText,
  before: z.uuid().optional().catch(undefined),
});

export type LogFilter = z.output<typeof logQuery>;
