import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { moveEnrolmentEndpoint, registerPersonEndpoint } from './api/enrolment-endpoints.ts';
import { handOverEndpoint } from './api/hand-over-endpoint.ts';
import {
  chooseColumnsEndpoint,
  getColumnsEndpoint,
  listFiltersEndpoint,
  moveFilterEndpoint,
  removeFilterEndpoint,
  renameFilterEndpoint,
  saveFilterEndpoint,
} from './api/list-tools-endpoints.ts';
import { getParticipantEndpoint, listParticipantsEndpoint } from './api/participants-endpoints.ts';

export const enrolmentEndpoints: Endpoint[] = [
  listParticipantsEndpoint,
  getParticipantEndpoint,
  registerPersonEndpoint,
  moveEnrolmentEndpoint,
  handOverEndpoint,
  listFiltersEndpoint,
  saveFilterEndpoint,
  renameFilterEndpoint,
  moveFilterEndpoint,
  removeFilterEndpoint,
  getColumnsEndpoint,
  chooseColumnsEndpoint,
];
