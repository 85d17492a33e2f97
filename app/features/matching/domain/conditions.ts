/**
 * What a workplace may be like, of which she can say that she would rather not or cannot have it: conditions of work alone. What would tell of belief,
 * health or the police register is no wish here, though a workplace may say it; the driving licence has a question of its own.
 */
export const wishConditions = [
  'stairs',
  'heavy-lifting',
  'standing',
  'cold',
  'noise',
  'alone',
  'early-mornings',
  'night-work',
  'weekends',
] as const;
export type WishCondition = (typeof wishConditions)[number];

/** Conditions that are about hours: with child care to heed they are something to talk about. */
export const hourConditions: readonly string[] = ['early-mornings', 'night-work', 'weekends'];
export const DRIVING_LICENCE = 'driving-licence';
