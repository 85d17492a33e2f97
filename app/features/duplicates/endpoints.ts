import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  compareDuplicatesEndpoint,
  listDuplicatesEndpoint,
  mergePeopleEndpoint,
  tellApartEndpoint,
} from './api/duplicate-endpoints.ts';
import { getMergeEndpoint, splitPeopleEndpoint } from './api/merge-endpoints.ts';

export const duplicateEndpoints: Endpoint[] = [
  listDuplicatesEndpoint,
  compareDuplicatesEndpoint,
  mergePeopleEndpoint,
  tellApartEndpoint,
  getMergeEndpoint,
  splitPeopleEndpoint,
];
