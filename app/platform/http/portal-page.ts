import type { ReactNode } from 'react';
import { z } from 'zod';
import type { AuditDeclaration, AuditTrail } from '#app/platform/audit/audit.ts';
import type { Db } from '#app/platform/db/database.ts';
import type { Participant } from '#app/platform/db/portal-transaction.ts';
import type { Services } from '#app/platform/services.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Path } from '#app/shared/paths.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { PortalSection } from '#app/shared/portal-sections.ts';
import type { Result } from '#app/shared/result.ts';
import type { TakesFiles } from './files.ts';
import type { FieldProblems, FormValues } from './form.ts';
import type { Afterwards, Download, Redirect, Submitted } from './page.ts';

/** Everything a page of somebody's own side needs. `db` sees her own rows only, and of them what was opened to her. */
export type PortalContext = AuditTrail & {
  db: Db;
  person: Participant;
  language: PortalLanguage;
  today: PlainDate;
  now: Instant;
  requestId: string;
  services: Services;
  /** Puts another token of her own side into the browser once the work is committed; null takes it away. */
  givePortalToken: (token: string | null) => void;
  /** Leaves something for when everything is saved; never run when the work was rolled back. Its failure is logged. */
  afterCommit: (work: () => Promise<void>) => void;
};

/** What a view of the own side knows besides its data; no database. */
export type PortalView = {
  person: Participant;
  language: PortalLanguage;
  /** She has asked for the Swedish sentence beside her own. */
  withSwedish: boolean;
  today: PlainDate;
  url: URL;
  done: string | undefined;
  problems: FieldProblems | undefined;
  typed: FormValues | undefined;
  /** What is typed was kept from before her side closed: the frame says so. */
  isKept: boolean;
  nonce: string;
};

export type PortalRendered = {
  section: PortalSection;
  /** What the screen is about, for the frame and whoever hears it; the title of the window is always neutral. */
  title: string;
  body: ReactNode;
  /** Where "back" leads; absent on the home of a part. */
  back?: string;
  /** Drawn without the places to go: it is read where none of them can be reached. */
  isAlone?: true;
  /** What is read aloud: whole sentences in her language. Without them there is no button. */
  aloud?: readonly string[];
};

/** Turns a rendered screen into a whole document. */
export type PortalLayout = (
  rendered: PortalRendered,
  view: PortalView & { canListen: boolean },
) => string | Promise<string>;

export type PortalPageDeclaration<
  P extends string,
  Params,
  Query,
  Data,
  Form extends z.ZodType,
  Prepared = undefined,
> = {
  path: Path<P>;
  /** What stands as the reason in the audit log: 'portal.today'. */
  purpose: string;
  audit: Exclude<AuditDeclaration, { none: string }>;
  /** Schema of the path's parameters besides the language; what does not fit answers 404. */
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  load: (
    ctx: PortalContext,
    input: { params: Params; query: Query; typed?: FormValues | undefined },
  ) => Promise<Data | Download | Redirect | Afterwards<Data | Download>>;
  view: (data: Data, view: PortalView) => PortalRendered;
  form?: Form;
  submit?: (
    ctx: PortalContext,
    input: { params: Params; query: Query; form: z.output<Form>; prepared: Prepared },
  ) => Promise<Submitted>;
  submitAudit?: Exclude<AuditDeclaration, { none: string }>;
  prepare?: (services: Services, form: z.output<Form>) => Promise<Result<Prepared, FieldProblems>>;
  takesFiles?: TakesFiles;
  recordsSound?: true;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of pages holds pages of every kind of data.
export type PortalPage = PortalPageDeclaration<any, any, any, any, any, any> & { kind: 'portal-page' };

/** Declares a page of a participant's own side: whoever opens it is the person it is about, and nobody else can. */
export function definePortalPage<
  const P extends string,
  Params = Record<string, never>,
  Query = Record<string, never>,
  Data = undefined,
  Form extends z.ZodType = z.ZodUndefined,
  Prepared = undefined,
>(
  declaration: PortalPageDeclaration<P, Params, Query, Data, Form, Prepared>,
): PortalPageDeclaration<P, Params, Query, Data, Form, Prepared> & { kind: 'portal-page' } {
  if (!declaration.path.pattern.startsWith('/my/:language'))
    throw new Error(`${declaration.path.pattern} is no address of the portal`);
  return { kind: 'portal-page', ...declaration };
}

/** What a page without parameters or query takes. */
export const nothing = z.object({}).transform(() => ({}) as Record<string, never>);
