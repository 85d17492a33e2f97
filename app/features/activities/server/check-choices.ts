import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import { type Result, refuse } from '#app/shared/result.ts';
import { isOfferedTheme } from '../domain/civic-orientation.ts';
import type { Keyed } from './activity-store.ts';

type Choices = { sites: Keyed[]; themes: Keyed[] } | undefined;

/** Refuses a site or theme that the programme does not have; a programme that the caller does not see is not found. */
export function checkChoices(
  programme: Choices,
  input: { siteKey?: string | undefined; themeKeys: readonly string[] },
): Result<never, FieldProblems> | undefined {
  if (programme === undefined) throw new NotFoundError();
  if (input.siteKey !== undefined && !programme.sites.some((site) => site.key === input.siteKey))
    return refuse({ siteKey: ['unknown-choice'] });
  if (input.themeKeys.some((key) => !isOfferedTheme(programme.themes, key)))
    return refuse({ themeKeys: ['unknown-choice'] });
  return undefined;
}
