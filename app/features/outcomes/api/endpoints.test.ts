import { expect, it } from 'vitest';
import { buildApi } from '#app/platform/http/mount-endpoints.ts';
import { outcomeEndpoints } from '../endpoints.ts';

it('exits and results are described in the OpenAPI document', async () => {
  const api = buildApi({} as never, outcomeEndpoints);
  const described = (await (await api.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const operations = Object.values(described.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(operations.sort()).toEqual(['end-enrolment', 'get-results']);
});
