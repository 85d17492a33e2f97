import { z } from 'zod';
import { hasName, personFields } from '#app/features/people/domain/person-details.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';

/** Somebody comes in through the door: a first name is enough, the rest is completed later. */
export const dropInForm = z
  .object({
    enrolmentId: z.uuid(),
    personId: z.uuid(),
    programmeId: z.uuid('choose'),
    givenName: personFields.givenName,
    familyName: personFields.familyName,
    siteKey: z.string().max(60, 'choose').optional(),
    phone: personFields.phone,
    sessionId: z.uuid().optional(),
  })
  .refine(hasName, { message: 'name-required', path: ['givenName'] });
export type DropInForm = z.output<typeof dropInForm>;

/** Whether people may come in without being referred or applying. */
export function takesDropIns({ entryRoutes }: Pick<ProgrammeDefinition, 'entryRoutes'>): boolean {
  return entryRoutes?.includes('drop-in') ?? false;
}
