import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { addDays, mondayOf } from '#app/shared/dates.ts';
import { looksRight, picture } from '#test/journey.ts';
import { beginStory, main, press, saved } from '../the-way/story.ts';

// A Friday at a workplace whose supervisor has no account: each test goes on where the one before ended.
const KARIN = 'Karin Ek, Samordnare';
const story = await beginStory();
const { server } = story.journey;
const friday = Math.round((Date.parse(addDays(mondayOf(story.day(0)), 4)) - Date.parse(story.day(0))) / 86_400_000);
await story.goTo(friday < 0 ? friday + 7 : friday);

const phone = (script = false) => story.journey.open({ width: 390, script });

/** The weeks of a placement whose workplace answers, or of one whose workplace never has. */
async function theWeeks(page: Page, answers: boolean): Promise<void> {
  await page.goto('/workplace-weeks');
  const rows = page.getByRole('row').filter({ has: page.locator('a[href*="/weeks"]') });
  const never = page.getByText('Svarar aldrig');
  const asked = rows.filter({ hasText: /\d av \d/ });
  await asked
    .filter(answers ? { hasNot: never } : { has: never })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Veckorna på arbetsplatsen' }).waitFor();
}

async function newLink(): Promise<string> {
  const karin = await story.as(KARIN);
  await theWeeks(karin, true);
  await press(karin, /^Gör en (ny )?länk/);
  await karin.getByText('Länken är gjord.').waitFor();
  return (await karin.getByRole('link', { name: 'Öppna handledarens sida' }).getAttribute('href')) ?? '';
}

const questions = {
  sv: {
    all: /^Här alla dagar/,
    well: 'Bra',
    yes: 'Ja',
    words: 'Vill du säga något om veckan?',
    thanks: 'Tack!',
    hours: 'Hur många timmar?',
    missing: [
      'Välj hur det går.',
      'Välj om det fungerar att förstå arbetet.',
      'Skriv timmar med siffror, till exempel 3,5.',
    ],
  },
  en: {
    all: /^Here every day/,
    well: 'Well',
    yes: 'Yes',
    words: 'Would you like to say something about the week?',
    thanks: 'Thank you!',
    hours: 'How many hours?',
    // Somebody has answered the questions of this week.
    missing: ['Write hours in figures, for example 3.5.'],
  },
} as const;

describe.each(['sv', 'en'] as const)('on an old phone, in %s', (locale) => {
  const t = questions[locale];
  test('a supervisor says how the week was, is told what is missing, and can change it', async () => {
    const link = `${await newLink()}?lang=${locale}`;
    const page = await phone();
    await page.goto(link);
    await page.getByLabel(t.words).fill('Klarar salladsbordet.');
    await page
      .getByLabel(t.hours)
      .first()
      .evaluate((field) => {
        (field.closest('details') as HTMLDetailsElement).open = true;
      });
    await page.getByLabel(t.hours).first().fill('många');
    await page.getByRole('button').last().click();
    // What is missing is said of each question, and nothing typed is lost.
    for (const words of t.missing) await page.getByText(words).first().waitFor();
    expect(await page.getByLabel(t.words).inputValue()).toBe('Klarar salladsbordet.');
    await picture(page, `weeks-refused-${locale}`);
    await looksRight(page);
    await page.getByLabel(t.hours).first().fill('2,5');
    await page.getByLabel(t.all).check();
    await page.getByLabel(t.well, { exact: true }).check();
    await page.getByLabel(t.yes, { exact: true }).check();
    await page.getByRole('button').last().click();
    await page.getByRole('heading', { name: t.thanks }).waitFor();
    expect(await main(page)).toContain('2,5'.replace(',', locale === 'sv' ? ',' : '.'));
    await picture(page, `weeks-thanks-${locale}`);
    await looksRight(page);
    await page.context().close();

    const withScript = await phone(true);
    await withScript.goto(link);
    expect(await withScript.getByLabel(t.words).inputValue()).toBe('Klarar salladsbordet.');
    await looksRight(withScript);
    await withScript.context().close();
  });
});

