import { hash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Services } from '#app/platform/services.ts';

/** A new session token: 256 random bits as text for the cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

function isSecure(services: Services): boolean {
  return services.origin?.startsWith('https:') ?? false;
}

// Browsers accept the __Host- prefix only over https; on http://localhost a plain name is used.
function cookieName(services: Services): string {
  return isSecure(services) ? '__Host-egenvag' : 'egenvag';
}

function browserCookieName(services: Services): string {
  return isSecure(services) ? '__Host-browser' : 'browser';
}

// A participant's own side has cookies of its own: one for the open side, one by which her own phone is known.
function portalCookieName(services: Services, what: 'my' | 'phone'): string {
  return isSecure(services) ? `__Host-${what}` : what;
}

const PHONE_SECONDS = 180 * 86_400;

function readToken(c: Context, name: string): Buffer | undefined {
  const token = getCookie(c, name);
  return token === undefined || token.length > 100 ? undefined : hashToken(token);
}

/** The hashes of what the browser holds of a participant's own side. */
export function portalTokensOf(
  c: Context,
  services: Services,
): { session: Buffer | undefined; device: Buffer | undefined } {
  return {
    session: readToken(c, portalCookieName(services, 'my')),
    device: readToken(c, portalCookieName(services, 'phone')),
  };
}

/** What becomes of what the browser holds of somebody's own side: a new token, null to remove it, absent to leave it. */
export type PortalTokens = {
  session?: string | null;
  device?: string | null;
  /** Somebody comes in who may be another than before. */
  isAnew?: true;
};

/**
 * Sets or removes what the browser holds of a participant's own side. When a side is closed, a phone is not remembered any more, or somebody comes in
 * anew, whatever the browser keeps of it goes.
 */
export function givePortalTokens(c: Context, services: Services, given: PortalTokens): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(services) } as const;
  const put = (what: 'my' | 'phone', token: string | null | undefined, more: object) => {
    if (token === null) deleteCookie(c, portalCookieName(services, what), options);
    else if (token !== undefined) setCookie(c, portalCookieName(services, what), token, { ...options, ...more });
  };
  // A browser is one person's at a time: whoever of staff was signed in here is not any more.
  if (typeof given.session === 'string') deleteCookie(c, cookieName(services), options);
  put('my', given.session, {});
  put('phone', given.device, { maxAge: PHONE_SECONDS });
  if (given.session === null || given.device === null || given.isAnew)
    c.header('clear-site-data', '"cache", "storage"');
}

const BROWSER_SECONDS = 2 * 86_400;

/** What a browser is told apart by on pages that take one answer from each; undefined when it brought nothing. It says nothing of who holds it. */
export function browserOf(c: Context, services: Services): string | undefined {
  const browser = getCookie(c, browserCookieName(services));
  return browser !== undefined && /^[\w-]{43}$/.test(browser) ? browser : undefined;
}

/** Gives the browser something to be told apart by for two days, unless it has it. */
export function tellBrowserApart(c: Context, services: Services): void {
  if (browserOf(c, services) !== undefined) return;
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(services) } as const;
  setCookie(c, browserCookieName(services), newToken(), { ...options, maxAge: BROWSER_SECONDS });
}

/** The hash of the request's session token; undefined when there is none. */
export function tokenHashOf(c: Context, services: Services): Buffer | undefined {
  return readToken(c, cookieName(services));
}

/** Sets a new session cookie, or removes it when `token` is null. */
export function giveToken(c: Context, services: Services, token: string | null): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(services) } as const;
  if (token === null) {
    deleteCookie(c, cookieName(services), options);
    // What the browser keeps of this product goes with the session: drafts, sheets, the offline page.
    c.header('clear-site-data', '"storage"');
  } else setCookie(c, cookieName(services), token, options);
}
