import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPdf, pdfWith } from '#app/features/documents/testing/sample-files.ts';
import { deskAndPhone, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egenvag-e2e-'));
  await writeFile(join(folder, 'Amira CV.pdf'), await aPdf('CV'));
  await writeFile(join(folder, 'nyare.pdf'), await aPdf('CV, nyare'));
  await writeFile(join(folder, 'skript.pdf'), await aPdf('x', pdfWith.script));
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(deskAndPhone)('at $width px, script $script', (device) => {
  test('a case worker adds a paper, opens it, replaces and deletes it', async () => {
    const page = await signedIn('Samira Rahman, Handläggare', device);
    await page.goto('/participants?status=active');
    await page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: ',' })
      .nth(device.width === 390 ? 6 : 5)
      .click();
    await page.getByRole('link', { name: 'Uppgifter', exact: true }).click();
    await page.getByRole('link', { name: 'Dokument', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Dokument' }).waitFor();

    await page.getByLabel('Fil', { exact: true }).setInputFiles(join(folder, 'skript.pdf'));
    await page.getByLabel('Sort').selectOption({ label: 'CV' });
    await page.getByLabel('Namn på dokumentet').fill('CV på svenska');
    await page.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByRole('link', { name: /innehåller skript/ }).waitFor();
    expect(await page.getByLabel('Namn på dokumentet').inputValue()).toBe('CV på svenska');
    await looksRight(page);

    await page.getByLabel('Fil', { exact: true }).setInputFiles(join(folder, 'Amira CV.pdf'));
    await page.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByText('Sparat.').waitFor();
    await page.getByRole('link', { name: 'CV på svenska', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Ladda ner' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^dokument-[0-9a-f]{8}-1\.pdf$/);
    expect((await readFile(await download.path())).includes('Kanarie')).toBe(false);
    await page.reload();
    expect(await page.getByRole('list', { name: 'Vem har öppnat' }).textContent()).toContain('Samira Rahman');
    await looksRight(page);

    await page.getByRole('link', { name: 'Byt ut mot en nyare fil' }).click();
    await page.getByLabel('Fil', { exact: true }).setInputFiles(join(folder, 'nyare.pdf'));
    await page.getByRole('button', { name: 'Byt ut' }).click();
    await page.getByText('Fil 2').first().waitFor();

    await page.getByRole('link', { name: 'Radera' }).click();
    await page.getByLabel('Varför raderas det?').fill('Ersatt av ett annat papper');
    await page.getByRole('button', { name: 'Radera dokumentet' }).click();
    await page.getByText(/Raderade dokument/).click();
    await page.getByText('Ersatt av ett annat papper').waitFor();
    await looksRight(page);
  });

  test('a coordinator saves a filter, chooses columns and hands people over', async () => {
    const page = await signedIn('Karin Ek, Samordnare', device);
    const name = `Aktiva ${device.width}`;
    await page.goto('/participants?status=active');
    await page.getByText('Spara filtret', { exact: true }).click();
    await page.getByLabel('Namn', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.goto('/participants');
    await page.getByRole('link', { name }).click();
    expect(new URL(page.url()).search).toBe('?status=active');

    await page.getByText('Kolumner', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Vecka och fas' }).uncheck();
    await page.getByRole('checkbox', { name: 'Anvisad' }).check();
    await page.getByRole('button', { name: 'Visa kolumnerna' }).click();
    await page.waitForURL(/columns=/);
    expect(await page.getByRole('main').textContent()).not.toContain('Vecka 1');
    await looksRight(page);

    const boxes = page.getByRole('checkbox', { name: /^Markera / });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: 'Lämna över till en annan handläggare' }).click();
    await page.getByText('2 deltagare får en ny ansvarig handläggare').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: 'Lämna över', exact: true }).click();
    await page.getByRole('link', { name: 'Skriv varför.' }).waitFor();
    await page.getByLabel('Ny handläggare').selectOption({ label: 'Jonas Lindell' });
    await page.getByLabel('Varför').fill('Samira byter uppdrag');
    await page.getByRole('button', { name: 'Lämna över', exact: true }).click();
    await page.getByText('Sparat.').waitFor();
    await page.getByRole('table').getByRole('link').filter({ hasText: ',' }).first().waitFor();
  });
});
