import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  addEmployerEndpoint,
  answerAskEndpoint,
  changeEmployerEndpoint,
  getEmployerEndpoint,
  listAsksEndpoint,
  listEmployersEndpoint,
  logContactEndpoint,
  restEmployerEndpoint,
  shareEmployerEndpoint,
} from './api/employer-endpoints.ts';
import {
  addOfferEndpoint,
  addWorkplaceContactEndpoint,
  addWorkplaceEndpoint,
  changeOfferEndpoint,
  changeWorkplaceContactEndpoint,
  changeWorkplaceEndpoint,
  listWorkplacesEndpoint,
} from './api/workplace-endpoints.ts';

export const employerEndpoints: Endpoint[] = [
  listEmployersEndpoint,
  getEmployerEndpoint,
  addEmployerEndpoint,
  changeEmployerEndpoint,
  restEmployerEndpoint,
  shareEmployerEndpoint,
  logContactEndpoint,
  listAsksEndpoint,
  answerAskEndpoint,
  listWorkplacesEndpoint,
  addWorkplaceEndpoint,
  changeWorkplaceEndpoint,
  addWorkplaceContactEndpoint,
  changeWorkplaceContactEndpoint,
  addOfferEndpoint,
  changeOfferEndpoint,
];
