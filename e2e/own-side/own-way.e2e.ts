import { afterAll, expect, test } from 'vitest';
import { openOwnersPool } from '#app/platform/db/database.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { looksRight, openJourney, picture } from '#test/journey.ts';

const { server, open, signedIn } = await openJourney();
const database = openOwnersPool(server.database.superuserUrl, { max: 2 });
afterAll(() => database.end());

const COACH = 'Ahmed Salim';
const ask = async <Row>(text: string, values: unknown[] = []) =>
  (await database.query(text, values)).rows as unknown as Row[];

/** One of the coach's people with a goal and a step of her own that nobody has asked about, her own side open on a phone. */
async function somebodyOnHerWay() {
  const [her] = await ask<{ enrolment: string; person: string; tenant: string; step: string }>(
    `select e.id as enrolment, e.person_id as person, e.tenant_id as tenant, s.id as step from enrolments e
      join accounts a on a.id = e.case_worker_id and a.name = $1
      join programmes p on p.id = e.programme_id and p.key = 'tia-mariestad-nu'
      join plan_steps s on s.enrolment_id = e.id and s.doer = 'herself' and s.state in ('planned', 'doing')
      where e.status = 'active' and not e.restricted and exists (select from goal_pictures g where g.enrolment_id = e.id)
        and not exists (select from step_help_requests r where r.enrolment_id = e.id) order by e.id, s.id limit 1`,
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

test('in Tigrinya on an old phone: she reads her goal, asks for help, ticks a step and says how it goes on a line that breaks', async () => {
  const her = await somebodyOnHerWay();
  const phone = await open({ width: 360, script: false });
  await phone.context().addCookies([{ name: 'my', value: her.token, url: server.baseUrl }]);

  await phone.goto('/my/ti/way');
  await looksRight(phone);
  await picture(phone, 'way-ti');
  await phone.getByRole('link', { name: 'ምሉእ ዕላማ ርኣዩ' }).click();
  await phone.waitForURL('**/way/goal');
  await phone.getByRole('link', { name: 'ዕላማይ መሊሰ ክጽሕፍ' }).waitFor();
  await looksRight(phone);

  await phone.goto(`/my/ti/way/steps/${her.step}`);
  await phone.locator('textarea[name=words]').fill('ክድውል ኣይክእልን');
  await phone.getByRole('button', { name: 'ሓገዝ ሕተቱ' }).click();
  await phone.getByText('ሕቶኹም ናብ መራሒኹም በጺሑ').waitFor();
  await looksRight(phone);

  const coach = await signedIn(COACH);
  await coach.goto(`/participants/${her.enrolment}/plan`);
  await coach.getByText('ክድውል ኣይክእልን').waitFor();
  await looksRight(coach);
  await coach.getByLabel(/Svara deltagaren/).fill('Vi ringer tillsammans på tisdag.');
  await coach.getByRole('button', { name: 'Skicka svaret' }).click();
  await coach.getByText('Sparat').first().waitFor();

  await phone.reload();
  await phone.getByText('Vi ringer tillsammans på tisdag.').waitFor();
  await phone.getByRole('button', { name: 'ወዲአዮ' }).click();
  await phone.getByText('ጽቡቕ! እቲ ስጉምቲ ተወዲኡ').waitFor();
  await looksRight(phone);

  await phone.goto('/my/ti/way/how');
  await looksRight(phone);
  await picture(phone, 'way-how-ti');
  for (let question = 1; question <= 10; question += 1) {
    await phone.goto(`/my/ti/way/how/answer?q=${question}`);
    if (question === 1) await looksRight(phone);
    await phone
      .locator('input[name=step]')
      .nth(question % 5)
      .check();
    if (question === 4) {
      // The line is gone when she sends: the face she chose is chosen again, and what went before is there.
      await phone.context().setOffline(true);
      await phone.getByRole('button', { name: 'ቀጽሉ' }).click({ noWaitAfter: true });
      await phone.waitForTimeout(300);
      await phone.context().setOffline(false);
      await phone.goto('/my/ti/way/how');
      await phone.getByText('3 ካብ 10').waitFor();
      await phone.goto('/my/ti/way/how/answer?q=4');
      await phone.locator('input[name=step]').nth(4).check();
    }
    await phone.getByRole('button', { name: 'ቀጽሉ' }).click();
    await phone.waitForLoadState();
  }
  await phone.goto('/my/ti/way/how/send');
  await looksRight(phone);
  await phone.getByRole('button', { name: 'መልስታት ስደዱ' }).click();
  await phone.getByText('መልስታትኩም ተሰዲዱ').waitFor();
  await looksRight(phone);
  await picture(phone, 'way-curve-ti');

  await coach.goto(`/participants/${her.enrolment}/progression`);
  const [measured] = await ask<{ id: string }>(
    'select assessment_id as id from assessment_answers where enrolment_id = $1 and recorded_by is null limit 1',
    [her.enrolment],
  );
  expect(measured).toBeDefined();
  await coach.goto(`/participants/${her.enrolment}/progression/${measured?.id}`);
  await coach.getByText('Deltagaren svarade själv').waitFor();
}, 240_000);
