import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  cancelForClosureEndpoint,
  changeClosureEndpoint,
  createClosureEndpoint,
  getClosureEndpoint,
  listClosuresEndpoint,
  removeClosureEndpoint,
} from './api/closure-endpoints.ts';
import { listSessionsEndpoint } from './api/list-sessions-endpoint.ts';
import {
  cancelSessionEndpoint,
  changeSessionEndpoint,
  listClashesEndpoint,
  resumeSessionEndpoint,
} from './api/session-endpoints.ts';
import { addTeamMemberEndpoint, getTeamEndpoint, removeTeamMemberEndpoint } from './api/team-endpoints.ts';
import { getThemeCoverageEndpoint, listThemeCoverageEndpoint } from './api/theme-endpoints.ts';
import { changeVenueEndpoint, createVenueEndpoint, listVenuesEndpoint } from './api/venue-endpoints.ts';

export const activityEndpoints: Endpoint[] = [
  listSessionsEndpoint,
  changeSessionEndpoint,
  cancelSessionEndpoint,
  resumeSessionEndpoint,
  listClashesEndpoint,
  listVenuesEndpoint,
  createVenueEndpoint,
  changeVenueEndpoint,
  listClosuresEndpoint,
  getClosureEndpoint,
  createClosureEndpoint,
  changeClosureEndpoint,
  cancelForClosureEndpoint,
  removeClosureEndpoint,
  getTeamEndpoint,
  addTeamMemberEndpoint,
  removeTeamMemberEndpoint,
  getThemeCoverageEndpoint,
  listThemeCoverageEndpoint,
];
