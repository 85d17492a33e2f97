import { afterAll, expect, test } from 'vitest';
import { aPicture } from '#app/features/documents/testing/sample-files.ts';
import { openOwnersPool } from '#app/platform/db/database.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { looksRight, openJourney, picture } from '#test/journey.ts';

const { server, open, signedIn } = await openJourney();
const database = openOwnersPool(server.database.superuserUrl, { max: 2 });
afterAll(() => database.end());

const COACH = 'Ahmed Salim';
const COORDINATOR = 'Eva Holm';
const ask = async <Row>(text: string, values: unknown[] = []) =>
  (await database.query(text, values)).rows as unknown as Row[];

/** Somebody of the coach's who speaks Arabic and has written nothing yet, with her own side open on a phone. */
async function anArabicSpeaker() {
  const [her] = await ask<{ enrolment: string; person: string; tenant: string; name: string }>(
    `select e.id as enrolment, e.person_id as person, e.tenant_id as tenant, d.given_name as name from enrolments e
      join accounts a on a.id = e.case_worker_id and a.name = $1
      join programmes p on p.id = e.programme_id and p.key = 'tia-mariestad-nu'
      join person_directory d on d.person_id = e.person_id
      join person_languages l on l.person_id = e.person_id and l.is_first and l.language = 'ar'
      where e.status = 'active' and not e.restricted and not exists (select from message_threads t where t.enrolment_id = e.id) order by e.id limit 1`,
    [COACH],
  );
  if (her === undefined) throw new Error('nobody in the demo fits');
  const token = newToken();
  const [device] = await ask<{ id: string }>(
    `insert into portal_devices (tenant_id, id, person_id, is_shared, label, created_at, last_seen_on, expires_at)
      values ($1, uuidv7(), $2, false, 'Android', now(), current_date, now() + interval '1 year') returning id`,
    [her.tenant, her.person],
  );
  await ask(
    `insert into portal_sessions (token_hash, tenant_id, device_id, created_at, last_seen_at, expires_at, idle_seconds)
      values ($1, $2, $3, now(), now(), now() + interval '1 day', 86400)`,
    [hashToken(token), her.tenant, device?.id],
  );
  return { ...her, token };
}

test('a participant writes in Arabic with a photo, reads the answer in Arabic with the Swedish beside, and is not lost when her coach changes', async () => {
  const her = await anArabicSpeaker();
  const phone = await open({ width: 360, script: false });
  await phone.context().addCookies([{ name: 'my', value: her.token, url: server.baseUrl }]);
  const thread = `/my/ar/messages/${her.enrolment}/coach`;

  await phone.goto('/my/ar/messages');
  await looksRight(phone);
  await phone.getByRole('link', { name: new RegExp(COACH) }).click();
  await phone.getByText('لا توجد رسائل بعد').waitFor();
  await phone.locator(`a[href="${thread}/write"]`).click();
  await looksRight(phone);
  await phone.getByRole('button', { name: 'إرسال' }).click();
  await phone.locator('#problems').waitFor();
  await looksRight(phone);
  await phone.getByLabel('لا أفهم هذه الورقة.').check();
  await phone.locator('textarea[name=text]').fill('من البلدية');
  const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPicture()) };
  await phone.locator('input[type=file]').setInputFiles(file);
  await picture(phone, 'messages-write-ar');
  await phone.getByRole('button', { name: 'إرسال' }).click();
  await phone.getByText('تم إرسال رسالتك').waitFor();
  await looksRight(phone);

  const coach = await signedIn(COACH);
  await coach.goto('/messages');
  await looksRight(coach);
  await coach
    .getByRole('link', { name: new RegExp(`^${her.name}`) })
    .first()
    .click();
  await coach.getByText('من البلدية').waitFor();
  await coach.getByText('Jag förstår inte papperet.').waitFor();
  const [download] = await Promise.all([
    coach.waitForEvent('download'),
    coach.getByRole('link', { name: /Bifogad fil/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.jpg$/);
  await looksRight(coach);
  await coach.getByLabel(/Färdig mening/).selectOption('read-together');
  await coach.getByLabel(/Egna ord på svenska/).fill('Ta med det på tisdag.');
  const now = coach.getByLabel('Nu', { exact: true });
  if (await now.isVisible()) await now.check();
  await coach.getByRole('button', { name: 'Skicka' }).click();
  await coach.getByText('Ta med det på tisdag.').waitFor();
  await picture(coach, 'messages-thread');

  await phone.goto(thread);
  await phone
    .getByText('أحضر الورقة', { exact: false })
    .or(phone.getByText('إحضار الورقة', { exact: false }))
    .first()
    .waitFor();
  await phone.getByText('Ta med papperet nästa gång. Vi läser det tillsammans.').waitFor();
  await phone.getByText('Ta med det på tisdag.').waitFor();
  await looksRight(phone);
  await picture(phone, 'messages-thread-ar');
  await phone.goto(`${thread}/write`);
  await phone.locator('textarea[name=text]').fill('شكرًا، ومتى؟');
  await phone.getByRole('button', { name: 'إرسال' }).click();
  await phone.getByText('تم إرسال رسالتك').waitFor();

  await ask(
    `update enrolments set case_worker_id = (select a.id from accounts a where a.name = $2 and a.tenant_id = enrolments.tenant_id limit 1) where id = $1`,
    [her.enrolment, COORDINATOR],
  );
  const next = await signedIn(COORDINATOR);
  await next.goto('/messages');
  await next
    .getByRole('link', { name: new RegExp(`^${her.name}`) })
    .first()
    .click();
  await next.getByText('شكرًا، ومتى؟').waitFor();
  await next.getByText('من البلدية').waitFor();
  expect((await coach.goto(next.url()))?.status()).toBe(404);
});
