import { permission } from '#app/shared/roles.ts';

/** Giving cards for the participants' own sides, opening and blocking them. */
export const handlePortalCards = permission('portal.cards', ['coordinator', 'case-worker']);
