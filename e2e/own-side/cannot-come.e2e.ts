import { expect, test } from 'vitest';
import { scheduleTexts } from '#app/doors/portal/schedule/texts/index.ts';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { looksRight, openJourney, picture } from '#test/journey.ts';
import { openOn } from './own-phone.ts';

const { open, server, signedIn } = await openJourney();
const words = translatePortal(scheduleTexts, 'ar');

/** An Arabic speaker of Västerås' running programme who is awaited at a session in the days to come, of which she has said nothing. */
const somebodyAwaited = () =>
  withClient(server.database.superuserUrl, async (client) => {
    const { rows } =
      await client.query(`select e.tenant_id as "tenantId", e.person_id as "personId", s.id as "sessionId",
        trim(d.given_name || ' ' || d.family_name) as name
      from enrolments e join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id and p.key = 'vasteras-nu'
      join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
      join person_languages l on l.tenant_id = e.tenant_id and l.person_id = e.person_id and l.is_first and l.language = 'ar'
      join activity_members m on m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.joined_on <= current_date
      join activity_sessions s on s.tenant_id = m.tenant_id and s.activity_id = m.activity_id and s.status = 'planned' and s.held_on between current_date + 1 and least(current_date + 8, m.left_on)
      where e.status = 'active' and not e.restricted and not exists (select from absence_notices n where n.tenant_id = e.tenant_id and n.enrolment_id = e.id)
      order by s.held_on, e.id limit 1`);
    const [her] = rows as { tenantId: string; personId: string; sessionId: string; name: string }[];
    if (her === undefined) throw new Error('nobody in the demo fits');
    return { ...her, ...(await openOn(client, her)) };
  });

test('in Arabic on an old phone: says that she cannot come, the sheet knows it, and she comes after all', async () => {
  const her = await somebodyAwaited();
  const phone = await open({ width: 360, script: false });
  await phone.context().addCookies([{ name: 'my', value: her.token, url: server.baseUrl }]);
  await phone.goto(`/my/ar/sessions/${her.sessionId}`);
  expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
  await phone.getByRole('link', { name: words('cannot') }).click();
  await phone.getByRole('heading', { name: words('why') }).waitFor();
  await looksRight(phone);
  await picture(phone, 'cannot-come-ar');

  // The line is gone as she taps: nothing is said yet, and the same tap says it once when the line is back.
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: words('reasons.child') }).click({ noWaitAfter: true });
  await phone.waitForTimeout(500);
  await phone.context().setOffline(false);
  await phone.goto(`/my/ar/sessions/${her.sessionId}`);
  await phone.getByRole('link', { name: words('cannot') }).click();
  await phone.getByRole('button', { name: words('reasons.child') }).click();
  await phone.getByText(words('saidCannot')).waitFor();
  await looksRight(phone);
  await picture(phone, 'cannot-come-said-ar');

  const staff = await signedIn('Karin Ek');
  await staff.goto(`/sessions/${her.sessionId}/attendance`);
  const row = staff.locator('tr, li').filter({ hasText: her.name }).filter({ hasText: 'Vård av barn' }).first();
  await row.waitFor();
  await picture(staff, 'cannot-come-sheet');
  await looksRight(staff);

  await phone.getByRole('button', { name: words('comesAfterAll') }).click();
  await phone.getByText(words('saidComes')).waitFor();
  await staff.reload();
  await row.waitFor({ state: 'detached' });
}, 180_000);
