/**
 * `npm run dev`: the application from its sources, with the same database as `npm start`. A change to server code is used from the
 * next request on, and open pages reload; styles and islands are swapped in place.
 */
import { getRequestListener } from '@hono/node-server';
import react from '@vitejs/plugin-react';
import type { Hono } from 'hono';
import { createServer as createViteServer } from 'vite';
import { prepareDemo } from '#app/doors/cli/prepare-demo.ts';
import { untilToldToStop } from '#app/doors/cli/until-told-to-stop.ts';
import { listen } from '#app/platform/http/listen.ts';
import { openServices } from '#app/platform/open-services.ts';
import type { Services } from '#app/platform/services.ts';

type Factory = (services: Services) => Hono;

const told = untilToldToStop();
const opened = await openServices();
await prepareDemo(opened);
const vite = await createViteServer({
  mode: 'development',
  server: { middlewareMode: true },
});
vite.watcher.on('change', (file) => {
  if (file.includes('/app/') && !file.endsWith('.css')) vite.ws.send({ type: 'full-reload' });
});

let known: { createApp: Factory; app: Hono } | undefined;

/** The application as the sources are now; made anew only when they have changed. */
async function currentApp(): Promise<Hono> {
  const { createApp } = (await vite.ssrLoadModule('/app/server.ts')) as { createApp: Factory };
  if (known?.createApp !== createApp) known = { createApp, app: createApp(opened.services) };
  return known.app;
}

const answer = getRequestListener(async (request) => {
  try {
    const app = await currentApp();
    return await forDevelopment(await app.fetch(request));
  } catch (error) {
    vite.ssrFixStacktrace(error as Error);
    console.error(error);
    return new Response(String((error as Error).stack), { status: 500 });
  }
});

/**
 * Vite puts styles into the page by script and talks to it over a socket, which the product's own policy forbids; and islands that
 * are swapped in place want React's refreshing prepared before anything else runs.
 */
async function forDevelopment(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.delete('content-security-policy');
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  const prepare = `<head><script type="module">${react.preambleCode.replace('__BASE__', '/')}</script>`;
  const body = isPage ? (await response.text()).replace('<head>', prepare) : response.body;
  return new Response(body, { status: response.status, headers });
}

const { host, port, isPortChosen } = opened.config;
const web = await listen(
  (request, response) => vite.middlewares(request, response, () => void answer(request, response)),
  {
    host,
    port,
    isChosen: isPortChosen,
  },
);
console.log(`Egenväg, from its sources: ${web.address}`);
await told;
await vite.close();
await web.close(1000);
await opened.close();
process.exit();
