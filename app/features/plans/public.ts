// The door for other features' server code.
export { GOALS_FOLDER, getGoals } from './server/goals.ts';
export { listAskedByHer } from './server/help-store.ts';
export { getOwnWay } from './server/own-way.ts';
export { keysOf, type OfEnrolment } from './server/plan-keys.ts';
export { addStep } from './server/plans.ts';
export { getWayAhead } from './server/way-ahead.ts';
export { listDueReviews, listOverdueSteps, listWithoutNextStep } from './server/what-needs-attention.ts';
export { ownWayTexts } from './texts/portal/index.ts';
