import { historyEndpoints } from '#app/features/history/endpoints.ts';
import { programmeEndpoints } from '#app/features/programmes/endpoints.ts';
import type { Endpoint } from '#app/platform/http/endpoint.ts';

/** Every REST operation, in the order of the document. */
export const endpoints: readonly Endpoint[] = [...programmeEndpoints, ...historyEndpoints];
