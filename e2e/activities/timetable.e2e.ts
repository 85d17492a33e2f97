import { describe, expect, test } from 'vitest';
import { deskAndPhone, go, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

test('closed days are kept, what they meet is cancelled in one step, and taken away again it is on', {
  timeout: 120_000,
}, async () => {
  const page = await signedIn('Eva Holm, Samordnare');
  await go(page, '/closures');
  await looksRight(page);
  await page.getByRole('link', { name: 'Utbildningsdag för personalen' }).click();
  await looksRight(page);
  await page.getByRole('button', { name: /^Ställ in/ }).click();
  await page.getByText('Sparat.').waitFor();
  await page.getByText('Inga kommande pass ligger på de här dagarna.').waitFor();
  await page
    .getByText(/pass är inställ(t|da) på grund av det här/)
    .first()
    .click();
  await page.getByText('Ta bort de stängda dagarna').click();
  await page.getByLabel('Passen blir av').check();
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await page.getByText('Borttaget.').waitFor();
  expect(await page.getByRole('link', { name: 'Utbildningsdag för personalen' }).count()).toBe(0);
  await page.context().close();
});

describe.each(deskAndPhone)('the timetable of Mariestad at $width px, script: $script', (device) => {
  test('the week is seen by day, leader and venue, and goes to the wall in Arabic', { timeout: 120_000 }, async () => {
    const page = await signedIn('Eva Holm, Samordnare', device);
    await go(page, '/activities');
    await looksRight(page);
    for (const view of ['Dag', 'Ledare', 'Lokal']) {
      await page
        .getByRole('navigation', { name: 'Hur schemat visas' })
        .getByRole('link', { name: view, exact: true })
        .click();
      await looksRight(page);
    }
    await go(page, '/activities/wall?language=ar');
    expect(await page.locator('section[lang="ar"]').getAttribute('dir')).toBe('rtl');
    await looksRight(page);
    const pdf = await page.request.get('/activities/wall?language=ar&as=pdf');
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.context().close();
  });
});
