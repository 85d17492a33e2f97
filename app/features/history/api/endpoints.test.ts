import { expect, it } from 'vitest';
import { buildApi } from '#app/platform/http/mount-endpoints.ts';
import { historyEndpoints } from '../endpoints.ts';

it('a history is described in the OpenAPI document', async () => {
  const api = buildApi({} as never, historyEndpoints);
  const described = (await (await api.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const operations = Object.values(described.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(operations.sort()).toEqual(['get-completeness', 'get-history', 'record-situation']);
});
