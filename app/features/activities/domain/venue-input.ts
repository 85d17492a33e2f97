import { z } from 'zod';

/** An address of a map: https only, and nothing in it that could end the attribute it stands in. */
const mapUrl = z
  .string()
  .trim()
  .max(500, 'too-long')
  .refine((text) => /^https:\/\/[^\s"'<>]+$/.test(text) && URL.canParse(text), 'not-a-link');

const fields = {
  name: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  address: z.string().trim().max(200, 'too-long').optional(),
  mapUrl: mapUrl.optional(),
  stepFree: z.enum(['yes', 'no']).optional(),
  accessNotes: z.string().trim().max(500, 'too-long').optional(),
  wayThere: z.string().trim().max(300, 'too-long').optional(),
};

/** A new venue; without a programme all of the tenant's programmes use it. `id` is made when the form is shown. */
export const newVenueInput = z.object({ id: z.uuid(), programmeId: z.uuid().optional(), ...fields });
export type NewVenue = z.output<typeof newVenueInput>;

/** A changed venue; `retired`: it is not offered any more. `version` is the one that was shown. */
export const changedVenueInput = z.object({
  version: z.coerce.number().int(),
  retired: z.literal('on').optional(),
  ...fields,
});
export type ChangedVenue = z.output<typeof changedVenueInput>;

/** Where a map shows a venue: the link it was given, else a search for its address; undefined when it has neither. */
export function mapLink(venue: { mapUrl: string; address: string }): string | undefined {
  if (venue.mapUrl !== '') return venue.mapUrl;
  return venue.address === ''
    ? undefined
    : `https://www.openstreetmap.org/search?query=${encodeURIComponent(venue.address)}`;
}
