import { describe, expect, test } from 'vitest';
import { deskAndPhone, go, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each(deskAndPhone)('at $width px, script $script', (device) => {
  test('a coordinator registers a person, accepts her, registers the start and a break', async () => {
    // Nobody is taken for the one of the other size.
    const family = device.script ? 'Bredqvist' : 'Smaldal';
    const page = await signedIn('Karin Ek, Samordnare', device);
    await go(page, '/participants');
    await page.getByRole('main').getByRole('link', { name: 'Registrera deltagare' }).click();

    // Nothing filled in: told what is needed, and nothing is lost on the way.
    await page.getByRole('textbox', { name: 'Personnummer eller annat nummer' }).fill('900101-9803');
    await page.getByRole('button', { name: 'Registrera' }).click();
    await page.getByRole('link', { name: 'Skriv minst ett namn.' }).waitFor();
    await page.getByLabel('Förnamn').fill('Yordanos');
    await page.getByLabel('Efternamn').fill(family);
    await page.getByRole('button', { name: 'Registrera' }).click();
    await page.getByRole('link', { name: /kontrollsiffran, stämmer inte/ }).waitFor();
    await page.getByRole('textbox', { name: 'Personnummer eller annat nummer' }).fill('');
    await page.getByRole('radio', { name: 'Kvinna' }).check();
    await page.getByLabel('Modersmål').selectOption({ label: 'Tigrinja' });
    await page.getByRole('button', { name: 'Registrera' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Yordanos ${family}`);
    expect(await page.getByRole('main').textContent()).toContain('Anvisad');

    for (const [move, status] of [
      ['Anta', 'Antagen'],
      ['Registrera start', 'Deltar'],
    ] as const) {
      await page.getByRole('link', { name: move, exact: true }).click();
      await page.getByRole('button', { name: move }).click();
      await page.getByRole('heading', { level: 1, name: 'Yordanos' }).waitFor();
      expect(await page.getByRole('main').textContent()).toContain(status);
    }
    expect(await page.getByRole('main').textContent()).toContain('vecka 1');

    await page.getByText('Fler val').click();
    await page.getByRole('link', { name: 'Registrera uppehåll' }).click();
    await page.getByLabel('Varför').fill('Reser bort en månad');
    await page.getByRole('button', { name: 'Registrera uppehåll' }).click();
    expect(await page.getByRole('main').textContent()).toContain('Reser bort en månad');
    await looksRight(page);
  });

  test('the list is filtered, sorted and searched', async () => {
    const page = await signedIn('Karin Ek, Samordnare', device);
    await go(page, '/participants?status=all');
    await looksRight(page);
    const filters = page.getByRole('search', { name: 'Filtrera listan' });
    await filters.getByLabel('Läge', { exact: true }).selectOption({ label: 'Avslutad' });
    await filters.getByRole('button', { name: 'Visa' }).click();
    await page.waitForURL(/status=ended/);
    // On a phone the least needed columns are left out, and their order with them.
    const [column, order] =
      device.width < 600 ? (['Läge', /sort=status/] as const) : (['Start', /sort=start/] as const);
    await page.getByRole('link', { name: column }).first().click();
    await page.waitForURL(order);
    const name = (await page.getByRole('rowheader').first().getByRole('link').textContent()) ?? '';
    await page.getByRole('searchbox', { name: 'Sök på namn i listan' }).fill(name.split(',')[0] ?? '');
    await page.getByRole('form', { name: 'Sök på namn i listan' }).getByRole('button', { name: 'Sök' }).click();
    await page.getByRole('link', { name: 'Visa alla' }).waitFor();
    expect(await page.getByRole('rowheader').allTextContents()).toContain(name.concat(' '));
    expect(page.url()).not.toContain(encodeURIComponent(name.split(',')[0] ?? ''));
  });
});

// Axe needs script; what it judges is the same without.
describe.each([1440, 390])('at %i px', (width) => {
  test.each([
    '/participants?status=all',
    '/participants/new',
    '/participants/new?choose=true',
    '§',
    '§/person',
    '§/enrolment',
    '§/number',
    '§/moves/pause',
    '§/moves/start',
  ])('%s is clean', async (pattern) => {
    const page = await signedIn('Karin Ek, Samordnare', { width });
    await go(page, '/participants?status=active');
    const address = (await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')) ?? '';
    await go(page, pattern.replace('§', address));
    await looksRight(page);
  });
});

test('another organisation’s coordinator sees nothing of her', async () => {
  const [karin, other] = [await signedIn('Karin Ek, Samordnare'), await signedIn('Eva Holm, Samordnare')];
  await go(karin, '/participants?status=active');
  const address = (await karin.getByRole('rowheader').first().getByRole('link').getAttribute('href')) ?? '';
  expect((await go(karin, address))?.status()).toBe(200);
  expect((await go(other, address))?.status()).toBe(404);
});
