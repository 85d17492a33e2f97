import { path } from '#app/shared/paths.ts';

export { historyPath } from '#app/features/enrolments/domain/paths.ts';

/** What has to be known about the day a person started. */
export const entryFactsPath = path('/participants/:enrolmentId/entry-facts');
/** What has to be known about the day a person left. */
export const exitFactsPath = path('/participants/:enrolmentId/exit-facts');

export const addSituationPath = path('/participants/:enrolmentId/situations/new');
export const correctSituationPath = path('/participants/:enrolmentId/situations/:rowId/correct');
export const endSituationPath = path('/participants/:enrolmentId/situations/:rowId/end');
export const addSupportPath = path('/participants/:enrolmentId/supports/new');
export const correctSupportPath = path('/participants/:enrolmentId/supports/:rowId/correct');
export const addQualificationPath = path('/participants/:enrolmentId/qualifications/new');
export const correctQualificationPath = path('/participants/:enrolmentId/qualifications/:rowId/correct');

export { completenessPath } from '#app/features/programmes/domain/paths.ts';
/** The facts at entry, one question at a time. */
export const interviewPath = path('/participants/:enrolmentId/interview');
/** The same questions on paper. */
export const interviewPaperPath = path('/participants/:enrolmentId/interview/paper');
