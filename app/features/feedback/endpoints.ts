import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  closeFeedbackEndpoint,
  getSessionFeedbackEndpoint,
  recordTallyEndpoint,
  writeReflectionEndpoint,
} from './api/feedback-endpoints.ts';
import { getActivityResultsEndpoint, listActivityResultsEndpoint } from './api/results-endpoints.ts';

export const feedbackEndpoints: Endpoint[] = [
  getSessionFeedbackEndpoint,
  recordTallyEndpoint,
  closeFeedbackEndpoint,
  writeReflectionEndpoint,
  getActivityResultsEndpoint,
  listActivityResultsEndpoint,
];
