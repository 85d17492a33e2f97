import { describe, test } from 'vitest';
import { deskAndPhone, fillDay, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each(deskAndPhone)('at $width px, script $script', (device) => {
  test('a case worker follows SFI and Swedish, orders an interpreter, settles a matter and sees the themes', async () => {
    const page = await signedIn('Samira Rahman, Handläggare', device);
    await page.goto('/participants?status=active&worker=me');
    await page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: ',' })
      .nth(device.width === 390 ? 2 : 1)
      .click();
    await page.waitForURL(/participants\/[0-9a-f-]{36}$/);
    const participant = page.url();

    await page.goto(`${participant}/language`);
    await page.getByRole('link', { name: 'Lägg till sfi-kurs' }).click();
    await page.getByLabel('Studieväg', { exact: true }).selectOption('3');
    await page.getByLabel('Kurs', { exact: true }).selectOption('A');
    await fillDay(page, 'Första dag', '2026-01-12');
    await page.getByLabel('Vem ordnar kursen?').fill('Folkets komvux');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('link', { name: /Den kursen finns inte på studievägen/ }).waitFor();
    await page.getByLabel('Kurs', { exact: true }).selectOption('C');
    await page.getByRole('checkbox', { name: 'Måndag' }).first().check();
    await page.getByLabel('Börjar').first().fill('9');
    await page.getByLabel('Slutar').first().fill('12.30');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Folkets komvux').waitFor();
    await page.getByText('Mån 09.00–12.30').waitFor();
    await looksRight(page);

    await page.getByRole('link', { name: 'Anteckna nivå' }).click();
    await page.getByLabel('Säger sitt namn, sin adress och vad som behövs.').check();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('row', { name: /Tala/ }).getByText('A1').first().waitFor();

    await page.goto(`${participant}/interpreters`);
    await page.getByRole('link', { name: 'Beställ tolk' }).click();
    await page.getByLabel('Annat').check();
    await fillDay(page, 'Dag', '2027-03-04');
    await page.getByLabel('Från', { exact: true }).fill('10');
    await page.getByLabel('Till', { exact: true }).fill('11');
    await page.getByLabel('Språk', { exact: true }).selectOption('ti');
    await page.getByRole('button', { name: 'Spara beställningen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Tolk / }).waitFor();
    await page.getByLabel('Förmedlingen har bekräftat').check();
    await page.getByLabel('Kostnad i kronor').fill('640,50');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('640,5').first().waitFor();
    await looksRight(page);

    await page.goto(`${participant}/support`);
    await page.getByRole('link', { name: 'Nytt ärende' }).click();
    await page.getByLabel('Område').selectOption({ label: 'Bostad' });
    await page.getByLabel('Vad ska ordnas?').fill('Större lägenhet');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Större lägenhet/ }).waitFor();
    await page.getByLabel('Vad blev sagt?').fill('Kontraktet är skrivet.');
    await page.getByLabel('Läget efter det').selectOption({ label: 'Klart' });
    await page.getByRole('button', { name: 'Spara kontakten' }).click();
    await page.getByText('Kontraktet är skrivet.').waitFor();
    await looksRight(page);

    await page.goto(`${participant}/themes`);
    await page.getByRole('heading', { level: 1, name: 'Teman' }).waitFor();
    await page.goto('/activities/themes');
    await page.getByRole('heading', { level: 1, name: 'Teman per deltagare' }).waitFor();
    await looksRight(page);
    await page.goto('/interpreters');
    await page.getByRole('heading', { level: 1, name: 'Tolkar' }).waitFor();
    await looksRight(page);
  });
});
