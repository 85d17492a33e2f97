import { getRequestListener } from '@hono/node-server';
import { loadBuiltApp } from '#app/doors/cli/serve.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { openPool } from '#app/platform/db/database.ts';
import { listen } from '#app/platform/http/listen.ts';
import { openLog } from '#app/platform/log/log.ts';
import { cloneDatabase, dropDatabase, type TestDatabase } from './database.ts';
import { fileServices } from './memory-storage.ts';
import { demoTemplate, testSecret } from './test-installation.ts';

/** The built application on a port of its own, with a database of its own. */
export interface TestServer {
  baseUrl: string;
  database: TestDatabase;
  stop(): Promise<void>;
}

/**
 * Serves what `npm run build` made, with the demo in it and signing in with one click. Call it in beforeAll, and `stop` in afterAll. A story
 * that takes months brings a clock of its own.
 */
export async function startTestServer({ now = () => new Date().toISOString() } = {}): Promise<TestServer> {
  const database = await cloneDatabase(demoTemplate);
  const pool = openPool(database.appUrl, { max: 5 });
  const createApp = await loadBuiltApp();
  const keys = deriveKeys(testSecret);
  const app = createApp({
    pool,
    keys,
    ...fileServices(keys),
    log: openLog('warn'),
    now,
    origin: undefined,
    demo: true,
  });
  const web = await listen(getRequestListener(app.fetch), { host: '127.0.0.1', port: 0, isChosen: true });
  return {
    baseUrl: web.address,
    database,
    async stop() {
      await web.close(1000);
      await pool.end();
      await dropDatabase(database.name);
    },
  };
}
