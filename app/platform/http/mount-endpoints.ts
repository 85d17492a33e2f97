import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Rollback } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Endpoint } from './endpoint.ts';
import { receiveFiles, type TakesFiles } from './files.ts';
import { type FieldProblems, parseForm } from './form.ts';
import { finish, isAfterwards, isDownload, sendDownload } from './mount-pages.ts';
import { refusalOf } from './refusal.ts';
import { inRequest } from './run.ts';
import { tokenHashOf } from './session-cookie.ts';
import { isStorable } from './storable-text.ts';

const REFUSED = 'The request was refused; nothing was saved';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    problems: z.record(z.string(), z.array(z.string())).optional(),
  })
  .openapi('Problem');

/** An answer in problem+json (RFC 9457). `problems` names fields and codes. */
export function problemResponse(status: number, title: string, problems?: Record<string, string[]>): Response {
  const body = { type: `about:blank`, title, status, ...(problems ? { problems } : {}) };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Builds the REST API below /api/v1 from declared endpoints, with its OpenAPI 3.1 document at /api/v1/openapi.json. */
export function buildApi(services: Services, endpoints: readonly Endpoint[]): OpenAPIHono {
  const api = new OpenAPIHono();
  for (const endpoint of endpoints) {
    const route = createRoute({
      method: endpoint.method,
      path: endpoint.path,
      operationId: endpoint.name,
      summary: endpoint.summary,
      description:
        endpoint.permission === 'signed-in'
          ? 'For everybody signed in.'
          : `Permission ${endpoint.permission.name}: ${endpoint.permission.roles.join(', ')}.`,
      request: {
        params: endpoint.params,
        query: endpoint.query,
        ...(endpoint.body
          ? {
              body: {
                required: true,
                content: {
                  [endpoint.takesFiles ? 'multipart/form-data' : 'application/json']: { schema: endpoint.body },
                },
              },
            }
          : {}),
      },
      responses: {
        200: {
          description: 'Done',
          content: {
            [endpoint.givesFile ? 'application/octet-stream' : 'application/json']: { schema: endpoint.answer },
          },
        },
        default: { description: 'Refused', content: { 'application/problem+json': { schema: problemSchema } } },
      },
      security: [{ session: [] }],
    });
    // The library would judge the request before anybody has been asked for; here the permission comes first.
    api.openAPIRegistry.registerPath(route);
    api.on(endpoint.method, route.getRoutingPath(), (c) => answer(c, services, endpoint));
  }
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-egenvag',
  });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Egenväg', version: '1' },
    servers: [{ url: '/api/v1' }],
  });
  return api;
}

type Given = { params: unknown; query: unknown; body: unknown };

async function answer(c: Context, services: Services, endpoint: Endpoint): Promise<Response> {
  const kind = endpoint.method === 'get' ? 'read' : 'write';
  const asking = {
    tokenHash: tokenHashOf(c, services),
    requestId: newId(),
    permission: endpoint.permission,
    audit: endpoint.audit,
    kind,
  } as const;
  // Whoever may not send files is told so before they are read.
  if (endpoint.takesFiles)
    await inRequest(
      services,
      { ...asking, audit: { none: 'asked before the file is read' }, kind: 'read' },
      async () => undefined,
    );
  const body = endpoint.takesFiles ? await readFiles(c, endpoint) : endpoint.body ? await readJson(c) : undefined;
  if (body instanceof Response) return body;
  const prepared = endpoint.prepare ? await endpoint.prepare(services, body) : ok(undefined);
  if (!prepared.ok) return problemResponse(422, REFUSED, prepared.problem);
  const given: Given = { params: c.req.param(), query: c.req.query(), body };
  const answered = await inRequest(services, asking, async (ctx) => {
    const fitting = matchSchemas(endpoint, given);
    const result = fitting.ok ? await endpoint.handle(ctx, { ...fitting.value, prepared: prepared.value }) : fitting;
    if (!isAfterwards(result) && !result.ok && kind === 'write')
      throw new Rollback({ value: result, caller: ctx.caller });
    return result;
  }).catch((error: unknown) => {
    const problems = refusalOf(error);
    if (problems === undefined) throw error;
    return { value: refuse(problems) };
  });
  const value = await finish(answered.value);
  if (value.ok) return isDownload(value.value) ? sendDownload(c, value.value) : c.json(value.value);
  return problemResponse(isStale(value.problem) ? 412 : 422, REFUSED, value.problem);
}

async function readFiles(c: Context, endpoint: Endpoint): Promise<unknown> {
  const received = await receiveFiles(c, endpoint.takesFiles as TakesFiles);
  if (!received.ok) return problemResponse(422, REFUSED, received.problem.problems);
  const parsed = parseForm(endpoint.body as z.ZodType, received.value);
  return parsed.ok ? parsed.value : problemResponse(422, REFUSED, parsed.problems);
}

async function readJson(c: Context): Promise<unknown> {
  if (!c.req.header('content-type')?.toLowerCase().startsWith('application/json'))
    return problemResponse(415, 'Send application/json');
  try {
    const body: unknown = await c.req.json();
    return isStorable(body) ? body : problemResponse(400, 'The body holds a character that no text can hold');
  } catch {
    return problemResponse(400, 'The body is not JSON');
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what fits is typed by the endpoint's own schemas.
function matchSchemas(endpoint: Endpoint, given: Given): Result<any, FieldProblems> {
  const params = endpoint.params.safeParse(given.params);
  const query = endpoint.query.safeParse(given.query);
  const body = endpoint.body?.safeParse(given.body);
  const failed = [params, query, body].filter((part) => part !== undefined && !part.success);
  if (failed.length > 0) return refuse(Object.assign({}, ...failed.map((part) => issuesOf(part.error))));
  return ok({ params: params.data, query: query.data, body: body?.data });
}

function issuesOf(error: z.ZodError): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    problems[field] = [...(problems[field] ?? []), issue.message];
  }
  return problems;
}

/** Somebody else saved in between: the request fits, but not what stands now. */
function isStale(problems: FieldProblems): boolean {
  return Object.values(problems).some((codes) => codes.includes('stale') || codes.includes('changed-by-other'));
}
