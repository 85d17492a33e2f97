import { z } from 'zod';

const email = z
  .string()
  .trim()
  .max(254, 'too-long')
  .regex(/^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/, 'not-an-email')
  .optional();
const isTrusted = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on');
const name = z.string('required').trim().min(1, 'required').max(120, 'too-long');

/** A new association; `id` is made when the form is shown. */
export const newAssociationForm = z.object({ id: z.uuid(), name, email, isTrusted });
export type NewAssociation = z.output<typeof newAssociationForm>;

export const changedAssociationForm = z.object({ version: z.coerce.number().int(), name, email, isTrusted });
export type ChangedAssociation = z.output<typeof changedAssociationForm>;

/** What is done with something on the list: approved, sent back or hidden with a word, or shown again. */
export const decisions = ['approve', 'return', 'hide', 'show'] as const;
export const decisionForm = z
  .object({
    version: z.coerce.number().int(),
    decision: z.enum(decisions, 'required'),
    word: z.string().trim().max(500, 'too-long').default(''),
  })
  .superRefine(({ decision, word }, ctx) => {
    if ((decision === 'return' || decision === 'hide') && word === '')
      ctx.addIssue({ code: 'custom', message: 'say-why', path: ['word'] });
  });
export type Decision = z.output<typeof decisionForm>;

const origin = /^https:\/\/([a-z0-9-]+\.)+[a-z]{2,}(:\d{2,5})?$/;

/** One site a line, as 'https://forening.example'. Longer addresses are cut down to their site. Problem: 'not-a-site'. */
const frameOrigins = z
  .string()
  .max(2000, 'too-long')
  .default('')
  .transform((typed, ctx) => {
    const lines = typed.split(/\s+/).filter(Boolean);
    const sites = lines.map((line) => {
      const address = line.includes('://') ? line : `https://${line}`;
      return URL.canParse(address) ? new URL(address).origin : line;
    });
    if (sites.length > 20 || sites.some((site) => !origin.test(site)))
      ctx.issues.push({ code: 'custom', message: 'not-a-site', input: typed });
    return [...new Set(sites)];
  });

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
export const openListSettingsForm = z.object({
  version: z.coerce.number().int(),
  isOpen: ticked,
  mayBeIndexed: ticked,
  frameOrigins,
});
export type OpenListSettingsForm = z.output<typeof openListSettingsForm>;
