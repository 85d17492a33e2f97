import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ForbiddenError, NotFoundError, SignedOutError, StaleError } from '#app/platform/http/errors.ts';
import { problemResponse } from '#app/platform/http/mount-endpoints.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { safeError } from '#app/platform/log/log.ts';
import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { plainLayout } from './staff-layout.tsx';
import { staffTexts } from './texts/index.ts';

type ErrorKey = 'notFound' | 'forbidden' | 'broken';

function localeOf(c: Context): Locale {
  return c.req.header('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'sv';
}

function errorPage(c: Context, key: ErrorKey, status: 403 | 404 | 500, code = ''): Response | Promise<Response> {
  const locale = localeOf(c);
  const t = translate(staffTexts, locale);
  const title = t(`errors.${key}Title`);
  const text = key === 'broken' ? t('errors.broken', { code }) : key === 'forbidden' ? t('errors.forbidden', { role: '–' }) : t('errors.notFound');
  const body = (
    <>
      <PageHeader title={title} lead={text} />
      <LinkButton href="/">{t('errors.home')}</LinkButton>
    </>
  );
  return c.html(plainLayout({ title, body }, { locale, nonce: (c.get('secureHeadersNonce') as string | undefined) ?? '' }), status);
}

/** Answers an error on a page: signed out leads to sign-in, refused and unknown are told apart only by role, bugs get a code to quote. */
export function answerPageError(error: Error, c: Context, services: Pick<Services, 'log'>): Response | Promise<Response> {
  if (error instanceof SignedOutError) {
    const next = c.req.method === 'GET' ? new URL(c.req.url).pathname : '/';
    return c.redirect(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`, 303);
  }
  if (error instanceof NotFoundError) return errorPage(c, 'notFound', 404);
  if (error instanceof ForbiddenError) {
    services.log.warn({ permission: error.permission, path: c.req.routePath }, 'refused');
    return errorPage(c, 'forbidden', 403);
  }
  if (error instanceof HTTPException) return error.getResponse();
  const code = newId().slice(-8);
  services.log.error({ code, ...safeError(error) }, 'request failed');
  return errorPage(c, 'broken', 500, code);
}

/** Answers an address that nothing listens to. */
export function pageNotFound(c: Context): Response | Promise<Response> {
  return errorPage(c, 'notFound', 404);
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
