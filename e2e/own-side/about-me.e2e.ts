import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { aboutMeTexts } from '#app/doors/portal/about-me/texts/index.ts';
import { ownLookTexts } from '#app/features/audit/texts/portal/index.ts';
import { ownSharingTexts } from '#app/features/consents/texts/portal/index.ts';
import { openDatabase, openOwnersPool } from '#app/platform/db/database.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { addDays, dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { looksRight, openJourney, picture } from '#test/journey.ts';

const { open, server, signedIn } = await openJourney();
const pool = openOwnersPool(server.database.superuserUrl);
const db = openDatabase(pool);
afterAll(() => db.destroy());

/** A phone on which the side of a Tigrinya speaker of the running Mariestad programme is open. */
async function herPhone() {
  const { rows } = await sql<{ tenantId: string; personId: string; enrolmentId: string }>`
    select d.tenant_id as "tenantId", d.person_id as "personId", d.enrolment_id as "enrolmentId" from disclosures d
    join programmes p on p.tenant_id = d.tenant_id and p.id = d.programme_id and p.key like 'tia-mariestad%-nu'
    join disclosure_requests r on r.tenant_id = d.tenant_id and r.enrolment_id = d.enrolment_id
    where d.channel = 'own-side' and d.withdrawn_at is null
      and not exists (select from own_requests o where o.enrolment_id = d.enrolment_id and o.kind = 'pause')
    order by d.id limit 1`.execute(db);
  const her = rows[0] as (typeof rows)[number];
  const [token, deviceId] = [newToken(), newId()];
  await sql`insert into portal_devices (tenant_id, id, person_id, restricted, is_shared, label, created_at, last_seen_on, expires_at)
    values (${her.tenantId}, ${deviceId}, ${her.personId}, false, false, 'Android', now(), current_date, now() + interval '1 year')`.execute(
    db,
  );
  await sql`insert into portal_sessions (token_hash, tenant_id, device_id, created_at, last_seen_at, expires_at, idle_seconds)
    values (${hashToken(token)}, ${her.tenantId}, ${deviceId}, now(), now(), now() + interval '1 day', 3600)`.execute(
    db,
  );
  const page = await open({ width: 360, script: false });
  await page.context().addCookies([{ name: 'my', value: token, url: server.baseUrl }]);
  return { page, ...her };
}

test('a Tigrinya speaker takes back a consent with as many taps as giving one, sees who looked, corrects her phone and asks for a pause', {
  timeout: 120_000,
}, async () => {
  const { page, enrolmentId } = await herPhone();
  const [t, sharing, looks] = [
    translatePortal(aboutMeTexts, 'ti'),
    translatePortal(ownSharingTexts, 'ti'),
    translatePortal(ownLookTexts, 'ti'),
  ];
  const worker = await signedIn('Eva Holm');
  await worker.goto(`/participants/${enrolmentId}/plan`);

  await page.goto('/my/ti/about-me');
  await picture(page, 'about-me');
  await looksRight(page);
  await page.getByRole('link', { name: t('tile.sharing') }).click();
  await picture(page, 'sharing');
  await looksRight(page);

  // To give: one tap opens the question, one says yes. To take back: one tap opens the consent, one takes it back.
  const isOpen = () => page.getByRole('link', { name: sharing('open') });
  const before = await isOpen().count();
  await page
    .getByRole('link', { name: sharing('answer') })
    .first()
    .click();
  await picture(page, 'question');
  await looksRight(page);
  await page.getByRole('button', { name: sharing('yes') }).click();
  expect(await isOpen().count()).toBe(before + 1);
  await isOpen().first().click();
  await picture(page, 'consent');
  await looksRight(page);
  await page.getByRole('button', { name: sharing('stop') }).click();
  expect(await isOpen().count()).toBe(before);

  await page.goto('/my/ti/about-me');
  await page.getByRole('link', { name: t('tile.looked') }).click();
  await page.getByText('Eva Holm').first().waitFor();
  await page.getByText(looks('reason.plan')).first().waitFor();
  await page.getByText(looks('you')).first().waitFor();
  await picture(page, 'looked');
  await looksRight(page);

  await page.goto('/my/ti/about-me/details');
  await picture(page, 'details');
  await page.getByRole('link', { name: t('details.changeContact') }).click();
  await page.locator('#phone').fill('inte ett nummer');
  await page.getByRole('button', { name: t('contact.save') }).click();
  await page.getByText(t('problem.phone-unreadable')).first().waitFor();
  await picture(page, 'contact-problem');
  await page.locator('#phone').fill('070-174 06 99');
  await page.getByRole('button', { name: t('contact.save') }).click();
  await page.getByText('070-174 06 99').waitFor();
  await looksRight(page);

  await page.goto('/my/ti/about-me/leave');
  await picture(page, 'leaving');
  await page.getByRole('link', { name: t('leaving.pause') }).click();
  await page.getByText(t('reason.family')).click();
  await page.locator('#fromOn').fill(addDays(dayOf(new Date().toISOString()), 3));
  await picture(page, 'pause');
  await looksRight(page);
  await page.getByRole('button', { name: t('ask.send') }).click();
  await page.getByText(t('asked.waiting')).first().waitFor();
  await picture(page, 'asked');
  await looksRight(page);

  await worker.goto(`/participants/${enrolmentId}/requests`);
  await worker.getByText('Vill göra uppehåll').first().waitFor();
  await worker.getByText('Har ändrat kontakt eller språk').first().waitFor();
  await picture(worker, 'staff-requests');
  await looksRight(worker);
  const card = worker.locator('section#waiting').getByRole('heading', { name: 'Vill göra uppehåll' });
  await card
    .locator('xpath=ancestor::*[.//a[normalize-space()="Svara"]][1]')
    .getByRole('link', { name: 'Svara' })
    .click();
  await picture(worker, 'staff-answer');
  await looksRight(worker);
  await worker.getByLabel('Nej, det går inte').check();
  await worker.getByLabel(/Några ord/).fill('Vi behöver prata först.');
  await worker.getByRole('button', { name: 'Spara svaret' }).click();
  await worker.waitForURL(/done=saved/);

  await page.goto('/my/ti/about-me/asked');
  await page.getByText('Vi behöver prata först.').waitFor();
  for (const path of ['roles', 'rights', 'details/languages', 'ask/apart', 'leave?step=before']) {
    await page.goto(`/my/ar/about-me/${path}`);
    await picture(page, `ar-${path.replace(/\W/g, '-')}`);
    await looksRight(page);
  }
});
