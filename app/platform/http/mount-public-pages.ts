import { createHash } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { Services } from '#app/platform/services.ts';
import { type FieldProblems, type FormValues, parseForm, receiveForm } from './form.ts';
import type { RenderedView } from './page.ts';
import type { PublicFile } from './public-file.ts';
import type { PublicContext, PublicPage, PublicView, SharedAnswer } from './public-page.ts';
import {
  browserOf,
  givePortalTokens,
  giveToken,
  portalTokensOf,
  tellBrowserApart,
  tokenHashOf,
} from './session-cookie.ts';

export type PublicLayout = (rendered: RenderedView, view: PublicView) => string | Promise<string>;

/** Hangs pages that need no sign-in on the router. */
export function mountPublicPages(
  app: Hono,
  services: Services,
  layout: PublicLayout,
  pages: readonly PublicPage[],
): void {
  for (const page of pages) {
    app.get(page.path.pattern, (c) => show(c, services, layout, page));
    if (page.form && (page.submit || page.answer))
      app.post(page.path.pattern, async (c) => {
        const parsed = parseForm(page.form, await receiveForm(c));
        if (!parsed.ok) return show(c, services, layout, page, parsed);
        if (page.answer) {
          const answered = await page.answer(contextOf(c, services), parsed.value);
          if (!answered.ok) return show(c, services, layout, page, { problems: answered.problem, typed: parsed.typed });
          return show(c, services, layout, page, undefined, answered.value);
        }
        const submitted = await page.submit?.(contextOf(c, services), parsed.value);
        if (submitted === undefined) return c.notFound();
        if (!submitted.ok) return show(c, services, layout, page, { problems: submitted.problem, typed: parsed.typed });
        if (submitted.value.token !== undefined) giveToken(c, services, submitted.value.token);
        if (submitted.value.portal !== undefined) givePortalTokens(c, services, submitted.value.portal);
        return c.redirect(submitted.value.to, 303);
      });
  }
}

/** Hangs files that need no sign-in on the router: calendars and data. A browser or program that has the newest one is told so. */
export function mountPublicFiles(app: Hono, services: Services, files: readonly PublicFile[]): void {
  for (const file of files)
    app.get(file.path.pattern, async (c) => {
      const found = await file.load(contextOf(c, services));
      if ('tooMany' in found) return c.text('Too many requests', 429, { 'retry-after': String(found.tooMany) });
      const { type, body, fileName, shared } = found;
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
      c.header('etag', etag);
      if (shared === undefined) c.header('cache-control', 'private, no-cache');
      else share(c, shared);
      const known = c.req.header('if-none-match')?.split(/\s*,\s*/) ?? [];
      if (known.some((tag) => tag.replace(/^W\//, '') === etag)) return c.body(null, 304);
      if (fileName !== undefined) c.header('content-disposition', `attachment; filename="${fileName}"`);
      return c.body(body, 200, { 'content-type': type });
    });
}

function share(c: Context, { seconds, frameOrigins = [], notIndexed = false }: SharedAnswer): void {
  c.header('cache-control', `public, max-age=${seconds}`);
  if (notIndexed) c.header('x-robots-tag', 'noindex');
  if (frameOrigins.length > 0) c.set('framedBy', frameOrigins);
}

async function show(
  c: Context,
  services: Services,
  layout: PublicLayout,
  page: PublicPage,
  refused?: { problems: FieldProblems; typed: FormValues },
  answered?: unknown,
): Promise<Response> {
  const ctx = contextOf(c, services);
  const data = answered ?? (await page.load(ctx));
  if (typeof data === 'object' && data !== null && 'redirect' in data) return c.redirect(data.redirect as string, 303);
  if (page.tellsBrowsersApart) tellBrowserApart(c, services);
  if (page.forgetsPhone?.(data)) givePortalTokens(c, services, { session: null, device: null });
  const view: PublicView = {
    locale: ctx.locale,
    url: ctx.url,
    problems: refused?.problems,
    // What was typed is shown again, but never a secret.
    typed: refused
      ? Object.fromEntries(Object.entries(refused.typed).filter(([name]) => !/password|code/i.test(name)))
      : undefined,
    nonce: (c.get('secureHeadersNonce') as string | undefined) ?? '',
  };
  if (page.shared && refused === undefined && answered === undefined) share(c, page.shared(data));
  return c.html(await layout(page.view(data, view), view), refused ? 422 : 200);
}

function contextOf(c: Context, services: Services): PublicContext {
  return {
    services,
    now: services.now(),
    locale: localeOf(c),
    ip: addressOf(c),
    url: new URL(c.req.url),
    params: c.req.param(),
    accepts: c.req.header('accept-language'),
    agent: c.req.header('user-agent'),
    tokenHash: tokenHashOf(c, services),
    portal: portalTokensOf(c, services),
    browser: browserOf(c, services),
  };
}

// Before sign-in the language comes from the cookie set by the language link, else from the browser.
function localeOf(c: Context): Locale {
  const asked = c.req.query('lang') ?? getCookie(c, 'lang');
  if (asked === 'sv' || asked === 'en') return asked;
  return c.req.header('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'sv';
}

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
