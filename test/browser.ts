import archive from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * A headless Chromium out of npm: nothing has to be installed on the machine. The first launch unpacks it (a few seconds).
 * Without the archive's own arguments, which are meant for another environment and switch off web security.
 */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: await archive.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-setuid-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--hide-scrollbars',
    ],
  });
}
