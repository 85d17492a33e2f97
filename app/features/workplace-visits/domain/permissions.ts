import { permission } from '#app/shared/roles.ts';

/** Visits to a placement: safety at work, adaptations, what the workplace is told. */
export const followByVisits = permission('workplace-visit.keep', ['coordinator', 'case-worker']);
