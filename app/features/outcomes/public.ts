export { type FollowUpOf, selectFollowUpsOf as followUpsOf } from './server/follow-up-store.ts';
export { getOngoing } from './server/get-exit.ts';
export { getPeopleAndOutcomes } from './server/get-result.ts';
export { planFollowUpsOfMany } from './server/plan-follow-ups.ts';
export { pointName } from './texts/point-name.ts';
