import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  addGoalEndpoint,
  getGoalFileEndpoint,
  listGoalsEndpoint,
  translateGoalEndpoint,
} from './api/goal-endpoints.ts';
import {
  addStepEndpoint,
  agreeToPlanEndpoint,
  changeStepEndpoint,
  chooseTrackEndpoint,
  getPlanEndpoint,
  getWayEndpoint,
  holdReviewEndpoint,
  movePhaseEndpoint,
  setStepStateEndpoint,
} from './api/plan-endpoints.ts';

export const planEndpoints: Endpoint[] = [
  listGoalsEndpoint,
  addGoalEndpoint,
  translateGoalEndpoint,
  getGoalFileEndpoint,
  getPlanEndpoint,
  addStepEndpoint,
  changeStepEndpoint,
  setStepStateEndpoint,
  agreeToPlanEndpoint,
  holdReviewEndpoint,
  getWayEndpoint,
  chooseTrackEndpoint,
  movePhaseEndpoint,
];
