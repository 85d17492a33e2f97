export type { FollowUp } from './server/follow-up-store.ts';
export { listDueFollowUps } from './server/list-follow-ups.ts';
export { planFollowUps } from './server/plan-follow-ups.ts';
