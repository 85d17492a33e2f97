import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { answerFollowUpEndpoint } from './api/answer-follow-up-endpoint.ts';
import { endEnrolmentEndpoint } from './api/end-enrolment-endpoint.ts';
import { getResultsEndpoint } from './api/get-results-endpoint.ts';
import { listFollowUpsEndpoint } from './api/list-follow-ups-endpoint.ts';

export const outcomeEndpoints: Endpoint[] = [
  endEnrolmentEndpoint,
  listFollowUpsEndpoint,
  answerFollowUpEndpoint,
  getResultsEndpoint,
];
