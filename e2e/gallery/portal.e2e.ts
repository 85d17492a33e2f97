import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { looksRight, openJourney } from '#test/journey.ts';

const { open } = await openJourney();

const COMBINATIONS = ['sv', 'ar', 'ti', 'uk'].flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => [360, 1440].map((width) => ({ language, scheme, width }))),
);

async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, summary, textarea, select, input:not([type=hidden])')]
      .map((each) => each.closest('label') ?? each)
      .filter((each) => each.offsetParent !== null && each.getBoundingClientRect().height < 47.5)
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

describe('the gallery of the participant’s own pages', () => {
  test.each(COMBINATIONS)('has no findings in $language, $scheme, $width wide', async ({ language, scheme, width }) => {
    const page = await open({ width });
    await page.emulateMedia({ colorScheme: scheme });
    for (const theme of ['egenvag', 'syren&refused']) {
      await page.goto(`/gallery/portal?language=${language}&theme=${theme}`);
      await looksRight(page);
    }
    expect(await smallTargets(page)).toEqual([]);
    await page.context().close();
  });

  test.each(portalLanguages)('the five places to go stand in one line of a small phone in %s', async (language) => {
    const page = await open({ width: 360 });
    await page.goto(`/gallery/portal?language=${language}`);
    const places = await page.locator('nav li').evaluateAll((all) =>
      all.map((each) => {
        const { top, left, right } = each.getBoundingClientRect();
        return { top, isInside: left >= 0 && right <= 360, isWhole: each.scrollWidth <= each.clientWidth };
      }),
    );
    expect(places).toHaveLength(5);
    expect(new Set(places.map(({ top }) => top)).size).toBe(1);
    expect(places.filter(({ isInside, isWhole }) => !isInside || !isWhole)).toEqual([]);
    await page.context().close();
  });

  test('the way out comes first, then the way past it', async () => {
    const page = await open({ width: 360 });
    await page.goto('/gallery/portal');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Göm sidan');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });
});
