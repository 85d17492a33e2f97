import { expect, test } from 'vitest';
import { screenCode } from '#app/features/check-in/server/codes.ts';
import { checkInPageTexts } from '#app/features/check-in/texts/portal/index.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { dayOf, timeOf } from '#app/shared/dates.ts';
import { looksRight, openJourney } from '#test/journey.ts';
import { testSecret } from '#test/test-installation.ts';

// The group of Västerås meets at nine on the demo's own day, on a day off, too.
const today = dayOf(new Date().toISOString());
let clock = ['07:02', '08:02'].map((time) => `${today}T${time}:00.000Z`).find((at) => timeOf(at) === '09:02') as string;
const later = (seconds: number) => {
  clock = new Date(Date.parse(clock) + seconds * 1000).toISOString();
};

const { open, server, signedIn } = await openJourney({ now: () => clock });

test('a participant points her phone at the leader’s screen, types the code of her card in Tigrinya, and is present on the sheet', {
  timeout: 90_000,
}, async () => {
  const t = translatePortal(checkInPageTexts, 'ti');
  const keys = deriveKeys(testSecret);
  const leader = await signedIn('Petra Nyström');
  await leader.goto('/activities?view=day');
  await leader.getByRole('main').getByRole('link', { name: 'Gruppträff', exact: true }).first().click();
  const session = new URL(leader.url()).pathname;
  await looksRight(leader);

  await leader.getByRole('main').getByRole('link', { name: 'Gruppträff', exact: true }).click();
  await leader.getByRole('link', { name: 'Platser och kö' }).click();
  await leader.getByRole('link', { name: 'Kort för incheckning' }).click();
  await looksRight(leader);
  const card = leader.locator('main li', { hasText: /\d{4} \d{4}/ }).first();
  const code = ((await card.textContent()) ?? '').match(/\d{4} \d{4}/)?.[0] as string;
  const name = ((await card.getByRole('link').textContent()) ?? '').replace(/^[^:]*: /, '');

  await leader.goto(`${session}/check-in`);
  await looksRight(leader);
  await leader.setViewportSize({ width: 390, height: 844 });
  await looksRight(leader);
  const squareNow = () => screenCode(keys, session.split('/').at(-1) as string, clock);
  const seen = squareNow();
  const drawn = leader.getByRole('img', { name: 'Ruta att rikta telefonen mot' }).locator('path');
  expect(await drawn.getAttribute('d')).toBe(drawQrCode(`${server.baseUrl}/in/${seen}`).path);

  const phone = await open({ width: 390, script: false });
  await phone.goto(`/in/${seen}`);
  await phone.getByRole('link', { name: 'ትግርኛ' }).click();
  expect(await phone.locator('html').getAttribute('lang')).toBe('ti');
  await looksRight(phone);
  await phone.locator('[name=cardCode]').fill('0000 0000');
  await phone.getByRole('button', { name: t('checkIn.send') }).click();
  await phone.getByText(t('checkIn.unknown')).waitFor();
  expect(await phone.locator('[name=cardCode]').inputValue()).toBe('');
  await phone.locator('[name=cardCode]').fill(code);
  await phone.getByRole('button', { name: t('checkIn.send') }).click();
  await phone.getByText(t('checkIn.done')).waitFor();
  await looksRight(phone);

  // A photo of the square is worth nothing after a while; what the screen shows then is.
  later(90);
  await phone.goto(`/in/${seen}`);
  await phone.getByText('Rikta telefonen mot skärmen igen').waitFor();
  expect(await phone.locator('[name=cardCode]').count()).toBe(0);
  await phone.goto(`/in/${squareNow()}`);
  await phone.locator('[name=cardCode]').waitFor();

  await leader.goto(`${session}/attendance`);
  await looksRight(leader);
  const row = leader.locator('ol > li', { hasText: name });
  expect(await row.locator('input[value="present"]').isChecked()).toBe(true);
});
