import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { accountsEndpoint } from './api/accounts-endpoint.ts';
import { meEndpoint } from './api/me-endpoint.ts';

/** REST operations about the account itself and about the tenant's accounts. */
export const accountEndpoints: readonly Endpoint[] = [meEndpoint, accountsEndpoint];
