import { describe, test } from 'vitest';
import { deskAndPhone, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each(deskAndPhone)('at $width px, script $script', (device) => {
  test('a case worker maps a person over two meetings and measures with her', async () => {
    const page = await signedIn('Samira Rahman, Handläggare', device);
    await page.goto('/participants?status=active&caseWorker=me');
    await page.getByRole('table').getByRole('link').filter({ hasText: ',' }).first().click();
    const person = page.url().split('?')[0] as string;

    await page.goto(`${person}/mapping`);
    const start = page.getByRole('button', { name: 'Börja kartläggningen' });
    if ((await start.count()) > 0) await start.click();
    await page.getByRole('link', { name: 'Fritid', exact: true }).click();
    const works = page.getByLabel('Vad fungerar?', { exact: true });
    await works.fill('Spelar schack');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Spelar schack').first().waitFor();
    await looksRight(page);

    await page.getByRole('link', { name: 'Fritid', exact: true }).click();
    await works.fill('Spelar schack i en klubb');
    await page.getByRole('radio', { name: 'Vi formulerar tillsammans' }).check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: 'Läs hela och skriv ut' }).click();
    await page.getByText('Spelar schack i en klubb').first().waitFor();
    await page
      .getByText(/Tidigare formuleringar/)
      .first()
      .waitFor();
    await looksRight(page);

    await page.goto(`${person}/progression`);
    await page.getByLabel('Mätpunkt', { exact: true }).selectOption({ label: 'Utanför mätpunkterna' });
    await page.getByRole('button', { name: 'Börja mäta' }).click();
    await page.getByRole('link', { name: 'Personen svarar' }).click();
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.getByText('Ingen med arabiska som modersmål').waitFor();
    await looksRight(page);
    await page.getByRole('group', { name: 'أعرف ما أريد أن أعمل فيه أو أدرسه.' }).getByLabel('قليلًا').check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: 'Din bild' }).click();
    await page
      .getByRole('group', { name: 'Vet vad hon eller han vill arbeta med eller studera.' })
      .getByLabel('Stämmer nästan helt')
      .check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Olika bild').first().waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Samtalsblad' }).click();
    await page.getByText('Vad skulle vara ett steg till?').first().waitFor();
  });
});
