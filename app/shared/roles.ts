/** All roles of the system. An account holds them dated and per programme; a request acts in exactly one. */
export const roles = [
  'coordinator',
  'case-worker',
  'peer-coach',
  'activity-leader',
  'partner-officer',
  'employer',
  'association',
  'participant',
  'evaluator',
  'funder',
  'tenant-administrator',
  'system-administrator',
] as const;

export type Role = (typeof roles)[number];

/** What may be done, by whom. The one function `may` reads it, for pages, endpoints and buttons alike. */
export type Permission = { name: string; roles: readonly Role[] };

/** Declares a permission as data: action → roles. Which records it reaches is decided by row-level security. */
export function permission(name: string, allowed: readonly Role[]): Permission {
  return { name, roles: allowed };
}

/** Whether a caller acting in `role` may do what the permission names. */
export function may(caller: { role: Role | null }, wanted: Permission): boolean {
  return caller.role !== null && wanted.roles.includes(caller.role);
}
