import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  addCourseApplicationEndpoint,
  listCourseApplicationsEndpoint,
  moveCourseApplicationEndpoint,
  tickCourseStepsEndpoint,
} from './api/application-endpoints.ts';
import {
  addCourseEndpoint,
  addShortageEndpoint,
  archiveCourseEndpoint,
  changeCourseEndpoint,
  listCoursesEndpoint,
  listShortagesEndpoint,
  removeShortageEndpoint,
} from './api/course-endpoints.ts';

export const courseEndpoints: Endpoint[] = [
  listCoursesEndpoint,
  addCourseEndpoint,
  changeCourseEndpoint,
  archiveCourseEndpoint,
  listShortagesEndpoint,
  addShortageEndpoint,
  removeShortageEndpoint,
  listCourseApplicationsEndpoint,
  addCourseApplicationEndpoint,
  moveCourseApplicationEndpoint,
  tickCourseStepsEndpoint,
];
