import type { Role } from '#app/shared/roles.ts';

/** Coordinators and case workers reach every activity of their programmes; an activity leader those she leads. */
export function mayHandleActivity(
  caller: { role: Role | null; accountId: string },
  leaderIds: readonly string[],
): boolean {
  if (caller.role === 'activity-leader') return leaderIds.includes(caller.accountId);
  return caller.role === 'coordinator' || caller.role === 'case-worker';
}
