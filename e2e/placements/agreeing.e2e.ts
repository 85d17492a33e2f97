import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { open, signedIn } = await openJourney();

test('a participant agrees to a placement on a phone without an account and without script; the first answer of each party counts', async () => {
  const staff = await signedIn('Karin Ek, Samordnare');
  const own = await linkFor(staff, /^Deltagaren/);
  const phone = await open({ width: 360, script: false });
  await phone.goto(own.address);
  await phone.getByRole('textbox').fill('000');
  await phone.getByRole('button', { name: 'Öppna' }).click();
  await phone.getByText('Det stämmer inte. Försök igen.').first().waitFor();
  await looksRight(phone);
  await phone.getByRole('textbox').fill(own.check);
  await phone.getByRole('button', { name: 'Öppna' }).click();
  await phone.getByText('tisdag 13:00–16:00').waitFor();
  await looksRight(phone);
  await phone.getByRole('button', { name: 'Ja', exact: true }).click();
  await phone.getByText('Tack! Ditt svar är sparat.').waitFor();

  await staff.goto(own.placement);
  await staff.getByText('genom länken').first().waitFor();
  await staff.getByText('Överenskommen').first().waitFor();
  await looksRight(staff);
  await phone.goto(own.address);
  expect(await phone.getByRole('button', { name: 'Ja', exact: true }).count()).toBe(0);
  for (const page of [staff, phone]) await page.context().close();
});

/** Makes a link for one of the parties of a placement that waits for an answer; `check` opens it. */
async function linkFor(staff: Page, party: RegExp): Promise<{ address: string; check: string; placement: string }> {
  await staff.goto('/placements?status=proposed');
  await staff
    .getByRole('row', { name: /Björkgläntan/ })
    .getByRole('link')
    .first()
    .click();
  await staff.getByRole('link', { name: 'Ny länk' }).waitFor();
  const placement = new URL(staff.url()).pathname;
  await staff.getByRole('link', { name: 'Ny länk' }).click();
  await staff.getByRole('radio', { name: party }).check();
  await staff.getByRole('button', { name: 'Gör länken' }).click();
  const address = await staff.getByRole('link', { name: 'Öppna länken' }).getAttribute('href');
  await looksRight(staff);
  const code = /koden (\d{4})/.exec((await staff.getByRole('main').textContent()) ?? '')?.[1];
  // Somebody who is reached by phone shows with its last digits that the link came to her.
  await staff.goto(placement.replace(/placements.*/, 'person'));
  const number = /07\d[\d -]{6,}\d/.exec(await staff.getByRole('main').ariaSnapshot())?.[0].replace(/\D/g, '');
  return { address: address ?? '', check: code ?? number?.slice(-4) ?? '', placement };
}
