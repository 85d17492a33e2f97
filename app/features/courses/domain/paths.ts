import { path } from '#app/shared/paths.ts';

export { coursesOfPath } from '#app/features/enrolments/domain/paths.ts';

/** Her courses, on her own side. */
export const ownCoursesPath = path('/my/:language/way/courses');
export const coursesPath = path('/courses');
export const newCoursePath = path('/courses/new');
export const coursePath = path('/courses/:shortCourseId');
export const editCoursePath = path('/courses/:shortCourseId/edit');
export const archiveCoursePath = path('/courses/:shortCourseId/archive');
export const shortagesPath = path('/shortages');
export const importShortagesPath = path('/shortages/import');
export const removeShortagePath = path('/shortages/:shortageId/remove');
/** One participant's way through one course. */
export const applicationPath = path('/participants/:enrolmentId/courses/:applicationId');
export const stepsPath = path('/participants/:enrolmentId/courses/:applicationId/steps');
