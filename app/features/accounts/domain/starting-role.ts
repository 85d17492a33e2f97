import { type Role, roles } from '#app/shared/roles.ts';

/** The role to begin in when an account holds several: the one nearest the daily work, administration last. */
export function startingRole(held: readonly string[]): Role | null {
  return roles.find((role) => held.includes(role)) ?? null;
}

/** Where a role begins its day. */
export function startPathFor(role: Role | null): string {
  return role === null ? '/account' : '/';
}
