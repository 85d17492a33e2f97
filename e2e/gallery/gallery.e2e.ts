import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { go, looksRight, openJourney } from '#test/journey.ts';

const COMBINATIONS = ['sv', 'ar'].flatMap((lang) =>
  ['light', 'dark'].flatMap((scheme) =>
    [1440, 390].flatMap((width) => [true, false].map((script) => ({ lang, scheme, width, script }))),
  ),
);

const { open } = await openJourney();

async function openGallery(query: string, width = 1440): Promise<{ page: Page; complaints: string[] }> {
  const page = await open({ width });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await go(page, `/gallery?${query}`);
  return { page, complaints };
}

/** Without script: the page's own scripts are kept from loading, while the test can still look into the page. */
async function withoutScript(page: Page): Promise<void> {
  await page.route('**/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'networkidle' });
}

describe('the gallery of components', () => {
  test.each(COMBINATIONS)(
    'has no findings in $lang, $scheme, $width wide, script $script',
    async ({ lang, scheme, width, script }) => {
      const { page, complaints } = await openGallery(`lang=${lang}&scheme=${scheme}`, width);
      if (!script) await withoutScript(page);
      await looksRight(page);
      if (script) expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('keeps the native date field and list without script, and replaces them with script', async () => {
    const { page } = await openGallery('lang=sv&scheme=light');
    expect(await page.locator('[role=spinbutton]').count()).toBeGreaterThan(0);
    expect(await page.locator('input[name=start]').first().inputValue()).toBe('2026-01-16');
    await withoutScript(page);
    expect(await page.locator('input[type=date][name=start]').count()).toBe(2);
    expect(await page.locator('select[name=municipality]').inputValue()).toBe('3');
    await page.context().close();
  });

  test('a day typed in the date field and a town picked by typing are what the form sends', async () => {
    const { page } = await openGallery('lang=sv&scheme=light');
    await page.locator('#start [role=spinbutton]').first().click();
    await page.keyboard.type('20251224');
    await page.locator('#municipality').fill('kö');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const sent = await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form:has(#municipality)');
      return form === null ? {} : Object.fromEntries(new FormData(form));
    });
    expect(sent).toMatchObject({ start: '2025-12-24', municipality: '2' });
    await page.context().close();
  });

  test('Ctrl K goes to the search field, and the error summary leads to its fields', async () => {
    const { page } = await openGallery('lang=sv&scheme=light');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.locator('[data-error-summary] a').first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('wrong-name');
    await page.context().close();
  });

  test('a form is sent once however often its button is pressed', async () => {
    const { page } = await openGallery('lang=sv&scheme=light');
    let sent = 0;
    await page.route('**/gallery', async (route) => {
      if (route.request().method() === 'POST') sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.fulfill({ status: 204 });
    });
    await page.locator('form:has([name="mark-0"]) button').dblclick();
    await page.waitForTimeout(800);
    expect(sent).toBe(1);
    await page.context().close();
  });

  test('every target is at least 44 px high on a phone', async () => {
    const { page } = await openGallery('lang=sv&scheme=light', 390);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'main :is(button, .ds-button, select, input:not([type=radio], [type=checkbox], [type=hidden]), summary):not([tabindex="-1"])',
        ),
      ]
        .filter((each) => each.offsetParent !== null && each.getBoundingClientRect().height < 43.5)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });

  test('style sheets stay within 25 kB and the script of a page without islands within 5 kB, compressed', async () => {
    const { page } = await openGallery('lang=sv&scheme=light');
    const addresses = await page.evaluate(() => ({
      styles: [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((link) => link.href),
      scripts: [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map((script) => script.src),
    }));
    const weigh = async (list: string[]) =>
      (
        await Promise.all(
          list.map(async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length),
        )
      ).reduce((sum, size) => sum + size, 0);
    expect(await weigh(addresses.styles)).toBeLessThanOrEqual(25_000);
    expect(await weigh(addresses.scripts)).toBeLessThanOrEqual(5_000);
    await page.context().close();
  });
});
