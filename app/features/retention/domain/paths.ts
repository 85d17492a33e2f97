import { path } from '#app/shared/paths.ts';

/** What the tenant has decided about keeping health and economy. */
export const retentionRulePath = path('/administration/retention');
/** How long it is kept for one participant. */
export const keepingPath = path('/participants/:enrolmentId/retention');
export const endHoldPath = path('/participants/:enrolmentId/retention/:holdId/end');
