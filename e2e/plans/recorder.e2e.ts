import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney({ microphone: true });

async function atNewGoal(width: number): Promise<Page> {
  const page = await signedIn('Samira Rahman, Handläggare', { width });
  await page.goto('/participants?status=active');
  await page.getByRole('table').getByRole('link').filter({ hasText: ',' }).nth(9).click();
  await page.goto(`${page.url().split('?')[0]}/goal/new`);
  await page.getByRole('heading', { level: 1, name: 'Ny version av målbilden' }).waitFor();
  return page;
}

describe('a goal picture in her own voice', () => {
  test.each([1440, 390])(
    'is recorded by keyboard, heard, kept through a refused form, and saved, at %i px',
    async (width) => {
      const page = await atNewGoal(width);
      const recorder = page.getByRole('group', { name: 'Spela in rösten här' });
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      const save = () => page.getByRole('button', { name: 'Spara versionen' }).click();
      const before = await page.getByText('Behåll bilder och inspelningar').count();

      await recorder.getByRole('button', { name: 'Spela in' }).focus();
      await page.keyboard.press('Enter');
      await recorder.getByRole('button', { name: 'Stoppa' }).waitFor();
      await recorder.getByText('0:01 av 10:00').waitFor();
      await save();
      await recorder.getByText('Stoppa inspelningen, och behåll eller kasta den.').waitFor();
      await expect.poll(focused).toBe('Stoppa');
      await page.keyboard.press('Enter');
      await recorder.getByText(/^Inspelad: 0:0\d/).waitFor();
      await expect.poll(focused).toBe('Behåll');
      const length = await recorder.locator('audio').evaluate(async (sound: HTMLAudioElement) => {
        await sound.play();
        return sound.error?.message ?? 'plays';
      });
      expect(length).toBe('plays');
      await looksRight(page);
      await page.keyboard.press('Enter');
      await recorder
        .getByText(/^Inspelning 1, 0:0\d/)
        .first()
        .waitFor();

      await page.getByLabel('En morgondag som fungerar').fill('Jag berättar hellre.');
      await save();
      await page.getByRole('link', { name: /markera ett ja/ }).waitFor();
      expect(await page.getByLabel('En morgondag som fungerar').inputValue()).toBe('Jag berättar hellre.');
      await recorder
        .getByText(/^Inspelning 1, 0:0\d/)
        .first()
        .waitFor();
      await page.getByLabel('Deltagaren själv').check();
      await page.getByLabel(/Vi har läst det tillsammans/).check();
      await save();
      await page.getByText('Sparat.').waitFor();
      await page.getByText('Jag berättar hellre.').waitFor();
      const sounds = page.getByLabel(/^Inspelad röst, version/);
      expect(await sounds.count()).toBeGreaterThan(before);
      await page.close();
    },
  );

  test('may be thrown away, and a refused microphone is told in plain words while the file field stays', async () => {
    const page = await atNewGoal(1440);
    const recorder = page.getByRole('group', { name: 'Spela in rösten här' });
    await recorder.getByRole('button', { name: 'Spela in' }).click();
    await recorder.getByText('0:01 av 10:00').waitFor();
    await recorder.getByRole('button', { name: 'Stoppa' }).click();
    await recorder.getByRole('button', { name: 'Kasta' }).click();
    await recorder.getByRole('button', { name: 'Spela in', exact: true }).waitFor();
    expect(await recorder.locator('audio').count()).toBe(0);

    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await recorder.getByRole('button', { name: 'Spela in' }).click();
    await recorder.getByText('Mikrofonen är inte tillåten.').waitFor();
    await page.getByLabel('Bild eller inspelad röst').waitFor();
    await looksRight(page);
    await page.close();
  });
});
