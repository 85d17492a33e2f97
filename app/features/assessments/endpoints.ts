import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { listInstrumentsEndpoint, loadInstrumentEndpoint } from './api/instrument-endpoints.ts';
import { getMappingEndpoint, saveMappingAreaEndpoint, startMappingEndpoint } from './api/mapping-endpoints.ts';
import {
  getProgressionChangeEndpoint,
  getProgressionEndpoint,
  saveMeasurementEndpoint,
  startMeasurementEndpoint,
} from './api/progression-endpoints.ts';

export const assessmentEndpoints: Endpoint[] = [
  getMappingEndpoint,
  startMappingEndpoint,
  saveMappingAreaEndpoint,
  getProgressionEndpoint,
  startMeasurementEndpoint,
  saveMeasurementEndpoint,
  getProgressionChangeEndpoint,
  listInstrumentsEndpoint,
  loadInstrumentEndpoint,
];
