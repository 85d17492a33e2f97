import { expect, test } from 'vitest';
import { addDays, dayOf } from '#app/shared/dates.ts';
import { looksRight, openJourney } from '#test/journey.ts';

const { open, signedIn } = await openJourney();

test('an association gets a link, adds an activity on a phone without script, a coordinator approves it, and it stands on the list in Arabic', async () => {
  const coordinator = await signedIn('Eva Holm');
  await coordinator.goto('/open-list');
  await looksRight(coordinator);
  await coordinator.getByRole('link', { name: 'Bjud in en förening' }).click();
  await coordinator.locator('[name=name]').fill('Odlarna');
  await coordinator.getByRole('button', { name: 'Gör en länk' }).click();
  const link = await coordinator.locator('[name=address]').inputValue();
  await looksRight(coordinator);

  const association = await open({ width: 390, script: false });
  await association.goto(new URL(link).pathname);
  await association.getByRole('link', { name: 'Lägg till en aktivitet' }).click();
  await association.getByRole('button', { name: 'Skicka' }).click();
  await association.getByText('Fyll i det här.').first().waitFor();
  await looksRight(association);
  await association.locator('[name=title]').fill('زراعة معًا');
  await association.locator('[name=description]').fill('نزرع الخضروات معًا.');
  await association.locator('[name=language]').selectOption('ar');
  await association.locator('[name=kind]').selectOption('outing');
  await association.locator('[name=startsOn]').fill(addDays(dayOf(new Date().toISOString()), 2));
  await association.locator('[name=startsAt]').fill('17');
  await association.locator('[name=endsAt]').fill('18.30');
  await association.locator('[name=place]').fill('Kolonilotten');
  await association.locator('[name=address]').fill('Parkvägen 3');
  await association.locator('[name=town]').fill('Mariestad');
  await association.locator('[name=languages][value=ar]').check();
  await association.locator('[name=cost][value=free]').check();
  await association.locator('[name=phone]').fill('040-628 04 29');
  await association.getByRole('button', { name: 'Skicka' }).click();
  await association.getByText('Väntar på godkännande').waitFor();
  await looksRight(association);

  await coordinator.goto('/open-list');
  await coordinator.getByRole('link', { name: 'زراعة معًا' }).first().click();
  await looksRight(coordinator);
  await coordinator.getByRole('button', { name: 'Spara beslutet' }).click();

  const reader = await open({ width: 390, script: false });
  await reader.goto('/open/mariestad/ar?free=on');
  expect(await reader.locator('html').getAttribute('dir')).toBe('rtl');
  await looksRight(reader);
  await reader.getByRole('link', { name: 'زراعة معًا' }).click();
  await reader.getByText('نزرع الخضروات معًا.').waitFor();
  await reader.getByText('مجاني').first().waitFor();
  await looksRight(reader);
}, 120_000);
