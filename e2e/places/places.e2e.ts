import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

async function setCapacity(page: Page, activity: string, capacity: number) {
  await page.goto(`${activity}/edit`);
  await page.locator('[name=capacity]').fill(String(capacity));
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.waitForURL(/done=/);
}

test('who waits is offered the last place and takes it; nobody else gets in, by whatever way', {
  timeout: 90_000,
}, async () => {
  const page = await signedIn('Karin Ek, Samordnare');
  await page.goto('/activities');
  await page.getByRole('row').getByRole('link', { name: 'Gruppträff', exact: true }).click();
  const activity = new URL(page.url()).pathname;
  await page.goto(`${activity}/places`);
  await looksRight(page);
  const taken = Number(/(\d+) av \d+/.exec((await page.getByRole('main').textContent()) ?? '')?.[1]);
  await setCapacity(page, activity, taken + 1);

  await page.goto(`${activity}/places`);
  const queue = page.getByRole('table', { name: 'Kö' }).locator('tbody').getByRole('link');
  const [first, second] = [(await queue.nth(0).textContent()) ?? '', (await queue.nth(1).textContent()) ?? ''];
  await queue.nth(0).click();
  const offered = new URL(page.url()).pathname;
  await page.setViewportSize({ width: 390, height: 844 });
  await looksRight(page);
  await page.getByRole('button', { name: 'Erbjud plats' }).click();
  await page.getByText(/^Erbjuden en plats från/).waitFor();

  // The offer keeps the place: the next who waits and somebody from outside are told that there is none.
  await page.goto(`${activity}/places`);
  await page.getByRole('link', { name: second }).click();
  await page.getByText('Ingen plats är ledig just nu.').waitFor();
  await page.goto(`${activity}/members`);
  await page.getByText('Gruppen är full').first().waitFor();
  await looksRight(page);

  await page.goto(offered);
  await page.getByLabel('Ja, tar platsen').check();
  await page.getByRole('button', { name: 'Spara svaret' }).click();
  await page.waitForURL(/places\?done=saved/);
  await page.getByText(`${taken + 1} av ${taken + 1}`).waitFor();
  await page.getByText(first).first().waitFor();
  await looksRight(page);
});

test('the door lets in with two taps as many as there are places, and nobody more', { timeout: 90_000 }, async () => {
  const page = await signedIn('Eva Holm, Samordnare', { width: 390 });
  await page.goto('/activities');
  await page.getByRole('row').getByRole('link', { name: 'Öppet hus', exact: true }).click();
  await setCapacity(page, new URL(page.url()).pathname, 2);
  await page.goto('/activities?view=day');
  await page.getByRole('link', { name: 'Öppet hus', exact: true }).first().click();
  const session = new URL(page.url()).pathname;
  await page.goto(`${session}/door`);
  await looksRight(page);
  const letIn: string[] = [];
  for (const letter of ['A', 'M', 'S']) {
    await page.getByRole('navigation', { name: 'Första bokstaven' }).getByRole('link', { name: letter }).click();
    const person = page.getByRole('form', { name: 'Vid dörren' }).getByRole('button').first();
    letIn.push((await person.textContent()) ?? '');
    await person.click();
    if (letIn.length < 3) await page.getByText('Är här').waitFor();
  }
  await page.getByRole('alert').getByText('Det finns inga platser kvar på passet.').waitFor();
  await looksRight(page);
  await page.getByRole('link', { name: 'Till närvarolistan' }).click();
  await page.getByText(/^2 av/).waitFor();
  const isPresent = (name: string) =>
    page.locator('ol > li', { hasText: name }).locator('input[value="present"]').isChecked();
  expect(await Promise.all(letIn.map(isPresent))).toEqual([true, true, false]);
});
