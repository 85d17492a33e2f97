import { permission } from '#app/shared/roles.ts';

const sessionWork = ['coordinator', 'case-worker', 'activity-leader'] as const;

/** Who is in a group and who waits for it; a leader only in the activities she leads. */
export const readPlaces = permission('places.read', sessionWork);
export const changePlaces = permission('places.change', sessionWork);
export const setPlaceRules = permission('places.rules', ['coordinator', 'case-worker']);
export const readKeptApart = permission('kept-apart.read', ['coordinator', 'case-worker']);
export const changeKeptApart = permission('kept-apart.change', ['coordinator', 'case-worker']);
/** Letting somebody in although she is to be kept apart from somebody there. */
export const overrideKeptApart = permission('kept-apart.override', ['coordinator']);
