import { describe, expect, it } from 'vitest';
import { buildWorld } from '#test/world.ts';
import { endpoints } from './endpoints.ts';

type OpenApi = {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
};

describe('the OpenAPI document', async () => {
  const world = await buildWorld();
  const document = async () =>
    (await (await (await world.as('coordinator', 'alpha')).request('GET', '/api/v1/openapi.json')).json()) as OpenApi;

  it('is of version 3.1 and describes every operation once', async () => {
    const { openapi, paths } = await document();
    expect(openapi).toBe('3.1.0');
    const described = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(described.sort()).toEqual(endpoints.map(({ name }) => name).sort());
  });

  it('says for each what comes back', async () => {
    for (const methods of Object.values((await document()).paths))
      for (const operation of Object.values(methods))
        expect(Object.keys(operation.responses)).toEqual(['200', 'default']);
  });

  it('answers a body that is no JSON, of another kind, or does not fit, without saving', async () => {
    const coordinator = await world.as('coordinator', 'alpha');
    const post = (headers: Record<string, string>, json?: unknown) =>
      coordinator.request('POST', '/api/v1/participants', json === undefined ? { headers } : { json, headers });
    expect((await post({})).status).toBe(415);
    const refused = await post({}, { nonsense: true });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
  });
});
