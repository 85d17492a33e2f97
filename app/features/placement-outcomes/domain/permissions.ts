import { permission } from '#app/shared/roles.ts';

export const readAfterPlacements = permission('placement-outcome.read', ['coordinator', 'case-worker']);
export const recordAfterPlacements = permission('placement-outcome.record', ['coordinator', 'case-worker']);
