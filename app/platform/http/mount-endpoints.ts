import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Rollback } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import type { Endpoint } from './endpoint.ts';
import { inRequest } from './run.ts';
import { tokenHashOf } from './session-cookie.ts';

const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), problems: z.record(z.string(), z.array(z.string())).optional() })
  .openapi('Problem');

/** An answer in problem+json (RFC 9457). `problems` names fields and codes. */
export function problemResponse(status: number, title: string, problems?: Record<string, string[]>): Response {
  const body = { type: `about:blank`, title, status, ...(problems ? { problems } : {}) };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Builds the REST API below /api/v1 from declared endpoints, with its OpenAPI 3.1 document at /api/v1/openapi.json. */
export function buildApi(services: Services, endpoints: readonly Endpoint[]): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => (result.success ? undefined : problemResponse(422, 'The request does not fit the schema', issuesOf(result.error))),
  });
  for (const endpoint of endpoints) {
    const route = createRoute({
      method: endpoint.method,
      path: endpoint.path,
      operationId: endpoint.name,
      summary: endpoint.summary,
      description: endpoint.permission === 'signed-in' ? 'For everybody signed in.' : `Permission ${endpoint.permission.name}: ${endpoint.permission.roles.join(', ')}.`,
      request: {
        params: endpoint.params,
        query: endpoint.query,
        ...(endpoint.body ? { body: { required: true, content: { 'application/json': { schema: endpoint.body } } } } : {}),
      },
      responses: {
        200: { description: 'Done', content: { 'application/json': { schema: endpoint.answer } } },
        default: { description: 'Refused', content: { 'application/problem+json': { schema: problemSchema } } },
      },
      security: [{ session: [] }],
    });
    api.openapi(route, (async (c: Context) => answer(c, services, endpoint)) as never);
  }
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: '__Host-egenvag' });
  api.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Egenväg', version: '1' }, servers: [{ url: '/api/v1' }] });
  return api;
}

async function answer(c: Context, services: Services, endpoint: Endpoint): Promise<Response> {
  const request = c.req as unknown as { valid: (target: string) => unknown };
  const input = { params: request.valid('param'), query: request.valid('query'), body: endpoint.body ? request.valid('json') : undefined };
  const kind = endpoint.method === 'get' ? 'read' : 'write';
  const asking = { tokenHash: tokenHashOf(c, services), requestId: newId(), permission: endpoint.permission, audit: endpoint.audit, kind } as const;
  const { value } = await inRequest(services, asking, async (ctx) => {
    const result = await endpoint.handle(ctx, input);
    if (!result.ok && kind === 'write') throw new Rollback({ value: result, caller: ctx.caller });
    return result;
  });
  return value.ok ? c.json(value.value) : problemResponse(422, 'Refused', value.problem);
}

function issuesOf(error: z.ZodError): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    problems[field] = [...(problems[field] ?? []), issue.message];
  }
  return problems;
}
