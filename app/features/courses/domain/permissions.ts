import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readCourses = permission('course.read', caseWork);
export const changeCourses = permission('course.change', caseWork);
/** The organisation's list of occupations where labour is short. */
export const keepShortages = permission('shortage.keep', ['coordinator']);
export const readApplications = permission('course-application.read', caseWork);
export const handleApplications = permission('course-application.handle', caseWork);
