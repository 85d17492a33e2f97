import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const squeeze = promisify(gzip);

/** Requests that our own pages make, or a person: her address bar, her bookmark, her icon. Nobody else's page can make one. */
const FROM_HERE = new Set(['same-origin', 'none']);

/**
 * Sends pages compressed to browsers that read it, but only when no other site can have asked for them: whoever could have a page sent
 * again and again with words of her own in its address, and see how long it is on the line, could guess at what else stands in it (BREACH).
 */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.get('content-type')?.startsWith('text/html') || c.req.method === 'HEAD') return;
  if (!FROM_HERE.has(c.req.header('sec-fetch-site') ?? '')) return;
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return;
  const body = await squeeze(await c.res.arrayBuffer());
  c.res = new Response(body, { status: c.res.status, headers });
  c.res.headers.set('content-encoding', 'gzip');
  c.res.headers.delete('content-length');
};
