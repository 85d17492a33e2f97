export { type FollowUp, selectFollowUpsOf as followUpsOf } from './server/follow-up-store.ts';
export { listDueFollowUps } from './server/list-follow-ups.ts';
export { planFollowUpsOfMany } from './server/plan-follow-ups.ts';
