import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { loadFastForm, projectFolder } from '#app/platform/config/config.ts';
import { listen } from '#app/platform/http/listen.ts';
import { openServices } from '#app/platform/open-services.ts';
import type { Services } from '#app/platform/services.ts';
import type { Command } from './command.ts';
import { keepWorker } from './keep-worker.ts';
import { demoSignInLines, prepareDemo } from './prepare-demo.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

/** Serves the built application, with a worker beside it, until it is told to stop. */
export const serve: Command = {
  usage: '',
  options: {},
  words: [0, 0],
  async run() {
    const told = untilToldToStop();
    const opened = await openServices();
    try {
      // First of all: what the demo loads may bring React with it, and then in another form than the built pages were made for.
      const createApp = await loadBuiltApp();
      await prepareDemo(opened);
      const { host, port, isPortChosen } = opened.config;
      const app = createApp(opened.services);
      const web = await listen(getRequestListener(app.fetch), { host, port, isChosen: isPortChosen });
      const address = opened.config.publicUrl ?? web.address;
      console.log(`Egenväg: ${address}`);
      for (const line of await demoSignInLines(opened, address)) console.log(line);
      const stopWorker = keepWorker(opened.services.log);
      await told;
      console.log('Stopping …');
      await Promise.all([web.close(), stopWorker()]);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

/** The application's factory out of the build. Throws when nothing is built yet. */
export async function loadBuiltApp(): Promise<(services: Services) => Hono> {
  const built = join(projectFolder, 'dist', 'server', 'server.js');
  if (!existsSync(built)) throw new Error('The application is not built. Run: npm run build');
  const loaded: { createApp: (services: Services) => Hono } = await loadFastForm(() => import(built));
  return loaded.createApp;
}
