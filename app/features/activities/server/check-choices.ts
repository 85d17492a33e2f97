import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import { type Result, refuse } from '#app/shared/result.ts';
import { isOfferedTheme } from '../domain/civic-orientation.ts';
import type { Keyed, VenueChoice } from './activity-store.ts';

type Choices = { sites: Keyed[]; themes: Keyed[]; venues: VenueChoice[] } | undefined;

/** Refuses a site, theme or venue that the programme does not have; a programme that the caller does not see is not found. */
export function checkChoices(
  programme: Choices,
  input: { siteKey?: string | undefined; themeKeys: readonly string[]; venueId?: string | undefined },
): Result<never, FieldProblems> | undefined {
  if (programme === undefined) throw new NotFoundError();
  if (input.siteKey !== undefined && !programme.sites.some((site) => site.key === input.siteKey))
    return refuse({ siteKey: ['unknown-choice'] });
  if (input.themeKeys.some((key) => !isOfferedTheme(programme.themes, key)))
    return refuse({ themeKeys: ['unknown-choice'] });
  if (input.venueId !== undefined && !programme.venues.some((venue) => venue.id === input.venueId))
    return refuse({ venueId: ['unknown-choice'] });
  return undefined;
}

/** Refuses a rhythm with a venue that the programme does not have. */
export function checkLines(
  programme: Choices,
  times: readonly { venueId?: string | null | undefined }[],
): Result<never, FieldProblems> | undefined {
  const known = new Set(programme?.venues.map(({ id }) => id));
  return times.some(({ venueId }) => venueId != null && !known.has(venueId))
    ? refuse({ venueId: ['unknown-choice'] })
    : undefined;
}
