import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { preferBuiltLibraries, projectFolder } from '#app/platform/config/config.ts';
import { listen } from '#app/platform/http/listen.ts';
import { openServices } from '#app/platform/open-services.ts';
import type { Services } from '#app/platform/services.ts';
import type { Command } from './command.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

/** Serves the built application until it is told to stop. */
export const serve: Command = {
  usage: '',
  options: {},
  words: [0, 0],
  async run() {
    const told = untilToldToStop();
    const opened = await openServices();
    try {
      const createApp = await loadBuiltApp();
      const { host, port, isPortChosen } = opened.config;
      const app = createApp(opened.services);
      const web = await listen(getRequestListener(app.fetch), { host, port, isChosen: isPortChosen });
      console.log(`Egenväg: ${opened.config.publicUrl ?? web.address}`);
      await told;
      console.log('Stopping …');
      await web.close();
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
  preferBuiltLibraries();
  return ((await import(built)) as { createApp: (services: Services) => Hono }).createApp;
}
