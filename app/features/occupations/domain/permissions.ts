import { permission } from '#app/shared/roles.ts';

/** Looking up what an occupation is called and coded. */
export const searchOccupations = permission('occupation.search', ['coordinator', 'case-worker']);
