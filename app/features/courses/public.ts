export { listCourses } from './server/courses.ts';
export { listShortages } from './server/shortages.ts';
