import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { scheduleTexts } from '#app/doors/portal/schedule/texts/index.ts';
import { frameTexts } from '#app/doors/portal/texts/frame/index.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { portalSections } from '#app/shared/portal-sections.ts';
import { openJourney } from '#test/journey.ts';
import { theBusiestPhone } from './own-phone.ts';

const { open, server } = await openJourney();
const { token } = await theBusiestPhone(server);

async function herPage(): Promise<Page> {
  const page = await open({ width: 360, script: true });
  await page.context().addCookies([{ name: 'my', value: token, url: server.baseUrl }]);
  return page;
}

type Stop = { name: string; href: string | null; isSeen: boolean; isCovered: boolean };

/** What has the focus now: what it is called, whether one sees that it has it, and whether a bar lies over it. */
const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      name: (here.getAttribute('aria-label') ?? here.textContent ?? '').replace(/\s+/g, ' ').trim(),
      href: here.getAttribute('href'),
      isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isCovered: top !== null && !here.contains(top) && !top.contains(here),
    };
  });

/** Presses Tab from the beginning of the page until the focus leaves it. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    // A player has stops of its own inside.
    if ((await page.evaluate(() => document.activeElement?.tagName)) === 'AUDIO') continue;
    stops.push(await focused(page));
  }
  return stops;
}

async function tabTo(page: Page, isThere: (stop: Stop) => boolean): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if (isThere(await focused(page))) return;
  }
  throw new Error(`nothing of the kind can be reached on ${page.url()}`);
}

describe.each(portalLanguages)('heard or with a keyboard alone, in %s', (language) => {
  const frame = translatePortal(frameTexts, language);

  test('the five parts are named, and everything that can be pressed is reached, seen and called something', async () => {
    const page = await herPage();
    for (const section of portalSections) {
      await page.goto(`/my/${language}/${section}`);
      const navigation = page.getByRole('navigation', { name: frame('navigation') });
      const names = await navigation.getByRole('link').allTextContents();
      expect(names).toEqual(portalSections.map((each) => frame(`section.${each}`)));
      expect(await navigation.locator('[aria-current=page]').textContent()).toBe(frame(`section.${section}`));
      expect(await page.getByRole('main').count()).toBe(1);
      expect(
        await page
          .getByRole('banner')
          .getByRole('link', { name: frame('leave') })
          .count(),
      ).toBe(1);
      const stops = await tabThrough(page);
      expect(stops[0]?.name).toBe(frame('leave'));
      expect(stops[1]?.name).toBe(frame('skip'));
      expect(stops[2]?.name).toBe(ownNames[language]);
      expect(stops.slice(-5).map(({ name }) => name)).toEqual(names);
      expect(stops.filter(({ name, isSeen, isCovered }) => name === '' || !isSeen || isCovered)).toEqual([]);
      const pressable = await page.locator('a[href]:visible, button:visible, summary:visible, input:visible').count();
      expect(stops.length).toBeGreaterThanOrEqual(pressable);
    }
    await page.context().close();
  });
});

test('a keyboard is enough to say that she cannot come', async () => {
  const page = await herPage();
  const t = translatePortal(scheduleTexts, 'ar');
  await page.goto('/my/ar/schedule');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  // Next week's, which nobody has answered yet.
  await tabTo(page, ({ href }) => href?.includes('week=') === true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/week=/);
  await tabTo(page, ({ href }) => href?.includes('/sessions/') === true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/sessions/);
  await tabTo(page, ({ name }) => name === t('cannot'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/cannot/);
  await tabTo(page, ({ name }) => name.includes(t('reasons.sfi')));
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=sent/);
  await page.getByText(t('saidCannot')).waitFor();
});
