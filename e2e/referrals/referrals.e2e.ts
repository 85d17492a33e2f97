import { expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

test('a partner officer refers somebody without a number, the coordinator gives her a place, the officer sees that and nothing more', async () => {
  const officer = await signedIn('Helena Strand', { width: 390 });
  await officer.getByRole('link', { name: 'Anvisa någon' }).click();
  await officer.getByRole('button', { name: 'Skicka anvisningen' }).click();
  await officer.getByText('Skriv minst ett namn. Förnamnet räcker.').first().waitFor();
  await officer.getByLabel('Förnamn').fill('Saynab');
  await officer.getByLabel('Födelsedatum eller födelseår').fill('1993');
  await officer.getByLabel('Bor i kommun').fill('Sala');
  await officer.getByLabel('Vad önskas av programmet?').fill('Vill arbeta i butik.');
  await looksRight(officer);
  await officer.getByRole('button', { name: 'Skicka anvisningen' }).click();
  await officer.getByText('Ingen har svarat än.').waitFor();
  const address = officer.url();

  const coordinator = await signedIn('Karin Ek');
  await coordinator.getByRole('link', { name: 'Saynab' }).click();
  await coordinator.getByText('Bor i Sala, som inte är med.').waitFor();
  await looksRight(coordinator);
  await coordinator.getByRole('link', { name: 'Ta emot' }).click();
  await coordinator.getByRole('radio', { name: 'Ge en plats' }).check();
  await coordinator.getByRole('button', { name: 'Ta emot' }).click();
  await coordinator.getByText('Skriv varför personen får delta trots villkoren.').first().waitFor();
  await coordinator
    .getByLabel('Varför får personen delta trots villkoren?')
    .fill('Flyttar till Västerås i nästa vecka.');
  await coordinator.getByRole('button', { name: 'Ta emot' }).click();
  await coordinator.getByRole('heading', { level: 1, name: 'Saynab' }).waitFor();

  await officer.goto(address);
  await officer.getByText('Personen är antagen.').waitFor();
  const shown = (await officer.locator('main').textContent()) ?? '';
  expect(shown).not.toContain('Flyttar till Västerås');
  expect(shown).not.toContain('Sala, som inte är med');
  for (const closed of ['/participants', '/incoming', '/programmes', '/results', '/activities', '/search?q=Saynab']) {
    const answer = await officer.goto(closed);
    if (answer?.status() === 200) expect(await officer.locator('main').textContent()).not.toContain('Saynab');
    else expect([403, 404]).toContain(answer?.status());
  }
}, 60_000);

test('a place is offered out of turn with a reason, and the answer is recorded', async () => {
  const coordinator = await signedIn('Karin Ek');
  await coordinator.goto('/incoming');
  await coordinator.getByRole('list', { name: 'Köer' }).getByRole('link').first().click();
  await coordinator.getByText('Prioriterade grupper först').waitFor();
  await coordinator.getByRole('row').last().getByRole('link').click();
  await coordinator.getByRole('link', { name: 'Erbjud plats' }).click();
  await coordinator.getByRole('button', { name: 'Erbjud plats' }).click();
  await coordinator.getByText('Skriv varför de som står före hoppas över').first().waitFor();
  await coordinator.getByLabel('Varför hoppas någon över').fill('Platsen är i Hallstahammar.');
  await coordinator.getByRole('button', { name: 'Erbjud plats' }).click();
  await coordinator.getByText('Erbjuden en plats').waitFor();
  await looksRight(coordinator);
  await coordinator.getByRole('link', { name: 'Registrera svar' }).click();
  await coordinator.getByRole('radio', { name: 'Tackade ja' }).check();
  await coordinator.getByRole('button', { name: 'Spara svaret' }).click();
  await coordinator.getByText('Står inte i kön. Läge: antagen.').waitFor();
}, 60_000);
