import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { AuditDeclaration, AuditTrail } from '#app/platform/audit/audit.ts';
import type { Db } from '#app/platform/db/database.ts';
import type { Caller } from '#app/platform/db/transaction.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { Services } from '#app/platform/services.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Path } from '#app/shared/paths.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { Result } from '#app/shared/result.ts';
import type { Permission } from '#app/shared/roles.ts';
import type { TakesFiles } from './files.ts';
import type { FieldProblems, FormValues } from './form.ts';

/** Everything a handler needs of its request. `db` is the request's one transaction behind its walls. */
export type RequestContext = AuditTrail & {
  db: Db;
  caller: Caller;
  today: PlainDate;
  now: Instant;
  requestId: string;
  locale: Locale;
  services: Services;
  /** The hash of the session token this request came with. */
  tokenHash: Buffer;
  /** Puts another session token into the browser once the work is committed; null takes it away. */
  giveToken: (token: string | null) => void;
  /** Leaves something for when everything is saved, such as deleting bytes; never run when the work was rolled back. Its failure is logged. */
  afterCommit: (work: () => Promise<void>) => void;
  /** Leaves something to be written in a transaction of its own when this one is rolled back by a refusal: what others must know although nothing was saved. */
  afterRefusal: (work: (db: Db) => Promise<void>) => void;
};

/** What a view knows about its request besides its data; no database. */
export type ViewContext = {
  caller: Caller;
  locale: Locale;
  today: PlainDate;
  url: URL;
  /** Key of the notice after a redirect (`?done=saved`). */
  done: string | undefined;
  /** A refused form: its problems by field and what was typed. */
  problems: FieldProblems | undefined;
  typed: FormValues | undefined;
  nonce: string;
};

/** A saved form leads to an address; a refused one shows its problems and saves nothing. */
export type Submitted = Result<string, FieldProblems>;

export type RenderedView = {
  title: string;
  body: ReactNode;
  wide?: boolean;
  islands?: boolean;
  /** Somebody reads along on the same screen: large text, and nothing round the page. */
  readAlong?: boolean;
  /** The language of a page for people who come to a programme; such a page draws its own frame. */
  language?: PortalLanguage;
  theme?: string;
};

/** Another page instead of this one, such as the only entry of a list. */
export type Redirect = { redirectTo: string };

/** Something downloadable instead of a page. */
export type Download = { download: { fileName: string; type: string; body: Uint8Array | string } };

/** The rest of an answer, made once the transaction is committed: what takes its time and needs no database, such as printing. */
export type Afterwards<Answer> = { afterwards: () => Promise<Answer> };

export type PageDeclaration<P extends string, Params, Query, Data, Form extends z.ZodType, Prepared = undefined> = {
  path: Path<P>;
  permission: Permission | 'signed-in';
  audit: AuditDeclaration;
  /** Schema of the path's parameters; what does not fit answers 404. */
  params: z.ZodType<Params>;
  /** Schema of the query; use .catch(…) so that rubbish falls back to a default. */
  query: z.ZodType<Query>;
  /** `typed`: what a refused form held, for a page that shows what was asked for in it. */
  load: (
    ctx: RequestContext,
    input: { params: Params; query: Query; typed?: FormValues | undefined },
  ) => Promise<Data | Download | Redirect | Afterwards<Data | Download>>;
  view: (data: Data, view: ViewContext) => RenderedView;
  /** A page with a form posts to its own address. */
  form?: Form;
  submit?: (
    ctx: RequestContext,
    input: { params: Params; query: Query; form: z.output<Form>; prepared: Prepared },
  ) => Promise<Submitted>;
  /** What takes its time and needs no database, such as reading a file through: done before the transaction opens, so that it holds no connection. */
  prepare?: (services: Services, form: z.output<Form>) => Promise<Result<Prepared, FieldProblems>>;
  /** Instead of `submit`: a form that only asks. The page answers with this data, and what was asked never stands in the address. */
  lookUp?: (
    ctx: RequestContext,
    input: { params: Params; query: Query; form: z.output<Form>; prepared: Prepared },
  ) => Promise<Data | Download | Redirect>;
  /** Files sent with the form arrive as their text, and a refused form shows that text again. */
  filesAsText?: true;
  /** Files may be sent with the form, within limits of their own; they arrive as `File`. Who may not submit is refused before a byte is read. */
  takesFiles?: TakesFiles;
  /** The page may use the microphone and play what was just recorded; no other page may. */
  recordsSound?: true;
  /** Permission and audit of the form, when they differ from reading the page. */
  submitPermission?: Permission;
  submitAudit?: AuditDeclaration;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of pages holds pages of every kind of data.
export type Page = PageDeclaration<any, any, any, any, any, any> & { kind: 'page' };

/** Declares a page as data: address, permission, audit, schemas, and what it does. Without permission or audit it does not compile. */
export function definePage<
  const P extends string,
  Params,
  Query,
  Data,
  Form extends z.ZodType = z.ZodUndefined,
  Prepared = undefined,
>(
  declaration: PageDeclaration<P, Params, Query, Data, Form, Prepared>,
): PageDeclaration<P, Params, Query, Data, Form, Prepared> & { kind: 'page' } {
  return { kind: 'page', ...declaration };
}

export type ActionDeclaration<P extends string, Params, Form extends z.ZodType> = {
  path: Path<P>;
  permission: Permission | 'signed-in';
  audit: AuditDeclaration;
  params: z.ZodType<Params>;
  form: Form;
  submit: (ctx: RequestContext, input: { params: Params; form: z.output<Form> }) => Promise<Submitted>;
  /** Where a refused action leads back to, with `?problem=<code>`. */
  backTo: (params: Params) => string;
};

// biome-ignore lint/suspicious/noExplicitAny: as above.
export type Action = ActionDeclaration<any, any, any> & { kind: 'action' };

/** Declares a button that posts: no page of its own; refused, it leads back with a problem code. */
export function defineAction<const P extends string, Params, Form extends z.ZodType>(
  declaration: ActionDeclaration<P, Params, Form>,
): ActionDeclaration<P, Params, Form> & { kind: 'action' } {
  return { kind: 'action', ...declaration };
}
