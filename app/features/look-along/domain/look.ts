import { z } from 'zod';
import { portalLanguages } from '#app/shared/portal-language.ts';

/** How long somebody looks along before she has to say so again. */
export const LOOK_MINUTES = 30;

export const lookForm = z.object({ language: z.enum(portalLanguages) });
