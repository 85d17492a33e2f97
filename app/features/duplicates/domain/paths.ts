import { path } from '#app/shared/paths.ts';

export { duplicatesPath } from '#app/features/enrolments/domain/paths.ts';

/** Two people side by side, with what merging them would do. The first is the one who is kept. */
export const comparePath = path('/duplicates/:keptId/:goneId');
export const notSamePath = path('/duplicates/:keptId/:goneId/not-same');
export const mergePath = path('/merges/:mergeId');
/** Asking the other programmes' coordinators about one person. */
export const askPath = path('/duplicates/questions/about/:personId');
export const questionPath = path('/duplicates/questions/:questionId');
