import { describe, expect, test } from 'vitest';
import { deskAndPhone, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

const WORKER = 'Jonas Lindell, Handläggare';

describe.each(deskAndPhone)('at $width px, script $script', (device) => {
  test('a case worker notes a talk, is warned of a health word, chooses fewer readers, and corrects the note', async () => {
    const page = await signedIn(WORKER, device);
    await page.goto('/meetings');
    await looksRight(page);
    await page.locator('main a[href*="/meetings/"]').first().click();
    const list = page.url().replace(/\/meetings\/.*/, '/meetings');
    await page.goto(`${list}/new`);
    await page.getByLabel('Klockan').fill('7.15');
    await page.getByLabel('Mötet har redan varit').check();
    await page.getByRole('button', { name: 'Planera mötet' }).click();
    await page.getByText('Hållet', { exact: true }).first().waitFor();
    const meeting = page.url().replace(/\?.*/, '');

    await page.getByRole('link', { name: 'Skriv anteckning' }).click();
    await page.getByLabel('Vad vi talade om').fill('Har migrän om morgnarna');
    await page.getByLabel(/Alla som handlägger i programmet, även/).check();
    await page.getByRole('button', { name: 'Spara anteckningen' }).click();
    await page.getByText('Läs igenom innan du sparar').waitFor();
    await looksRight(page);
    expect(await page.getByLabel('Vad vi talade om').inputValue()).toBe('Har migrän om morgnarna');
    await page.getByLabel(/Om hälsa eller annat känsligt/).check();
    await page.getByRole('button', { name: 'Spara anteckningen' }).click();
    await page.getByText('Känsligt: få läsare').waitFor();
    await looksRight(page);

    await page.getByRole('link', { name: 'Rätta' }).click();
    await page.getByLabel('Nästa steg').fill('Börja klockan tio');
    await page.getByLabel('Vad rättar du?').fill('Nästa steg saknades');
    await page.getByRole('button', { name: 'Spara anteckningen' }).click();
    await page.getByText(/Nästa steg saknades/).waitFor();
    await page.getByText('Tidigare lydelse').waitFor();

    const coordinator = await signedIn('Karin Ek, Samordnare', device);
    await coordinator.goto(meeting);
    await coordinator.getByText('Du ser inga anteckningar om mötet').waitFor();
  });
});

test('what was written before the connection broke is back, for the same account alone, and gone once it is saved', async () => {
  const page = await signedIn(WORKER);
  await page.goto('/meetings');
  await page.locator('main a[href*="/meetings/"]').first().click();
  await page.waitForURL(/\/participants\/.*\/meetings\//);
  const write = `${page.url().replace(/\?.*/, '')}/notes/new`;
  const topics = page.getByLabel('Vad vi talade om');
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await page.goto(write);
  await page.locator('[data-island="draft-keeper"][data-island-ready]').waitFor({ state: 'attached' });
  await topics.fill('Vi talade om schemat');
  await expect.poll(kept).toContain('egenvag-draft');
  expect(await kept()).not.toContain('schemat');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  await page.goto(write);
  await page.getByText(/är tillbaka/).waitFor();
  expect(await topics.inputValue()).toBe('Vi talade om schemat');
  await page.getByLabel('Bara jag').check();
  await page.getByRole('button', { name: 'Spara anteckningen' }).click();
  await page.getByText('Bara du', { exact: true }).first().waitFor();
  await expect.poll(kept).not.toContain('egenvag-draft');

  await page.goto(write);
  await page.locator('[data-island="draft-keeper"][data-island-ready]').waitFor({ state: 'attached' });
  await topics.fill('Något halvfärdigt');
  await expect.poll(kept).toContain('egenvag-draft');
  await page.goto('/meetings');
  await page.getByText('Jonas Lindell').first().click();
  await page.getByRole('button', { name: 'Logga ut' }).first().click();
  await page.waitForURL(/sign-in|demo/);
  expect(await kept()).not.toContain('egenvag-draft');
});

test('a peer coach finds those she coaches by first name, and her own hours', async () => {
  const page = await signedIn('Nahid Amini', { width: 390 });
  await page.goto('/peer');
  await looksRight(page);
  const person = page.locator('main a[href$="/meetings"]').first();
  const name = (await person.textContent())?.trim() ?? '';
  expect(name).not.toContain(' ');
  await person.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await looksRight(page);
  await page.goto('/peer/hours');
  await looksRight(page);
});
