import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { exportProgrammeEndpoint, getProgrammeEndpoint, listProgrammesEndpoint } from './api/read-endpoints.ts';
import { copyProgrammeEndpoint, importProgrammeEndpoint } from './api/write-endpoints.ts';

/** REST operations on programmes. */
export const programmeEndpoints: Endpoint[] = [
  listProgrammesEndpoint,
  getProgrammeEndpoint,
  exportProgrammeEndpoint,
  importProgrammeEndpoint,
  copyProgrammeEndpoint,
];
