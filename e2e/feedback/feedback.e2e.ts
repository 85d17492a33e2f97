import { expect, test } from 'vitest';
import { openDatabase, openOwnersPool } from '#app/platform/db/database.ts';
import { dayOf } from '#app/shared/dates.ts';
import { looksRight, openJourney } from '#test/journey.ts';

// In the evening of the demo's day: sessions have begun, and answers about them are taken until midnight.
const { open, signedIn, server } = await openJourney({
  now: () => `${dayOf(new Date().toISOString())}T18:00:00.000Z`,
});

test('a phone answers in Arabic by the square, the leader sees it when there are five, writes what she learnt, and the activity shows it', async () => {
  const leader = await signedIn('Petra Nyström');
  const todays = await sessionOfToday('Petra Nyström');
  await leader.goto(`/sessions/${todays}/feedback`);
  await looksRight(leader);
  await leader.getByRole('link', { name: 'Visa rutan' }).click();
  await looksRight(leader);
  const questions = (await leader.getByRole('link', { name: 'Öppna frågorna här' }).getAttribute('href')) ?? '';
  const code = questions.split('/').at(-1) ?? '';

  const phone = await open({ width: 390 });
  await phone.goto(`/feedback/ar/${code}`);
  expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
  await looksRight(phone);
  await phone.locator('[name=felt][value=high]').check();
  await phone.getByRole('button', { name: 'إرسال' }).click();
  await phone.getByText('عليك الإجابة عن الأسئلة الثلاثة كلها').first().waitFor();
  await looksRight(phone);
  await phone.locator('[name=learned][value=middle]').check();
  await phone.locator('[name=welcomed][value=high]').check();
  await phone.getByRole('button', { name: 'إرسال' }).click();
  await phone.getByText('شكرًا على إجابتك!').waitFor();
  await looksRight(phone);

  for (let each = 0; each < 4; each += 1) {
    const other = await open({ width: 360, script: false });
    await other.goto(`/feedback/${code}`);
    for (const [name, value] of [
      ['felt', 'high'],
      ['learned', 'high'],
      ['welcomed', 'middle'],
    ])
      await other.locator(`[name=${name}][value=${value}]`).check();
    await looksRight(other);
    await other.getByRole('button', { name: 'Skicka' }).click();
    await other.getByText('Tack för ditt svar!').waitFor();
    await other.context().close();
  }

  await leader.goto(`/sessions/${todays}/feedback`);
  await leader.getByText(/^5 har svarat\.$/).waitFor();
  expect(await leader.getByText('Hur var det idag?').count()).toBe(0);
  await leader.getByText('Sluta ta emot svar').first().click();
  await leader.getByRole('button', { name: 'Sluta ta emot svar' }).click();
  await leader.getByRole('heading', { name: 'Hur var det idag?' }).waitFor();
  await looksRight(leader);

  await leader.getByRole('link', { name: 'Skriv reflektion' }).click();
  await leader.locator('[name=worked]').fill('Rollspelet, fast en deltagare var sjuk');
  await leader.getByRole('button', { name: 'Spara' }).click();
  await leader.getByText('Läs igenom en gång till').waitFor();
  await looksRight(leader);
  await leader.locator('[name=worked]').fill('Rollspelet om arbetsintervjun');
  await leader.getByRole('button', { name: 'Spara' }).click();
  await leader.getByText('Rollspelet om arbetsintervjun').waitFor();

  await leader.getByRole('link', { name: 'Vad aktiviteten gav' }).click();
  await leader.getByRole('heading', { name: 'Månad för månad' }).waitFor();
  await leader.getByText('Rollspelet om arbetsintervjun').first().waitFor();
  await looksRight(leader);
}, 120_000);

// A group's session of today that this leader leads.
async function sessionOfToday(leader: string): Promise<string> {
  const db = openDatabase(openOwnersPool(server.database.superuserUrl));
  const { id } = await db
    .selectFrom('activity_sessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .innerJoin('activity_leaders as l', 'l.activity_id', 'a.id')
    .innerJoin('accounts as c', 'c.id', 'l.account_id')
    .where('a.name', '=', 'Gruppträff')
    .where('c.name', '=', leader)
    .where('s.held_on', '=', dayOf(new Date().toISOString()))
    .select('s.id')
    .executeTakeFirstOrThrow();
  await db.destroy();
  return id;
}
