import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

const CANDIDATES = ['../client', '../../client', '../../../dist/client'].map((place) =>
  join(import.meta.dirname, place),
);

/** Where the browser build lies; undefined when there is none. */
export function clientFolder(): string | undefined {
  return CANDIDATES.find((place) => existsSync(join(place, '.vite/manifest.json')));
}

/** Serves the built browser files. Their names carry a hash of their content, so browsers may keep them for a year. */
export function mountAssets(app: Hono): void {
  const folder = clientFolder();
  if (folder === undefined) return;
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('/assets/*', serveStatic({ root: relative(process.cwd(), folder) || '.', precompressed: true }));
}
