import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getIndicatorsDocumentEndpoint } from './api/get-indicators-document-endpoint.ts';
import { getIndicatorsEndpoint } from './api/get-indicators-endpoint.ts';

export const reportEndpoints: Endpoint[] = [getIndicatorsEndpoint, getIndicatorsDocumentEndpoint];
