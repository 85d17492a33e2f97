import type { Framework } from '#app/features/programmes/domain/definition.ts';

/** What is the person's own and still needed: without it the ESF counts nobody (docs/rules/esf-completeness.md). */
export const ownFacts = ['sex', 'born'] as const;
export type OwnFact = (typeof ownFacts)[number];

export type KnownOfPerson = { hasSex: boolean; hasBirth: boolean };

const NEEDERS: readonly Framework[] = ['esf-2014', 'esf-plus'];

/** The frameworks that need sex and birth date, of these. */
export function needersOfOwn(frameworks: readonly Framework[]): Framework[] {
  return frameworks.filter((framework) => NEEDERS.includes(framework));
}

/** What of the person's own the frameworks need and nobody knows. */
export function missingOfPerson(frameworks: readonly Framework[], { hasSex, hasBirth }: KnownOfPerson): OwnFact[] {
  if (needersOfOwn(frameworks).length === 0) return [];
  return ownFacts.filter((fact) => !(fact === 'sex' ? hasSex : hasBirth));
}

export function isOwnFact(key: string): key is OwnFact {
  return (ownFacts as readonly string[]).includes(key);
}
