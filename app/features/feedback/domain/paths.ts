import { path } from '#app/shared/paths.ts';

export { activityResultsPath, reflectionPath, sessionFeedbackPath } from '#app/features/activities/domain/paths.ts';
export { activitiesResultPath, exportActivitiesResultPath } from '#app/features/outcomes/domain/result-paths.ts';

export const feedbackSquarePath = path('/sessions/:sessionId/feedback/square');
export const feedbackTallyPath = path('/sessions/:sessionId/feedback/tally');
export const closeFeedbackPath = path('/sessions/:sessionId/feedback/close');

/** What the square holds: leads on to the page in the telephone's language. */
export const askedPath = path('/feedback/:code');
export const answerPath = path('/feedback/:language/:code');
