import type { Instant } from '#app/shared/dates.ts';
import type { OccupationFacts } from './taxonomy.ts';

/** A four-digit group of SSYK 2012, with the three-digit group it stands in. */
export type Occupation = { code: string; name: string; groupName: string | null };

/** A group that was found by words; `isExact`: somebody calls it just that. */
export type FoundOccupation = Occupation & { isExact: boolean };

export const mostOccupationWords = 80;

/** What a taxonomy elsewhere says, with where it is from and when it was fetched. */
export type KeptFacts = Omit<OccupationFacts, 'code'> & { source: string; version: number; fetchedAt: Instant };

/** An occupation as its page shows it: where it stands in SSYK (one, two and three digits), and what was fetched if anything was. */
export type WholeOccupation = {
  code: string;
  name: string;
  /** From the widest group to the narrowest. */
  groups: { code: string; name: string }[];
  /** What people call it, by our own list. */
  words: string[];
  facts: KeptFacts | undefined;
};

export const occupationCodePattern = /^\d{4}$/;
