// The door for other features' server code.
export { getGoals } from './server/goals.ts';
export { getPlan, type Plan } from './server/plans.ts';
export { getWay, type Way } from './server/way.ts';
export { getWayAhead } from './server/way-ahead.ts';
export { getWeek } from './server/week.ts';
export {
  listDueReviews,
  listOverdueSteps,
  listWithoutNextStep,
} from './server/what-needs-attention.ts';
