import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { makeCopyEndpoint } from './api/own-copy-endpoints.ts';

export const ownCopyEndpoints: readonly Endpoint[] = [makeCopyEndpoint];
