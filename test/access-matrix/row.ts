import type { Role } from '#app/shared/roles.ts';

/** `roles`: who may; everybody else is refused. `everyone`: all who are signed in, for what is their own. */
export type Row = {
  roles: readonly Role[] | 'everyone';
  reach: 'programme' | 'tenant' | 'installation' | 'own-account';
};

/** A row, within programmes unless it says otherwise. */
export const of = (roles: Row['roles'], reach: Row['reach'] = 'programme'): Row => ({ roles, reach });
