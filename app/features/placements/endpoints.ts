import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  answerPlacementEndpoint,
  getPlacementEndpoint,
  listPlacementsEndpoint,
  movePlacementEndpoint,
  proposePlacementEndpoint,
  proposeTermsEndpoint,
} from './api/placement-endpoints.ts';

export const placementEndpoints: Endpoint[] = [
  listPlacementsEndpoint,
  getPlacementEndpoint,
  proposePlacementEndpoint,
  proposeTermsEndpoint,
  answerPlacementEndpoint,
  movePlacementEndpoint,
];
