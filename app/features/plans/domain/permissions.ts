import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Her goal picture. A peer coach reads what the database lets her: versions that somebody she coaches has agreed to show her. */
export const readGoal = permission('goal.read', [...caseWork, 'peer-coach']);
/** Writing down a new version that she agrees to, the Swedish beside it, comments, and whether her peer coach sees it. */
export const writeGoal = permission('goal.write', caseWork);
export const readPlan = permission('plan.read', caseWork);
export const changePlan = permission('plan.change', caseWork);
/** Looking at the plan together, and deciding that no review falls due. */
export const reviewPlan = permission('plan.review', caseWork);
export const chooseTrack = permission('track.choose', caseWork);
export const movePhase = permission('phase.move', caseWork);
