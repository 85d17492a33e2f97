import { describe, expect, test } from 'vitest';
import { aPdf } from '#app/features/documents/testing/sample-files.ts';
import { deskAndPhone, go, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each(deskAndPhone)('materials at $width px, script: $script', (device) => {
  test('a work sheet is added from a session, opened there, and used again in another activity', {
    timeout: 120_000,
  }, async () => {
    const page = await signedIn('Eva Holm, Samordnare', device);
    const title = `Öva telefonsamtal ${device.width}`;
    await go(page, '/activities');
    await page.getByRole('main').locator('a[href^="/sessions/"]').first().click();
    const session = page.url();
    await page.locator('#materials').getByRole('link', { name: 'Lägg till' }).click();
    await looksRight(page);
    await page.getByRole('link', { name: 'Lägg till nytt' }).click();
    await page.getByLabel('Namn').fill(title);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Välj en fil.').first().waitFor();
    await looksRight(page);
    const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await aPdf('Hej, jag heter')) };
    await page.locator('[name=file]').setInputFiles(file);
    await page.getByLabel('Ja, vi har gjort det själva').check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('cell', { name: 'Det här passet' }).first().waitFor();
    await looksRight(page);

    await go(page, session);
    const opens = page.locator('#materials').getByRole('link', { name: title });
    const got = await page.request.get((await opens.getAttribute('href')) ?? '');
    expect([got.status(), got.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const here = await page.locator('main a[href^="/activities/"]').first().getAttribute('href');

    await go(page, `/materials?q=${encodeURIComponent(title)}`);
    await looksRight(page);
    await page.getByRole('link', { name: title }).click();
    await page.locator('#uses').getByRole('listitem').first().waitFor();
    await looksRight(page);

    await go(page, '/activities');
    const sessions = await page
      .getByRole('main')
      .locator('a[href^="/sessions/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const other of sessions.reverse()) {
      await page.goto(other);
      if ((await page.locator('main a[href^="/activities/"]').first().getAttribute('href')) !== here) break;
    }
    await page.locator('main a[href^="/activities/"]').first().click();
    await page.locator('#materials').getByRole('link', { name: 'Lägg till' }).click();
    await page.getByRole('main').getByRole('searchbox', { name: 'Sök' }).fill(title);
    await page.getByRole('main').getByRole('button', { name: 'Sök' }).click();
    await page
      .getByRole('form', { name: `Använd ${title}` })
      .getByRole('button')
      .click();
    await page.getByText('Sparat.').waitFor();
    await page.getByRole('link', { name: title }).first().click();
    await page.getByText('2 aktiviteter').first().waitFor();
    await page.context().close();
  });
});
