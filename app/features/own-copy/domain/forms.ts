import { z } from 'zod';
import { portalLanguages } from '#app/shared/portal-language.ts';

/** How the copy is taken along: one page to read, or a folder with everything as data. */
export const copyFormats = ['page', 'data'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** Why staff make a copy for somebody. */
export const copyReasons = ['asked', 'no-phone', 'moves', 'other'] as const;

/** `id` is made with the form: sent again, it is the same copy. */
export const ownCopyForm = z.object({ id: z.uuid(), digits: z.string().max(40, 'four-digits') });
export const staffCopyForm = z.object({
  id: z.uuid(),
  reason: z.enum(copyReasons, 'choose'),
  language: z.enum(portalLanguages),
});
export type StaffCopyForm = z.output<typeof staffCopyForm>;

/** How long a copy stays open after somebody has shown that she may. */
export const OPEN_MINUTES = 30;