test('of two who answer at once the second sees the first, loses nothing and decides', async () => {
  const link = await newLink();
  const [one, other] = [await phone(), await phone()];
  for (const page of [one, other]) await page.goto(link);
  for (const [page, words] of [
    [one, 'Den första.'],
    [other, 'Den andra.'],
  ] as const) {
    await page.getByLabel(questions.sv.words).fill(words);
    await page.getByLabel(/^Ditt namn/).fill(words === 'Den andra.' ? 'Aziz i diskrummet' : '');
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
  }
  await one.getByRole('heading', { name: 'Tack!' }).waitFor();
  await other.getByText('Någon annan på arbetsplatsen hann svara före dig.').waitFor();
  expect(await main(other)).toContain('Den första.');
  expect(await other.getByLabel(questions.sv.words).inputValue()).toBe('Den andra.');
  await looksRight(other);
  await other.getByRole('button', { name: 'Spara ändringen' }).click();
  await other.getByRole('heading', { name: 'Tack!' }).waitFor();

  // A colleague to whom the link was passed on says who answered; staff see it.
  const karin = await story.as(KARIN);
  await theWeeks(karin, true);
  await karin.getByText('Den andra.').waitFor();
  await karin.getByText(/Svarade: Aziz i diskrummet/).waitFor();
  for (const page of [one, other]) await page.context().close();
});

test('a forwarded link shows a first name, the workplace and its days, and a link that is not whole shows nothing', async () => {
  const link = await newLink();
  const karin = await story.as(KARIN);
  const her = new URL(karin.url()).pathname.replace(/\/placements.*/, '');
  const name = (await karin.locator(`main a[href="${her}"]`).first().textContent()) ?? '';
  const [given = '', ...family] = name.split(' ');
  const page = await phone(true);
  await page.goto(link);
  await page.getByText(`Hur går det för ${given}?`).waitFor();
  expect(await main(page)).not.toContain(family.join(' '));
  expect(
    await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.filter((each) => !(each as HTMLAnchorElement).pathname.startsWith('/w/')).length),
  ).toBe(0);
  await page.goto(`${link.slice(0, -3)}xyz`);
  await page.getByRole('heading', { name: 'Länken fungerar inte' }).waitFor();
  expect(await main(page)).not.toContain(given);
  await looksRight(page);
  await page.context().close();
});

test('an expired link asks for a new one, which goes to the supervisor alone; staff renew one at once', async () => {
  const link = await newLink();
  const token = link.split('/').at(-1) ?? '';
  await withClient(server.database.superuserUrl, (client) =>
    client.query(
      `update placement_links set expires_at = '2020-01-01' where purpose = 'follow' and revoked_at is null`,
    ),
  );
  const page = await phone(true);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Länken har gått ut' }).waitFor();
  await looksRight(page);
  await press(page, 'Skicka en ny länk');
  await page.getByText('Vi har skickat en ny länk till handledarens adress eller nummer.').waitFor();
  // Whoever holds the old link learns nothing of the new one, nor of where it went.
  expect(await page.content()).not.toMatch(new RegExp(`/w/(?!${token})[\\w-]{43}`));
  expect(await page.content()).not.toMatch(/@[\w.]+example/);
  await looksRight(page);

  const fresh = await newLink();
  await page.goto(fresh);
  await page.getByRole('heading', { name: /^Hur går det för/ }).waitFor();
  await page.goto(link);
  await page.getByRole('heading', { name: /^Länken (fungerar inte|har gått ut)/ }).waitFor();
  await page.context().close();
});

test('a wish for contact and a workplace that says nothing stand in the work list', async () => {
  const link = await newLink();
  const page = await phone();
  await page.goto(link);
  await page.getByLabel('Jag vill att ni hör av er till mig').check();
  await page.getByRole('button', { name: 'Spara ändringen' }).click();
  await page.getByText('Vi hör av oss.').waitFor();
  await page.context().close();

  const karin = await story.as(KARIN);
  const weeks = new URL(karin.url()).pathname;
  const inWorkList = async (kind: string, name: string) => {
    await karin.goto(`/work?view=everybody&kind=${kind}`);
    return karin
      .getByRole('link', { name, exact: true })
      .evaluateAll((links) => links.map((each) => (each as HTMLAnchorElement).pathname));
  };
  const wishes = () => inWorkList('workplace-contact', 'Arbetsplatsen behöver ett samtal');
  expect(await wishes()).toContain(weeks);
  await karin.goto(weeks);
  while ((await karin.getByRole('button', { name: 'Kontakten är tagen' }).count()) > 0) {
    await press(karin, 'Kontakten är tagen');
    await saved(karin);
    await karin.goto(weeks);
  }
  expect(await wishes()).not.toContain(weeks);

  await theWeeks(karin, false);
  const silent = new URL(karin.url()).pathname;
  expect(await inWorkList('workplace-silent', 'Arbetsplatsen har inte svarat om veckan')).toContain(silent);
  await karin.goto(silent);
  await karin.getByText('Ingen har svarat').first().waitFor();
  await looksRight(karin);
});
