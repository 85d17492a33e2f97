import type { z } from 'zod';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { Services } from '#app/platform/services.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { Path } from '#app/shared/paths.ts';
import type { Result } from '#app/shared/result.ts';
import type { FieldProblems, FormValues } from './form.ts';
import type { RenderedView } from './page.ts';
import type { PortalTokens } from './session-cookie.ts';

/** A request before anybody has signed in: no database context, only the gate's own functions. */
export type PublicContext = {
  services: Services;
  now: Instant;
  locale: Locale;
  ip: string;
  url: URL;
  /** What stands in the address in the places of the path's parameters. */
  params: Readonly<Record<string, string>>;
  /** The browser's languages (Accept-Language). */
  accepts: string | undefined;
  /** What the browser says it is (User-Agent). */
  agent: string | undefined;
  tokenHash: Buffer | undefined;
  /** What the browser holds of a participant's own side: the hash of an open one, and of what her own phone is known by. */
  portal: { session: Buffer | undefined; device: Buffer | undefined };
  /** What tells this browser from others on pages that tell them apart; undefined the first time. */
  browser: string | undefined;
};

/**
 * Where a public form leads, and what becomes of the session cookie: a new token, null to remove it, absent to leave it. The same for the
 * cookies of a participant's own side.
 */
export type PublicSubmitted = Result<{ to: string; token?: string | null; portal?: PortalTokens }, FieldProblems>;

export type PublicView = {
  locale: Locale;
  url: URL;
  problems: FieldProblems | undefined;
  typed: FormValues | undefined;
  nonce: string;
};

/** What everybody may read may be kept for a while and shown elsewhere. Without this nothing is stored and no other site shows it in a frame. */
export type SharedAnswer = {
  /** How long browsers and caches may keep it. */
  seconds: number;
  /** Sites that may show the page in a frame: 'https://forening.example'. */
  frameOrigins?: readonly string[];
  /** Search engines leave it out. */
  notIndexed?: boolean;
};

export type PublicPageDeclaration<P extends string, Data, Form extends z.ZodType> = {
  path: Path<P>;
  /** Why anybody may reach it. */
  publicBecause: string;
  load: (ctx: PublicContext) => Promise<Data | { redirect: string }>;
  view: (data: Data, view: PublicView) => RenderedView;
  shared?: (data: Data) => SharedAnswer;
  /** Takes one answer from each browser: showing the page gives it a cookie that lasts two days and holds chance alone. */
  tellsBrowsersApart?: true;
  /** Whether the browser's phone is somebody's own no more: what it holds of her own side goes with the answer. */
  forgetsPhone?: (data: Data) => boolean;
  form?: Form;
  submit?: (ctx: PublicContext, form: z.output<Form>) => Promise<PublicSubmitted>;
  /** Instead of `submit`: the page answers its form in place, so that neither what was written nor what is answered ever stands in an address. */
  answer?: (ctx: PublicContext, form: z.output<Form>) => Promise<Result<Data, FieldProblems>>;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of pages holds pages of every kind of data.
export type PublicPage = PublicPageDeclaration<any, any, any> & { kind: 'public-page' };

/** Declares a page that needs no sign-in, and says why. */
export function definePublicPage<const P extends string, Data, Form extends z.ZodType = z.ZodUndefined>(
  declaration: PublicPageDeclaration<P, Data, Form>,
): PublicPageDeclaration<P, Data, Form> & { kind: 'public-page' } {
  return { kind: 'public-page', ...declaration };
}
