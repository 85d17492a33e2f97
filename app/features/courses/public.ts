// The door for other features and for pages that combine them.
export { addApplication } from './server/applications.ts';
export { listCourses, listOpenCourses } from './server/courses.ts';
export { listOwnCourses, type OwnCourse } from './server/own-courses.ts';
export { listShortages } from './server/shortages.ts';
export { ownCourseTexts } from './texts/portal/index.ts';
