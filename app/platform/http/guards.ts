import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { Services } from '#app/platform/services.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/** Security headers on every answer: pages with a fresh nonce for scripts and styles; what the API says may do nothing in a browser. */
export function securityHeaders(services: Services): MiddlewareHandler {
  const forPages = headersWith(services, {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", NONCE],
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", 'data:'],
    mediaSrc: ["'self'"],
    manifestSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  });
  const forData = headersWith(services, { defaultSrc: ["'none'"], frameAncestors: ["'none'"] });
  return async (c, next) => {
    await (c.req.path.startsWith('/api/') ? forData : forPages)(c, next);
    if (c.get('recordsSound') === true) letRecord(c.res.headers);
    const framedBy = c.get('framedBy') as readonly string[] | undefined;
    if (framedBy !== undefined) letFrame(c.res.headers, framedBy);
    // Should a browser show a downloaded file in spite of everything, it shows it without script, form or origin.
    if (c.res.headers.get('content-disposition')?.startsWith('attachment'))
      c.res.headers.set('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
  };
}

// One page of ours may listen, and may play what lies in the browser's memory.
function letRecord(headers: Headers): void {
  const change = (name: string, from: string, to: string) =>
    headers.set(name, headers.get(name)?.replace(from, to) ?? '');
  change('permissions-policy', 'microphone=()', 'microphone=(self)');
  change('content-security-policy', "media-src 'self'", "media-src 'self' blob:");
}

// What everybody may read may stand in a frame on the sites that somebody has named, and on no other.
function letFrame(headers: Headers, origins: readonly string[]): void {
  const policy = headers
    .get('content-security-policy')
    ?.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ')}`);
  headers.set('content-security-policy', policy ?? '');
  headers.delete('x-frame-options');
}

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

function headersWith(services: Services, contentSecurityPolicy: Policy): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy,
    // 'no-referrer' would make browsers send "Origin: null" with forms, and the origin check below would refuse them.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    strictTransportSecurity: services.origin?.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

/**
 * Refuses state-changing requests that do not come from our own pages. JSON without an Origin is a program, not a browser form; so is
 * a form with files that carries `X-Requested-With`, which no page elsewhere can send without being asked about first.
 */
export function sameOriginOnly(services: Services): MiddlewareHandler {
  return async (c, next) => {
    const method = c.req.method;
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return next();
    const own = services.origin ?? new URL(c.req.url).origin;
    const origin = c.req.header('origin');
    const isJson = c.req.header('content-type')?.toLowerCase().startsWith('application/json') ?? false;
    const isNoForm = isJson || c.req.header('x-requested-with') !== undefined;
    const fromProgram = origin === undefined && isNoForm && c.req.header('sec-fetch-site') === undefined;
    if (origin !== own && !fromProgram) return c.text('Cross-site request refused', 403);
    return next();
  };
}

/** Answers hold personal data: nothing is stored by caches. Assets set their own header. */
export const neverStored: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};

/**
 * Bodies over 2 MB are refused with 413, except where a page or endpoint takes files ('POST /path/:id'): it counts its own bytes,
 * and only once it is clear that the sender may send any.
 */
export function limitedBody(takingFiles: ReadonlySet<string>): MiddlewareHandler {
  const usual = bodyLimit({ maxSize: MOST_BYTES });
  return (c, next) => {
    // Looking at the body makes a whole Request with a stream of it: not where there is none, or where it says that it is small enough.
    const isChunked = c.req.header('transfer-encoding') !== undefined;
    const isBare = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (isBare || (!isChunked && Number(c.req.header('content-length')) <= MOST_BYTES)) return next();
    return matchedRoutes(c).some(({ method, path }) => takingFiles.has(`${method} ${path}`)) ? next() : usual(c, next);
  };
}

/** An address with a NUL in it is refused with 400: no id, name or choice holds one, and the database cannot be asked with it. */
export const storableAddress: MiddlewareHandler = async (c, next) =>
  c.req.url.includes('%00') ? c.text('The address cannot be read', 400) : next();
