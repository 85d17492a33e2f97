import { z } from 'zod';

/** Where a fact comes from. */
export const factSources = ['own-statement', 'certificate', 'register', 'staff-knowledge'] as const;
export type FactSource = (typeof factSources)[number];

export const sourceSchema = z.enum(factSources, { error: 'source-missing' });

/** Which document or contact the fact rests on, in a few words. */
export const evidenceSchema = z.string().trim().max(500, 'too-long').optional();
