import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { importRowsEndpoint } from './api/import-rows-endpoint.ts';

export const importEndpoints: readonly Endpoint[] = [importRowsEndpoint];
