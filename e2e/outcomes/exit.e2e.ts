import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { type Device, go, looksRight, openJourney, picture } from '#test/journey.ts';
import { exitWorld } from './exit-world.ts';

const { server, open } = await openJourney();
const world = await exitWorld(server.database.superuserUrl);
afterAll(world.close);

async function openAt(path: string, device: Partial<Device>): Promise<Page> {
  const page = await open({ ...device, token: world.token });
  await go(page, path);
  return page;
}

describe.each([true, false])('with script %s', (script) => {
  test('a case worker says how it was at the start, in part, and what is left is still asked for', async () => {
    const enrolmentId = await world.newcomer('Hodan');
    const page = await openAt(`/participants/${enrolmentId}/entry-facts`, { script });
    const seeks = page.getByRole('checkbox', { name: 'Söker arbete', exact: true });
    const registered = page.getByLabel('Hur är Hodan inskriven?');
    expect(await registered.isVisible()).toBe(false);
    await seeks.check();
    expect(await registered.isVisible()).toBe(true);
    await page.getByRole('checkbox', { name: 'Läser sfi', exact: true }).check();
    await page.getByRole('radio', { name: 'Grundskola, ungefär 9 år i skolan' }).check();
    await page.getByRole('button', { name: 'Spara svaren' }).click();

    // What was forgotten is named, and what was chosen is still there.
    await page.getByText('Det gick inte att spara').waitFor();
    expect(await page.getByRole('radio', { name: 'Grundskola, ungefär 9 år i skolan' }).isChecked()).toBe(true);
    expect(await seeks.isChecked()).toBe(true);
    await registered.selectOption({ label: 'Inskriven som öppet arbetslös' });
    await page
      .getByRole('group', { name: 'Kan börja arbeta inom två veckor?' })
      .getByRole('radio', { name: 'Ja' })
      .check();
    await page.getByRole('button', { name: 'Spara svaren' }).click();
    await page.waitForURL(/\/history\?done=saved/);
    await page.getByText('Söker arbete · Inskriven som öppet arbetslös').first().waitFor();

    await page.getByRole('link', { name: 'Vid start', exact: true }).first().click();
    await page.getByText('frågor är inte besvarade').waitFor();
    await page.getByText('Redan antecknat').first().waitFor();
    await page.context().close();
  });

  test('a case worker ends a participation to work, and the follow-ups are planned', async () => {
    const enrolmentId = await world.newcomer('Nadia');
    const page = await openAt(`/participants/${enrolmentId}/exit`, { script });
    await page.getByRole('radio', { name: 'Har fått arbete' }).check();
    await page.getByRole('checkbox', { name: 'Arbetar', exact: true }).check();
    await page.getByLabel('Form', { exact: true }).first().selectOption({ label: 'Nystartsjobb' });
    await page.getByRole('button', { name: 'Avsluta deltagandet' }).click();
    await page.waitForURL(/\/participants\/[^/]+\?done=saved/);

    await page.goto(`/participants/${enrolmentId}/exit`);
    await page.getByText('Är avslutet fel?').waitFor();
    await page.goto('/follow-ups?state=upcoming');
    await page.getByRole('link', { name: 'Nadia Warsame' }).first().waitFor();
    await page.context().close();
  });

  test('a case worker follows up six months on, and what has ended is ended', async () => {
    const followUpId = await world.leaver(script ? 'Rahel' : 'Mehret');
    const page = await openAt(`/follow-ups/${followUpId}`, { script });
    expect(await page.getByRole('checkbox', { name: 'Studerar', exact: true }).isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Ja', exact: true }).check();
    await page.getByRole('checkbox', { name: /Har slutat: Arbetar/ }).check();
    await page.getByRole('checkbox', { name: 'Studerar', exact: true }).check();
    await page.getByLabel('Utbildning', { exact: true }).selectOption({ label: 'Yrkesutbildning' });
    await page.getByRole('group', { name: 'På heltid?' }).first().getByRole('radio', { name: 'Ja' }).check();
    await page
      .getByRole('group', { name: 'Ger utbildningen rätt till studiemedel?' })
      .getByRole('radio', { name: 'Ja' })
      .check();
    await page.getByRole('button', { name: 'Spara svaret' }).click();
    await page.waitForURL(/\/follow-ups\?done=saved/);
    await page.goto(`/follow-ups/${followUpId}`);
    await page.getByText('Besvarad den').waitFor();
    await page.context().close();
  });
});

test.each([1440, 390])('at %i px nothing sticks out and axe finds nothing, in both languages', async (width) => {
  await world.speak('sv');
  const enrolmentId = await world.newcomer('Layla');
  const followUpId = await world.leaver('Zahra');
  const filled = await openAt(`/participants/${enrolmentId}/entry-facts`, { width });
  await filled.getByRole('checkbox', { name: 'Arbetar', exact: true }).check();
  await filled.getByLabel('Form', { exact: true }).first().selectOption({ label: 'Timanställning' });
  await filled.getByRole('radio', { name: 'Gymnasium, ungefär 12 år i skolan' }).check();
  await picture(filled, `entry-filled-${width}`);
  await filled.getByRole('button', { name: 'Spara svaren' }).click();
  await filled.waitForURL(/done=saved/);
  const paths = {
    history: `/participants/${enrolmentId}/history`,
    entry: `/participants/${enrolmentId}/entry-facts`,
    'add-situation': `/participants/${enrolmentId}/situations/new`,
    'add-studies': `/participants/${enrolmentId}/situations/new?kind=studying`,
    'add-support': `/participants/${enrolmentId}/supports/new`,
    'add-qualification': `/participants/${enrolmentId}/qualifications/new`,
    exit: `/participants/${enrolmentId}/exit`,
    'follow-ups': '/follow-ups',
    'follow-up': `/follow-ups/${followUpId}`,
  };
  for (const locale of ['en', 'sv'] as const) {
    await world.speak(locale);
    for (const [name, path] of Object.entries(paths)) {
      await go(filled, path);
      await looksRight(filled);
      await picture(filled, `${name}-${width}-${locale}`);
    }
  }
  await filled.goto(`/follow-ups/${followUpId}`);
  await filled.getByRole('radio', { name: 'Ja', exact: true }).check();
  await picture(filled, `follow-up-open-${width}`);
  await looksRight(filled);
  await filled.context().close();
});
