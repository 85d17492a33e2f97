import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { callBackQuestionEndpoint } from './api/question-endpoint.ts';
import { getSharedDocumentEndpoint, getSharedEndpoint, listSharedEndpoint } from './api/shared-endpoints.ts';
import {
  getSharingEndpoint,
  recordConsentEndpoint,
  recordHandOverEndpoint,
  withdrawConsentEndpoint,
} from './api/sharing-endpoints.ts';

export const consentEndpoints: Endpoint[] = [
  getSharingEndpoint,
  recordConsentEndpoint,
  withdrawConsentEndpoint,
  callBackQuestionEndpoint,
  recordHandOverEndpoint,
  listSharedEndpoint,
  getSharedEndpoint,
  getSharedDocumentEndpoint,
];
