import { path } from '#app/shared/paths.ts';

export { sfiPath } from '#app/features/enrolments/domain/paths.ts';

export const newSfiCoursePath = path('/participants/:enrolmentId/language/courses/new');
/** A course is known by its situation in the history. */
export const sfiCoursePath = path('/participants/:enrolmentId/language/courses/:courseId');
export const endSfiCoursePath = path('/participants/:enrolmentId/language/courses/:courseId/end');
export const newSfiPausePath = path('/participants/:enrolmentId/language/courses/:courseId/pauses/new');
export const sfiPausePath = path('/participants/:enrolmentId/language/courses/:courseId/pauses/:pauseId');
export const newEstimatePath = path('/participants/:enrolmentId/language/estimates/new');
export const annulEstimatePath = path('/participants/:enrolmentId/language/estimates/:estimateId/annul');

/** Her own page. */
export const ownSfiPath = path('/my/:language/way/sfi');
