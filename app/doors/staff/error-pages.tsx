import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ForbiddenError, NotFoundError, SignedOutError, StaleError } from '#app/platform/http/errors.ts';
import { problemResponse } from '#app/platform/http/mount-endpoints.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { inRequest } from '#app/platform/http/run.ts';
import { tokenHashOf } from '#app/platform/http/session-cookie.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { safeError } from '#app/platform/log/log.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { plainLayout, staffLayout } from './staff-layout.tsx';
import { staffTexts } from './texts/index.ts';

function localeOf(c: Context): Locale {
  return c.req.header('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'sv';
}

async function callerOf(c: Context, services: Services): Promise<ViewContext['caller'] | undefined> {
  const tokenHash = tokenHashOf(c, services);
  if (tokenHash === undefined) return undefined;
  const asking = { tokenHash, requestId: newId(), permission: 'signed-in', audit: { none: 'an error page' } } as const;
  return inRequest(services, { ...asking, kind: 'read' }, async () => undefined).then(
    ({ caller }) => caller,
    () => undefined,
  );
}

/** An error page: in her own frame and language for somebody who is signed in. */
async function errorPage(c: Context, services: Services, key: 'notFound' | 'forbidden', status: 403 | 404) {
  const caller = await callerOf(c, services);
  const locale = caller?.locale ?? localeOf(c);
  const t = translate(staffTexts, locale);
  const role = translate(roleTexts, locale)(caller?.role ?? 'none');
  const rendered = messagePage(
    locale,
    t(`errors.${key}Title`),
    key === 'forbidden' ? t('errors.forbidden', { role }) : t('errors.notFound'),
  );
  if (caller === undefined) return c.html(plainLayout(rendered, { locale, nonce: nonceOf(c) }), status);
  const view = { caller, locale, today: dayOf(services.now()), url: new URL(c.req.url), nonce: nonceOf(c) };
  const nothing = { done: undefined, problems: undefined, typed: undefined };
  return c.html(await staffLayout(services)(rendered, { ...view, ...nothing }), status);
}

// Whatever broke may break again: this page asks nothing of the database.
function brokenPage(c: Context, code: string) {
  const locale = localeOf(c);
  const t = translate(staffTexts, locale);
  const rendered = messagePage(locale, t('errors.brokenTitle'), t('errors.broken', { code }));
  return c.html(plainLayout(rendered, { locale, nonce: nonceOf(c) }), 500);
}

function messagePage(locale: Locale, title: string, text: string) {
  const body = (
    <Stack>
      <PageHeader title={title} lead={text} />
      <ButtonRow>
        <LinkButton href="/">{translate(staffTexts, locale)('errors.home')}</LinkButton>
      </ButtonRow>
    </Stack>
  );
  return { title, body };
}

function nonceOf(c: Context): string {
  return (c.get('secureHeadersNonce') as string | undefined) ?? '';
}

/** Answers an error on a page: signed out leads to sign-in, refused and unknown are told apart only by role, bugs get a code to quote. */
export function answerPageError(error: Error, c: Context, services: Services): Response | Promise<Response> {
  if (error instanceof SignedOutError) {
    const next = c.req.method === 'GET' ? new URL(c.req.url).pathname : '/';
    return c.redirect(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`, 303);
  }
  if (error instanceof NotFoundError) return errorPage(c, services, 'notFound', 404);
  if (error instanceof ForbiddenError) {
    services.log.warn({ permission: error.permission, path: c.req.routePath }, 'refused');
    return errorPage(c, services, 'forbidden', 403);
  }
  if (error instanceof HTTPException) return error.getResponse();
  const code = newId().slice(-8);
  services.log.error({ code, ...safeError(error) }, 'request failed');
  return brokenPage(c, code);
}

/** Answers an address that nothing listens to. */
export function pageNotFound(c: Context, services: Services): Promise<Response> {
  return errorPage(c, services, 'notFound', 404);
}

/** Answers an error of the API as problem+json. */
export function answerApiError(error: Error, services: Pick<Services, 'log'>): Response {
  if (error instanceof SignedOutError) return problemResponse(401, 'Sign in first');
  if (error instanceof NotFoundError) return problemResponse(404, 'Not found');
  if (error instanceof ForbiddenError) return problemResponse(403, 'Forbidden');
  if (error instanceof StaleError) return problemResponse(412, 'Somebody saved in between');
  if (error instanceof HTTPException) return problemResponse(error.status, 'The request could not be read');
  const code = newId().slice(-8);
  services.log.error({ code, ...safeError(error) }, 'request failed');
  return problemResponse(500, `Something went wrong (${code})`);
}
