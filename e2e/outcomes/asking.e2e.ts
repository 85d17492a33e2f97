import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { shortToken } from '#app/features/reminders/public.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { go, looksRight, openJourney, picture } from '#test/journey.ts';
import { testSecret } from '#test/test-installation.ts';
import { exitWorld } from './exit-world.ts';

const { server, open } = await openJourney();
const world = await exitWorld(server.database.superuserUrl);
afterAll(world.close);

const words = {
  ar: { direction: 'rtl', work: 'أعمل', form: 'عمل ثابت', send: 'إرسال', thanks: 'وصلت الإجابة' },
  ti: { direction: 'ltr', work: 'እሰርሕ ኣለኹ', form: 'ቀዋሚ ስራሕ', send: 'ስደዱ', thanks: 'መልስኹም በጺሑና ኣሎ' },
} as const;

/** The address in the letter that was made last: what a telephone reads out of its square. */
async function addressInLetter(): Promise<string> {
  const { rows } = await withClient(server.database.superuserUrl, (client) =>
    client.query<{ id: string; tenant: string }>(
      'select id, tenant_id as tenant from follow_up_attempts order by tried_at desc, id desc limit 1',
    ),
  );
  return `/f/${shortToken(deriveKeys(testSecret), rows[0]?.tenant ?? '', rows[0]?.id ?? '')}`;
}

async function answerOnPhone(language: 'ar' | 'ti', address: string): Promise<void> {
  const say = words[language];
  const phone: Page = await open({ width: 360, script: false });
  await phone.goto(address);
  await phone.waitForURL(new RegExp(`/f/${language}/`));
  expect(await phone.locator('html').getAttribute('dir')).toBe(say.direction);
  await looksRight(phone);
  await phone.getByRole('button', { name: say.send }).click();
  await phone.getByRole('checkbox', { name: say.work }).check();
  await picture(phone, `asking-${language}`);
  await phone.getByRole('radio', { name: say.form }).check();
  await phone.locator('[name=hoursPerWeek]').fill('40');
  await phone.locator('[name=sinceOn]').fill(world.today);
  await looksRight(phone);
  await phone.getByRole('button', { name: say.send }).click();
  await phone.getByText(say.thanks).waitFor();
  await phone.goto(address);
  expect(await phone.getByRole('button', { name: say.send }).count()).toBe(0);
  await phone.context().close();
}

describe('somebody who has left is asked', () => {
  test.each(['ti', 'ar'] as const)(
    'by letter, answers on her phone in %s, and the case worker takes it into the history',
    {
      timeout: 90_000,
    },
    async (language) => {
      const followUpId = await world.leaver(language === 'ti' ? 'Senait' : 'Amal');
      const page = await open({ token: world.token });
      await go(page, `/follow-ups/${followUpId}`);
      await page.getByRole('radio', { name: 'Svarade inte' }).check();
      await page.getByRole('button', { name: 'Spara försöket' }).click();
      await page.waitForURL(/done=saved/);
      await page.getByText('Skicka en länk').click();
      await page.locator('#letter-language').selectOption(language);
      await page.getByRole('button', { name: 'Gör ett brev' }).click();
      await page.getByRole('link', { name: 'Skriv ut brevet' }).waitFor();
      await looksRight(page);
      await picture(page, `asking-staff-${language}`);

      await answerOnPhone(language, await addressInLetter());

      await go(page, '/follow-ups?state=replied');
      await page.getByRole('row').getByRole('link').first().click();
      await page.getByText('har svarat själv').first().waitFor();
      expect(await page.getByRole('checkbox', { name: 'Arbetar', exact: true }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Spara svaret' }).click();
      await page.waitForURL(/\/follow-ups\?done=saved/);
      await page.context().close();
    },
  );

  test('and the page of results counts both', { timeout: 60_000 }, async () => {
    const page = await open({ token: world.token });
    await go(page, '/results');
    await page.getByRole('link', { name: 'Svar på uppföljningar' }).click();
    await page.getByRole('link', { name: 'Visa exakta tal' }).click();
    await page.waitForURL(/figures=exact/);
    await page.getByRole('link', { name: '2', exact: true }).first().click();
    await page.getByRole('link', { name: 'Senait Warsame' }).waitFor();
    await page.getByRole('link', { name: 'Amal Warsame' }).waitFor();
    await looksRight(page);
    await page.context().close();
  });
});
