import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  annulEstimateEndpoint,
  changeCourseEndpoint,
  endCourseEndpoint,
  getLanguageEndpoint,
  recordCourseEndpoint,
  recordEstimateEndpoint,
  savePauseEndpoint,
} from './api/language-endpoints.ts';

export const languageEndpoints: Endpoint[] = [
  getLanguageEndpoint,
  recordCourseEndpoint,
  changeCourseEndpoint,
  endCourseEndpoint,
  savePauseEndpoint,
  recordEstimateEndpoint,
  annulEstimateEndpoint,
];
