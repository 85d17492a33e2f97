import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { type Device, go, looksRight, openJourney, picture } from '#test/journey.ts';
import { type ProtectionWorld, protectionWorld } from './protection-world.ts';

const { server, open } = await openJourney();
const world = await protectionWorld(server.database.superuserUrl);
afterAll(world.close);

const signedIn = (who: keyof ProtectionWorld['tokens'], device?: Partial<Device>) =>
  open({ ...device, token: world.tokens[who] });

async function expectFine(page: Page, name: string): Promise<void> {
  await looksRight(page);
  await picture(page, name);
}

test('a coordinator protects a person, the colleague who has her open loses her, and opens her again in an emergency', async () => {
  const [coordinator, colleague] = [await signedIn('coordinator'), await signedIn('caseWorker')];
  const file = `/participants/${world.enrolmentId}`;
  await colleague.goto(file);
  await colleague.getByRole('heading', { name: 'Yasmin Fjällräv' }).waitFor();

  await coordinator.goto(`${file}/protection`);
  await expectFine(coordinator, 'protection-open');
  await coordinator.getByRole('link', { name: 'Skydda personen' }).click();
  await coordinator.getByRole('button', { name: 'Skydda personen' }).click();
  await coordinator.getByText('Det här behöver rättas').waitFor();
  await coordinator.getByRole('radio', { name: 'Sekretessmarkering' }).check();
  await coordinator.getByRole('radio', { name: 'Besked från Skatteverket' }).check();
  await expectFine(coordinator, 'protection-set');
  await coordinator.getByRole('button', { name: 'Skydda personen' }).click();
  await coordinator.waitForURL(/protection\?done=saved/);
  await coordinator.getByText('Du är ensam namngiven läsare').waitFor();
  await expectFine(coordinator, 'protection-named');
  expect(await coordinator.title()).not.toContain('Yasmin');
  const reference = (await coordinator.locator('dd strong').first().textContent()) ?? '';
  expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  await colleague.getByRole('link', { name: 'Uppgifter', exact: true }).click();
  await colleague.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  await colleague.goto('/participants');
  await colleague.getByRole('heading', { name: 'Deltagare', exact: true }).waitFor();
  expect(await colleague.getByText('Fjällräv').count()).toBe(0);
  const search = colleague.getByRole('searchbox', { name: 'Sök' }).first();
  await search.fill('Yasmin');
  await search.press('Enter');
  await colleague.getByText('Inget hittades').waitFor();

  await colleague.goto('/');
  await colleague.getByRole('link', { name: 'Nödåtkomst till skyddat ärende' }).click();
  await colleague.getByLabel('Ärendekod eller identitetsnummer').fill('ZZZZ-ZZZZ');
  await colleague.getByRole('radio', { name: /Ansvarig är borta/ }).check();
  await colleague.getByLabel('Varför behöver du öppna ärendet nu?').fill('Karin är sjuk och hen står i receptionen nu');
  await expectFine(colleague, 'emergency');
  await colleague.getByRole('button', { name: 'Öppna ärendet' }).click();
  await colleague.getByText('Inget ärende öppnades').waitFor();
  await colleague.getByLabel('Ärendekod eller identitetsnummer').fill(reference.toLowerCase());
  await colleague.getByRole('radio', { name: /Ansvarig är borta/ }).check();
  await colleague.getByLabel('Varför behöver du öppna ärendet nu?').fill('Karin är sjuk och hen står i receptionen nu');
  await colleague.getByRole('button', { name: 'Öppna ärendet' }).click();
  await colleague.getByRole('heading', { name: 'Yasmin Fjällräv' }).waitFor();
  await colleague.goto(`${file}/protection`);
  await colleague.getByText('Du har nödåtkomst').waitFor();
  await expectFine(colleague, 'emergency-open');
  expect(await world.emergencies()).toEqual([
    { purpose: 'protection.emergency:sudden-absence' },
    { purpose: 'protection.emergency:sudden-absence' },
  ]);

  await coordinator.goto('/');
  await coordinator.getByText('Jonas Lindell öppnade ärendet').waitFor();
  await expectFine(coordinator, 'notice');
  await coordinator.getByRole('button', { name: 'Avbryt åtkomsten' }).click();
  await coordinator.getByText('Jonas Lindell öppnade ärendet').waitFor();
  await coordinator.getByRole('button', { name: 'Jag har sett det' }).click();
  await coordinator.waitForURL(/done=saved/);
  expect(await coordinator.getByText('Jonas Lindell öppnade ärendet').count()).toBe(0);
  await colleague.reload();
  await colleague.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  await Promise.all([coordinator.context().close(), colleague.context().close()]);
});

test('on a phone every page of protection fits, and axe finds nothing', async () => {
  const page = await signedIn('coordinator', { width: 390 });
  const base = `/participants/${world.enrolmentId}/protection`;
  for (const part of ['', '/change', '/lift', '/readers/new', '/bars/new']) {
    await go(page, `${base}${part}`);
    await expectFine(page, `phone${part.replaceAll('/', '-')}`);
  }
  await page.goto('/emergency-access');
  await expectFine(page, 'phone-emergency');
  await page.context().close();
});
