import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ForbiddenError, NotFoundError, SignedOutError } from '#app/platform/http/errors.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { safeError } from '#app/platform/log/log.ts';
import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import { type PortalLanguage, parsePortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { portalDoorPath, portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para } from '#app/ui/portal/text.tsx';
import { myDocument } from './my-document.tsx';
import { errorTexts } from './texts/errors/index.ts';

/** The language of an address of the portal, however wrong the rest of it is. */
function languageOf(c: Context): PortalLanguage {
  return (
    parsePortalLanguage(new URL(c.req.url).pathname.split('/')[2]) ?? preferredLanguage(c.req.header('accept-language'))
  );
}

/** Whether an address belongs to participants' own sides. */
export function isPortalAddress(c: Context): boolean {
  return /^\/my(\/|$)/.test(c.req.path);
}

/** Answers an error on a page of the portal in her language. A fault of ours gets a code to show. */
export function answerPortalError(error: Error, c: Context, services: Services): Response {
  const language = languageOf(c);
  if (error instanceof SignedOutError) {
    const next = c.req.method === 'GET' ? new URL(c.req.url).pathname : undefined;
    return c.redirect(portalDoorPath.to({ language }, { next }), 303);
  }
  if (error instanceof NotFoundError) return portalErrorPage(c, 'gone');
  if (error instanceof ForbiddenError) return portalErrorPage(c, 'looking');
  if (error instanceof HTTPException) return error.getResponse();
  const code = newId().slice(-8);
  services.log.error({ code, ...safeError(error) }, 'request failed');
  return portalErrorPage(c, 'broken', code);
}

const STATUS = { gone: 404, looking: 403, broken: 500 } as const;

/** A page that says what went wrong, asks nothing of the database, and shows the way home. */
export function portalErrorPage(c: Context, what: 'gone' | 'looking' | 'broken', code = ''): Response {
  const language = languageOf(c);
  const t = translatePortal(errorTexts, language);
  const body = (
    <Screen title={t(`${what}Title`)} picture={what === 'gone' ? 'help' : 'alert-triangle'} lead={t(what)}>
      {code === '' ? null : (
        <Para>
          <bdi>{code}</bdi>
        </Para>
      )}
      <BigLink href={portalHome.today.to({ language })} picture="house">
        {t('home')}
      </BigLink>
    </Screen>
  );
  const html = myDocument({ language, url: new URL(c.req.url), body, texts: () => [errorTexts] });
  return c.html(html, STATUS[what]);
}
