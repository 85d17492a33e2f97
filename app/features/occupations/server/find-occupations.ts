import type { RequestContext } from '#app/platform/http/page.ts';
import type { FoundOccupation, Occupation } from '../domain/occupation.ts';
import { findByCode, selectByWords } from './occupation-store.ts';

const MOST_FOUND = 8;

/** Occupations that these words may mean, the likeliest first, at most eight. */
export async function findOccupations(ctx: RequestContext, words: string): Promise<FoundOccupation[]> {
  return selectByWords(ctx, words, MOST_FOUND);
}

/** Occupations that are called just this, or whose names begin so: for a search in which most words are something else. */
export async function findOccupationsNamed(ctx: RequestContext, words: string): Promise<FoundOccupation[]> {
  return selectByWords(ctx, words, MOST_FOUND, true);
}

/** The occupation with this four-digit code; undefined when the list has none. */
export async function findOccupation(ctx: RequestContext, code: string): Promise<Occupation | undefined> {
  return findByCode(ctx, code);
}
