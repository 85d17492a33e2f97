import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownSharingTexts } from '#app/features/consents/texts/portal/index.ts';
import { ownMessageTexts } from '#app/features/messages/texts/portal/index.ts';
import { portalEnterTexts } from '#app/features/portal-access/texts/portal/index.ts';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { looksRight, openJourney, picture } from '#test/journey.ts';

const { open, server, signedIn } = await openJourney();
const enter = translatePortal(portalEnterTexts, 'ti');
const sharing = translatePortal(ownSharingTexts, 'ti');
const messages = translatePortal(ownMessageTexts, 'ti');

/** A Tigrinya speaker of the running Mariestad programme, with a permission she has given on her own side. */
async function enrolmentOfHers(): Promise<string> {
  return withClient(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query(`select d.enrolment_id as id from disclosures d
      join programmes p on p.tenant_id = d.tenant_id and p.id = d.programme_id and p.key like 'tia-mariestad%-nu'
      where d.channel = 'own-side' and d.withdrawn_at is null and exists (select from plan_steps s where s.enrolment_id = d.enrolment_id)
        and exists (select from attendance_marks k join activity_sessions s on s.tenant_id = k.tenant_id and s.id = k.session_id
          join activity_sessions n on n.tenant_id = s.tenant_id and n.activity_id = s.activity_id and n.held_on between current_date + 1 and current_date + 7 and not n.cancelled
          where k.enrolment_id = d.enrolment_id and k.mark = 'present' and k.held_on > current_date - 20)
      order by d.id limit 1`);
    return rows[0].id;
  });
}

const phone = () => open({ width: 360, script: false });

/** Types the code of a card at the door. */
async function atTheDoor(page: Page, code: string): Promise<void> {
  await page.goto('/my/ti');
  await page.getByLabel(enter('door.code')).fill(code);
  await page.getByRole('button', { name: enter('door.next') }).click();
}

async function withDigits(page: Page, label: string, digits: string, button: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(digits);
  await page.getByRole('radio', { name: enter('whose.own') }).check();
  await page.getByRole('button', { name: button }).click();
}

test('in Tigrinya with her card: says that she cannot come, ticks a step, writes to her coach, takes back a consent, sees who looked; and nobody else gets in', {
  timeout: 180_000,
}, async () => {
  const enrolmentId = await enrolmentOfHers();
  const staff = await signedIn('Eva Holm');
  await staff.goto(`/participants/${enrolmentId}/portal`);
  for (const name of ['Gör ett kort', 'Nytt kort'] as const) {
    const make = staff.getByRole('button', { name, exact: true });
    if ((await make.count()) > 0) {
      await make.first().click();
      break;
    }
  }
  await staff.goto(`/participants/${enrolmentId}/portal/print`);
  const code = /\d{4}[ \u00a0]\d{4}[ \u00a0]\d{4}/.exec((await staff.locator('main').textContent()) ?? '')?.[0] ?? '';
  expect(code).not.toBe('');

  // Somebody has a picture of the card: before it is opened it is worth nothing.
  const stranger = await phone();
  await atTheDoor(stranger, code);
  await withDigits(stranger, enter('enter.digits'), '4826', enter('enter.open'));
  expect(stranger.url()).not.toContain('/today');

  await staff.goto(`/participants/${enrolmentId}/portal`);
  await staff.getByRole('button', { name: /^Öppna i 60 minuter/ }).click();
  const page = await phone();
  await atTheDoor(page, code);
  await picture(page, 'card-choose');
  await looksRight(page);
  await withDigits(page, enter('choose.digits'), '4826', enter('choose.done'));
  await page.waitForURL(/\/my\/ti\/today/);
  await picture(page, 'card-today');

  // The same card on another phone, now that hers has taken it, and its digits guessed.
  await atTheDoor(stranger, code);
  await withDigits(stranger, enter('enter.digits'), '1990', enter('enter.open'));
  expect(stranger.url()).not.toContain('/today');

  // What comes next stands first on the first page; on a Friday it may be next week's.
  await page.locator('main a[href*="/sessions/"]').first().click();
  await page.locator('a[href$="/cannot"]').click();
  await looksRight(page);
  await page.locator('main button').first().click();
  expect(page.url()).toContain('done=');

  await page.goto('/my/ti/way/steps');
  await page.locator('main a[href*="/way/steps/"]').first().click();
  await page.locator('main form button').first().click();
  expect(page.url()).toContain('done=');

  await page.goto('/my/ti/messages');
  await page
    .getByRole('link', { name: messages('coach') })
    .first()
    .click();
  if (!page.url().endsWith('/write')) await page.locator('a[href$="/write"]').first().click();
  await page.getByRole('radio', { name: messages('phrase.need-help') }).check();
  await page.getByRole('button', { name: messages('compose.send') }).click();
  await page.getByText(messages('phrase.need-help')).first().waitFor();

  await page.goto('/my/ti/about-me/sharing');
  const given = () => page.getByRole('link', { name: sharing('open') });
  const before = await given().count();
  await given().first().click();
  await page.getByRole('button', { name: sharing('stop') }).click();
  expect(await given().count()).toBe(before - 1);

  await page.goto('/my/ti/about-me/looked');
  await page.getByText('Eva Holm').first().waitFor();
  await picture(page, 'card-looked');
  await looksRight(page);

  await staff.goto(`/participants/${enrolmentId}/portal`);
  await staff.getByRole('button', { name: 'Spärra nu' }).click();
  await page.goto('/my/ti/today');
  expect(new URL(page.url()).pathname).toBe('/my/ti');
});
