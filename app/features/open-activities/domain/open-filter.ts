import { z } from 'zod';
import { weekday } from '#app/shared/dates.ts';
import type { Occasion } from './occasions.ts';
import { type OpenWords, openKinds, openLanguages } from './open-content.ts';

/** What somebody wants to see of the list. Stands in the address; rubbish falls away. */
export const openFilter = z.object({
  /** 1 = Monday … 7 = Sunday. */
  day: z.coerce.number().int().min(1).max(7).optional().catch(undefined),
  /** 'Mariestad', or 'Mariestad|Stadsbiblioteket'. */
  place: z.string().max(210).optional().catch(undefined),
  language: z.enum(openLanguages).optional().catch(undefined),
  free: z.literal('on').optional().catch(undefined),
  kind: z.enum(openKinds).optional().catch(undefined),
});
export type OpenFilter = z.output<typeof openFilter>;

/** Reads the filter out of an address. */
export function readFilter(url: URL): OpenFilter {
  const given = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''));
  return openFilter.parse(given);
}

/** Whether anything is filtered away. */
export function isFiltered(filter: OpenFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** The value of a place in the filter. */
export function placeKey(words: Pick<OpenWords, 'town' | 'place'>): string {
  return `${words.town}|${words.place}`;
}

/** Whether an activity is wanted, its days aside. */
export function isWanted(words: OpenWords, filter: OpenFilter): boolean {
  const { place, language, free, kind } = filter;
  return (
    (place === undefined || place === words.town || place === placeKey(words)) &&
    (language === undefined || words.languages.includes(language)) &&
    (free === undefined || words.cost === 'free') &&
    (kind === undefined || words.kind === kind)
  );
}

/** Whether an occasion falls on a wanted day of the week. */
export function isOnWantedDay(occasion: Pick<Occasion, 'heldOn'>, filter: OpenFilter): boolean {
  return filter.day === undefined || weekday(occasion.heldOn) === filter.day;
}
