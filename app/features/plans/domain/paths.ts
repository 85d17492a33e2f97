import { path } from '#app/shared/paths.ts';

// The pages that a participant's tabs lead to stand in enrolments/domain/paths.ts: goalPath, planPath.
export const newGoalPath = path('/participants/:enrolmentId/goal/new');
export const goalVersionPath = path('/participants/:enrolmentId/goal/:goalId');
export const translateGoalPath = path('/participants/:enrolmentId/goal/:goalId/translation');
export const commentGoalPath = path('/participants/:enrolmentId/goal/:goalId/comments');
export const showGoalToPeerPath = path('/participants/:enrolmentId/goal/:goalId/peer');
export const goalReadPath = path('/participants/:enrolmentId/goal/:goalId/read');
export const goalFilePath = path('/participants/:enrolmentId/goal/:goalId/files/:goalFileId');

export const newStepPath = path('/participants/:enrolmentId/plan/steps/new');
export const stepPath = path('/participants/:enrolmentId/plan/steps/:stepId');
export const stepStatePath = path('/participants/:enrolmentId/plan/steps/:stepId/state');
/** An answer to what she asked for help with. */
export const answerHelpPath = path('/participants/:enrolmentId/plan/help/:helpRequestId');
/** An answer to the track she wished for. */
export const answerWishPath = path('/participants/:enrolmentId/plan/wishes/:wishId');
export const agreePath = path('/participants/:enrolmentId/plan/agreement');
export const reviewPath = path('/participants/:enrolmentId/plan/reviews');
export const exemptPath = path('/participants/:enrolmentId/plan/exemption');
export const endExemptionPath = path('/participants/:enrolmentId/plan/exemption/:exemptionId/end');
/** The plan alone, in large type: to print, and to read together. */
export const printPlanPath = path('/participants/:enrolmentId/plan/print');
export const trackPath = path('/participants/:enrolmentId/plan/track');
export const phasePath = path('/participants/:enrolmentId/plan/phase');

// Her own pages. The first page of her way stands in shared/portal-sections.ts.
export const ownGoalPath = path('/my/:language/way/goal');
export const newOwnGoalPath = path('/my/:language/way/goal/new');
export const ownGoalFilePath = path('/my/:language/way/goal/files/:goalFileId');
export const ownStepsPath = path('/my/:language/way/steps');
export const ownStepPath = path('/my/:language/way/steps/:stepId');
export const ownTrackPath = path('/my/:language/way/track');
