import { describe, expect, test } from 'vitest';
import { deskAndPhone, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each(deskAndPhone)('at $width px, script $script', (device) => {
  test('a goal in her own words with the Swedish beside, a step towards it, her yes, and a week', async () => {
    const page = await signedIn('Samira Rahman, Handläggare', device);
    const save = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const saved = () => page.getByText('Sparat.').waitFor();
    await page.goto('/participants?status=active');
    const names = page.getByRole('table').getByRole('link').filter({ hasText: ',' });
    await names.nth(device.width === 390 ? 8 : 7).click();
    await page.getByRole('link', { name: 'Vägen framåt', exact: true }).click();
    await page.getByRole('link', { name: 'Målbild', exact: true }).click();
    await page.getByRole('link', { name: /^Skriv (målbilden|en ny version)$/ }).click();
    await page.getByLabel('Språk som orden skrivs på').selectOption('fa');
    await page.getByLabel('En morgondag som fungerar').fill('صبح زود به سر کار می‌روم.');
    await page.getByLabel('4', { exact: true }).check();
    await page.getByLabel('Deltagaren själv').check();
    await save('Spara versionen');
    await page.getByRole('link', { name: /markera ett ja/ }).waitFor();
    await page.getByLabel(/Vi har läst det tillsammans/).check();
    await save('Spara versionen');
    await saved();
    await page.getByText('Svenskan vid sidan av saknas').waitFor();
    await page.getByRole('link', { name: 'Skriv svenskan' }).click();
    await page.getByLabel('En morgondag som fungerar').fill('Jag går tidigt till mitt arbete.');
    await page.getByLabel('Översatt av tolk').check();
    await save('Spara');
    await saved();
    expect(await page.locator('p[lang=fa]').first().textContent()).toContain('سر کار');
    await looksRight(page);

    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('link', { name: 'Nytt steg' }).click();
    await page.getByLabel('Vad ska göras?').fill('Fråga om kurs C.');
    await page.getByLabel('Någon annan').check();
    await save('Spara steget');
    await page.getByRole('link', { name: 'Skriv vem som gör det.' }).waitFor();
    await page.getByLabel(/Vem och var/).fill('Maria, SFI');
    await save('Spara steget');
    await saved();
    await page.getByRole('link', { name: 'Anteckna ja till planen' }).click();
    await save('Anteckna deltagarens ja');
    await saved();
    await page.getByText('Ja i rummet').first().waitFor();
    await looksRight(page);
    await page
      .getByRole('button', { name: /^Klart.*Fråga om kurs C/ })
      .first()
      .click();
    await saved();
    await page.getByRole('link', { name: 'Skriv ut eller läs högt' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Min plan' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Tillbaka till planen' }).click();

    await page.getByRole('link', { name: 'Veckan', exact: true }).click();
    await page.getByRole('link', { name: 'Lägg till i veckan' }).click();
    await page.getByLabel('Vad?').selectOption({ label: 'Praktik' });
    await page.getByLabel('Måndag').check();
    await page.getByLabel('Från klockan').fill('7');
    await page.getByLabel('Till klockan').fill('8.30');
    await save('Spara');
    await saved();
    await page.getByRole('link', { name: 'Praktik', exact: true }).last().waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Skriv ut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Min vecka' }).waitFor();
    await page.getByText(/^Tillsammans .* timmar/).waitFor();
    await looksRight(page);
  }, 120_000);
});
