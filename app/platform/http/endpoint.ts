import type { z } from 'zod';
import type { AuditDeclaration } from '#app/platform/audit/audit.ts';
import type { Services } from '#app/platform/services.ts';
import type { Result } from '#app/shared/result.ts';
import type { Permission } from '#app/shared/roles.ts';
import type { TakesFiles } from './files.ts';
import type { FieldProblems } from './form.ts';
import type { Afterwards, RequestContext } from './page.ts';

export type EndpointDeclaration<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Prepared = undefined,
> = {
  /** One verb phrase, unique: 'end-enrolment'. */
  name: string;
  summary: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI style below /api/v1: '/enrolments/{enrolmentId}'. */
  path: string;
  permission: Permission | 'signed-in';
  audit: AuditDeclaration;
  params: Params;
  query: Query;
  body?: Body;
  /** The body is a multipart form with files, read by the same schema. Programs send `X-Requested-With` with it. */
  takesFiles?: TakesFiles;
  /** What takes its time and needs no database, such as reading a file through: done before the transaction opens, so that it holds no connection. */
  prepare?: (services: Services, body: z.output<Body>) => Promise<Result<Prepared, FieldProblems>>;
  /** The answer is a file and not JSON; the handler's value is a `Download`. */
  givesFile?: true;
  answer: Answer;
  handle: (
    ctx: RequestContext,
    input: { params: z.output<Params>; query: z.output<Query>; body: z.output<Body>; prepared: Prepared },
  ) => Promise<Result<z.input<Answer>, FieldProblems> | Afterwards<Result<z.input<Answer>, FieldProblems>>>;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of endpoints holds endpoints of every shape.
export type Endpoint = EndpointDeclaration<any, any, any, any, any> & { kind: 'endpoint' };

/** Declares a REST operation as data; the router, the OpenAPI document and the access matrix read it. */
export function defineEndpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Prepared = undefined,
>(
  declaration: EndpointDeclaration<Params, Query, Body, Answer, Prepared>,
): EndpointDeclaration<Params, Query, Body, Answer, Prepared> & { kind: 'endpoint' } {
  return { kind: 'endpoint', ...declaration };
}
