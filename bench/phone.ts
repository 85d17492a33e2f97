import { readdirSync } from 'node:fs';
import pg from 'pg';
import { startEmbeddedPostgres } from '#app/platform/db/embedded-postgres.ts';
import { launchBrowser } from '#test/browser.ts';
import { openOwnSides } from './bench-world.ts';
import { startServer } from './server-process.ts';

// How long somebody with an old telephone on a bad line waits: processor four times slower, 400 kB a second, 400 ms there and back.
// Run it on a folder of demo data: node bench/phone.ts FOLDER. Beside each page of the own side stands the start page of staff, in the same run.

const ROUNDS = 5;
const LANGUAGES = ['sv', 'ar', 'ti'];
const PAGES = ['today', 'schedule', 'way', 'messages', 'about-me'];

const folder = process.argv[2];
if (folder === undefined || readdirSync(folder).length === 0)
  throw new Error('Give the folder of demo data to look at');
const server = await startServer(folder);
const database = await startEmbeddedPostgres({ folder });
const admin = new pg.Client({ connectionString: database.urls().superuser });
await admin.connect();
const [side] = await openOwnSides(admin, 1);
const browser = await launchBrowser();
try {
  const seen: { page: string; paintMs: number; kilobytes: number; requests: number }[] = [];
  for (const page of [...LANGUAGES.flatMap((language) => PAGES.map((name) => `/my/${language}/${name}`)), '/sign-in'])
    seen.push({ page, ...(await firstView(page)) });
  console.table(seen);
} finally {
  await browser.close();
  await admin.end();
  await database.stop();
  await server.stop();
}

/** The first view of a page by a browser that has nothing of it: the largest paint (median), what came over the line, in how many requests. */
async function firstView(path: string) {
  const paints: number[] = [];
  let [bytes, requests] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });
    await context.addCookies([{ name: 'my', value: side!.token, url: server.address }]);
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000,
      uploadThroughput: 100_000,
    });
    await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    [bytes, requests] = [0, 0];
    line.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.goto(server.address + path, { waitUntil: 'load' });
    paints.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            });
          }),
      ),
    );
    await context.close();
  }
  const sorted = paints.sort((a, b) => a - b);
  return { paintMs: Math.round(sorted[Math.floor(ROUNDS / 2)]!), kilobytes: Math.round(bytes / 100) / 10, requests };
}
