import type { Role } from '#app/shared/roles.ts';

/** When a session ends by itself: after this long without a request, and at the latest this long after sign-in. */
export type SessionLimits = { idleSeconds: number; longestSeconds: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Between the password and the code. */
export const pendingSession: SessionLimits = { idleSeconds: 10 * MINUTE, longestSeconds: 10 * MINUTE };

const staff: SessionLimits = { idleSeconds: 30 * MINUTE, longestSeconds: 12 * HOUR };
const systemAdministrator: SessionLimits = { idleSeconds: 15 * MINUTE, longestSeconds: 8 * HOUR };

/** The limits of a session that acts in `role`; null is somebody who holds no role today. */
export function sessionLimitsFor(role: Role | null): SessionLimits {
  return role === 'system-administrator' ? systemAdministrator : staff;
}
