import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownMatchingTexts } from '#app/features/matching/texts/portal/index.ts';
import { sharedPlacementTexts } from '#app/features/placements/texts/portal/index.ts';
import { ownWorkplaceTexts } from '#app/features/workplace-weeks/texts/portal/index.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { addDays, mondayOf } from '#app/shared/dates.ts';
import { fillDay, looksRight, picture } from '#test/journey.ts';
import { beginStory, follow, main, press, saved } from '../the-way/story.ts';
import { aWomanWithAGoal, type Her, wholeWeeks } from './her.ts';

// From what she wants to a job, in the programme that runs now: each test goes on where the one before ended.
const SAMIRA = 'Samira Rahman, Handläggare';
const story = await beginStory();
const { as, day, goTo, open, waiting } = story;
const { server } = story.journey;
const she: Her = await aWomanWithAGoal(server);
story.meet(`/participants/${she.enrolmentId}`);
const place = translatePortal(sharedPlacementTexts, she.portal);
const match = translatePortal(ownMatchingTexts, she.portal);
const work = translatePortal(ownWorkplaceTexts, she.portal);
/** A Monday in a week or so. */
const begins = mondayOf(day(10));
const daysUntil = (on: string) => Math.round((Date.parse(on) - Date.parse(day(0))) / 86_400_000);

/** So many days after the Monday of her nth whole week at the kitchen. */
const inWeek = async (nth: number, days: number) => daysUntil((await wholeWeeks(server, she))[nth] ?? '') + days;

/** As it is at this width. */
async function look(page: Page, name: string, width = 390): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 1000 });
  await picture(page, `${name}-${width}`);
  await looksRight(page);
}

/** Her own phone, old and without script, on the first page of her own side. */
async function herPhone(): Promise<Page> {
  const phone = await story.journey.open({ width: 360, script: false });
  await phone.context().addCookies([{ name: 'my', value: she.token, url: server.baseUrl }]);
  await phone.goto(`/my/${she.portal}/today`);
  return phone;
}

const supervisorsPhone = () => story.journey.open({ width: 390, script: false });

/** The page of her placement, the way staff go. */
async function toPlacement(samira: Page): Promise<void> {
  await open(samira, '/placements');
  await samira.getByRole('link', { name: /^Språkpraktik/ }).click();
}

/** The link that the supervisor was given. */
async function weeklyLink(): Promise<string> {
  const samira = await as(SAMIRA);
  await toPlacement(samira);
  await follow(samira, 'Veckorna på arbetsplatsen');
  return (await samira.getByRole('link', { name: 'Öppna handledarens sida' }).getAttribute('href')) ?? '';
}

type Week = { going: string; understands: string; did: string[]; not?: string; words?: string; wantsContact?: true };

/** A supervisor answers what she is asked about the week. */
async function say(kitchen: Page, { going, understands, did, not, words, wantsContact }: Week): Promise<void> {
  await kitchen.getByLabel(/^Här alla dagar/).check();
  if (not)
    await kitchen
      .getByRole('group', { name: new RegExp(`^${not}`) })
      .getByLabel('Inte här, sa till')
      .check();
  await kitchen.getByRole('group', { name: 'Hur går det?' }).getByLabel(going, { exact: true }).check();
  const understood = kitchen.getByRole('group', { name: 'Fungerar det att förstå arbetet?' });
  await understood.getByLabel(understands, { exact: true }).check();
  for (const task of did) await kitchen.getByLabel(task).check();
  if (words) {
    await kitchen.getByLabel('Vill du säga något om veckan?').fill(words);
    await kitchen.getByLabel('Raden får stå i ett intyg').check();
  }
  if (wantsContact) await kitchen.getByLabel('Jag vill att ni hör av er till mig').check();
  await kitchen.getByRole('button', { name: 'Skicka' }).click();
  await kitchen.getByRole('heading', { name: 'Tack!' }).waitFor();
}

test('from her goal to a municipal kitchen that suits her, and her own yes to it', async () => {
  const samira = await as(SAMIRA);
  await open(samira);
  await follow(samira, 'Vägen framåt');
  await follow(samira, 'Målbild');
  await samira.getByRole('heading', { level: 1, name: 'Målbild' }).waitFor();
  await look(samira, 'goal');
  await follow(samira, 'Matchning');
  await follow(samira, 'Ändra önskemål');
  await samira.getByLabel('Lägg till ett yrke').fill('köksbiträde');
  await samira.getByLabel('Ort hon reser från').fill('Västerås');
  await samira.getByRole('checkbox', { name: 'Buss eller tåg' }).check();
  await samira.getByLabel('Längsta resa i minuter').fill('60');
  await press(samira, 'Spara');
  await samira.getByRole('checkbox', { name: 'Ta med Centralköket' }).check();
  await look(samira, 'matching', 1440);
  await press(samira, 'Visa de valda för deltagaren');
  await samira.getByRole('link', { name: /Centralköket/ }).waitFor();

  const phone = await herPhone();
  await phone.getByRole('link', { name: /Centralköket/ }).click();
  await phone
    .getByRole('button', { name: match('yes'), exact: true })
    .first()
    .click();
  await phone.getByText(match('you.yes')).first().waitFor();
  await look(phone, 'own-suggestion', 360);
  await phone.goto(`/my/${she.portal}/today`);
  expect(await phone.getByRole('link', { name: /Centralköket/ }).count()).toBe(0);
  await phone.context().close();
}, 120_000);

test('the three agree on three phones: her own side, the supervisor’s link, the coach’s', async () => {
  const samira = await as(SAMIRA);
  await samira.setViewportSize({ width: 390, height: 844 });
  await open(samira, '/matching');
  await samira
    .getByRole('link', { name: /Centralköket/ })
    .first()
    .click();
  const theirs = samira.locator('form').filter({ hasText: 'Spara arbetsplatsens svar' });
  await theirs.getByRole('radio', { name: 'Ja', exact: true }).check();
  await theirs.getByRole('button').click();
  await follow(samira, 'Föreslå en placering');
  await samira.getByLabel('Form').selectOption({ label: 'Språkpraktik' });
  await samira.getByLabel('Vem har beslutat?').selectOption({ label: 'Kommunen' });
  await samira.getByLabel('Vem betalar?').selectOption({ label: 'Kommunen' });
  await fillDay(samira, 'Första dag', begins);
  await fillDay(samira, 'Sista dag', addDays(begins, 150));
  for (const name of ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag'])
    await samira.getByRole('checkbox', { name }).first().check();
  await samira.getByLabel('Börjar').first().fill('9');
  await samira.getByLabel('Slutar').first().fill('12');
  await samira.getByLabel('Mål för språket').fill('Fråga när något är oklart');
  await samira.getByLabel('Mål för arbetet').fill('Skala och hacka grönsaker\nDuka och duka av');
  await look(samira, 'propose');
  await press(samira, 'Skicka förslaget');
  await saved(samira);
  await samira.getByText(/^Ja, genom förslaget \(Samira Rahman\)/).waitFor();

  const phone = await herPhone();
  await phone.getByRole('link', { name: place('asks') }).click();
  await look(phone, 'own-proposal', 360);
  await phone.getByRole('button', { name: place('yes'), exact: true }).click();
  await phone.getByText(place('saidYes')).waitFor();
  expect(await phone.getByText(place('allYes')).count()).toBe(0);

  await follow(samira, 'Ny länk');
  await samira.getByRole('radio', { name: /^Arbetsplatsen/ }).check();
  await press(samira, 'Gör länken');
  const address = (await samira.getByRole('link', { name: 'Öppna länken' }).getAttribute('href')) ?? '';
  const code = /koden (\d{4})/.exec(await main(samira))?.[1] ?? '';
  await look(samira, 'link');
  const kitchen = await supervisorsPhone();
  await kitchen.goto(address);
  expect(await main(kitchen)).not.toContain(she.given);
  await kitchen.getByRole('textbox').fill(code);
  await press(kitchen, 'Öppna');
  await kitchen.getByText('Skala och hacka grönsaker').waitFor();
  expect(await main(kitchen)).not.toContain(she.family);
  await look(kitchen, 'agree');
  await press(kitchen, 'Ja');
  await kitchen.getByText('Alla har sagt ja.').waitFor();

  await toPlacement(samira);
  await samira.getByText('Överenskommen').first().waitFor();
  await look(samira, 'agreed');
  await phone.reload();
  await phone.getByText(place('allYes')).waitFor();
  for (const each of [phone, kitchen]) await each.context().close();
}, 120_000);

test('followed weekly by a supervisor without an account: days, faces, a line, tasks, and a wish to be called', async () => {
  await goTo(daysUntil(begins) + 1);
  const samira = await as(SAMIRA);
  const asked = 'Har hon börjat på platsen?';
  expect(await waiting(samira)).toContain(asked);
  await (await story.herRow(samira)).getByRole('link', { name: asked, exact: true }).click();
  await follow(samira, 'Hon har börjat');
  await press(samira, 'Spara');
  await saved(samira);
  await follow(samira, 'Veckorna på arbetsplatsen');
  await press(samira, 'Gör en länk');
  await samira.getByText('Länken är gjord.').waitFor();
  await look(samira, 'weeks');

  await goTo(await inWeek(0, 4));
  const link = await weeklyLink();
  const kitchen = await supervisorsPhone();
  await kitchen.goto(link);
  await kitchen.getByText(`Hur går det för ${she.given}?`).waitFor();
  await look(kitchen, 'week');
  const words = 'Kommer i tid och frågar när något är oklart.';
  await say(kitchen, { going: 'Bra', understands: 'Så där', did: ['Skala och hacka'], not: 'Tisdag', words });

  // The second week goes worse: it stands in the work list until somebody has called.
  await goTo(await inWeek(1, 4));
  await kitchen.goto(link);
  await say(kitchen, { going: 'Inte bra', understands: 'Svårt', did: ['Duka och duka av'], wantsContact: true });
  const coach = await as(SAMIRA);
  const wish = 'Arbetsplatsen behöver ett samtal';
  await (await story.herRow(coach)).getByRole('link', { name: wish, exact: true }).click();
  await coach.getByText(words).waitFor();
  await press(coach, 'Kontakten är tagen');
  await saved(coach);
  expect(await waiting(coach)).not.toContain(wish);

  const phone = await herPhone();
  await phone.goto(`/my/${she.portal}/way`);
  await phone.getByRole('link', { name: work('title') }).click();
  await phone.getByText(words).waitFor();
  await look(phone, 'own-weeks', 360);
  for (const each of [phone, kitchen]) await each.context().close();
}, 120_000);

test('interrupted and resumed: nobody is asked about the days between, and the history has two periods', async () => {
  await goTo(await inWeek(2, 2));
  const samira = await as(SAMIRA);
  await toPlacement(samira);
  await follow(samira, 'Avbryt');
  await press(samira, 'Spara');
  await samira.getByText('Något').first().waitFor();
  await samira.getByRole('radio', { name: 'Hälsa' }).check();
  await press(samira, 'Spara');
  await saved(samira);
  await look(samira, 'interrupted', 1440);

  await goTo(await inWeek(2, 4));
  const link = await weeklyLink();
  const kitchen = await supervisorsPhone();
  await kitchen.goto(link);
  expect(await kitchen.getByRole('group', { name: /^(Mån|Tis|Ons|Tors)dag/ }).count()).toBe(3);
  expect(await main(kitchen)).not.toContain('Hälsa');

  await goTo(await inWeek(4, 0));
  const coach = await as(SAMIRA);
  await toPlacement(coach);
  await follow(coach, 'Ta upp igen');
  await press(coach, 'Spara');
  await saved(coach);
  await open(coach, '/history');
  expect(await coach.getByRole('row', { name: /^Praktik · Språkpraktik/ }).count()).toBe(2);

  await goTo(await inWeek(4, 4));
  await kitchen.goto(link);
  await kitchen.getByText('Den här veckan', { exact: true }).waitFor();
  await say(kitchen, { going: 'Bra', understands: 'Ja', did: ['Skala och hacka', 'Duka och duka av'] });
  await kitchen.context().close();
}, 120_000);

test('her confirmed tasks stand in her CV, with her yes', async () => {
  await goTo(await inWeek(4, 5));
  const samira = await as(SAMIRA);
  await open(samira, '/skills');
  await follow(samira, 'Gör ett CV');
  await samira.getByLabel('Namn på CV:t').fill('Kök');
  await samira.getByRole('checkbox', { name: 'säger ja' }).check();
  await press(samira, 'Gör CV:t');
  await saved(samira);
  await weeklyLink();
  for (const task of ['Duka och duka av', 'Skala och hacka grönsaker']) {
    const choose = samira.locator('form').filter({ hasText: `Ny förmåga: ${task}` });
    await choose.getByRole('button', { name: 'Godkänn' }).click();
    await samira.getByText(`Bevis för: ${task}`).waitFor();
  }
  await press(samira, 'Lägg placeringen i CV:t');
  await samira.getByText('Deltagaren måste ha sagt ja.').waitFor();
  await look(samira, 'weeks-confirmed');

  const phone = await herPhone();
  await phone.goto(`/my/${she.portal}/way/workplace`);
  await phone.getByRole('link', { name: work('cv.open') }).click();
  for (const _ of [1, 2])
    await phone
      .getByRole('button', { name: work('cv.in') })
      .first()
      .click();
  await phone.getByText(work('cv.stands')).waitFor();
  expect(await phone.getByRole('button', { name: work('cv.in') }).count()).toBe(0);
  await look(phone, 'own-cv-lines', 360);
  await phone.context().close();

  await open(samira, '/skills');
  await samira.getByRole('link', { name: 'Kök', exact: true }).click();
  expect(await samira.getByRole('checkbox', { name: /köksbiträden/ }).isChecked()).toBe(true);
  await look(samira, 'cv', 1440);
  const fetching = samira.waitForEvent('download');
  await follow(samira, 'Hämta som PDF');
  const pdf = await readFile(await (await fetching).path(), 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
}, 120_000);

test('turned into a subsidised job at the same employer, which is written into her history', async () => {
  await goTo(await inWeek(5, 2));
  const samira = await as(SAMIRA);
  await toPlacement(samira);
  await follow(samira, 'Jobb och uppföljning');
  await samira.getByLabel('Sorts jobb').selectOption({ label: 'Kommunalt jobb (BEA)' });
  await samira.getByLabel('Omfattning i procent av heltid').fill('75');
  await samira.getByLabel('Vem betalar lönen eller stödet').selectOption({ label: 'Kommunen' });
  await fillDay(samira, 'Börjar', day(await inWeek(5, 5)));
  await look(samira, 'job');
  await press(samira, 'Spara');
  await samira.getByRole('radio', { name: 'Tackade ja' }).check();
  await samira.locator('#jobs').getByRole('button', { name: 'Spara' }).click();
  await samira.locator('#jobs').getByText('Tackade ja', { exact: true }).waitFor();

  await goTo(await inWeek(5, 4));
  const coach = await as(SAMIRA);
  await toPlacement(coach);
  await follow(coach, 'Avsluta som klar');
  await coach.getByRole('radio', { name: 'Fick jobb' }).check();
  await press(coach, 'Spara');
  await saved(coach);
  await coach.getByRole('link', { name: 'Jobb och uppföljning' }).waitFor();
  await open(coach, '/history');
  await coach.getByRole('row', { name: /^Arbetar · Kommunal arbetsmarknadsanställning · Västerås stad/ }).waitFor();
}, 120_000);

test('counted by each in its own way: the programme, Kolada, the coordination association and the ESF', async () => {
  await goTo(await inWeek(5, 40));
  const samira = await as(SAMIRA);
  await open(samira, '/exit');
  await fillDay(samira, 'Sista dagen i programmet', day(await inWeek(5, 4)));
  await samira.getByRole('radio', { name: 'Har fått arbete' }).check();
  await samira.getByRole('checkbox', { name: /^Har slutat: Söker arbete/ }).check();
  await samira.getByRole('checkbox', { name: 'Inget mer än det som redan är antecknat' }).check();
  await press(samira, 'Avsluta deltagandet');
  await saved(samira);

  // From the figure of her programme's funder to her, and from her to what every framework makes of the same exit.
  await samira.goto(`/results/${she.programmeId}/indicators/people?row=EECR04`);
  const her = samira.getByRole('row', { name: new RegExp(`^${she.given} ${she.family}`) });
  await her.getByRole('link', { name: 'Jämför' }).click();
  await samira.getByRole('heading', { level: 1, name: 'Så räknas personen' }).waitFor();
  await look(samira, 'frameworks');
  await look(samira, 'frameworks', 1440);
  const verdictOf = async (framework: string) => {
    const table = samira.getByRole('table', { name: 'Så räknas personen' });
    return (await table.getByRole('row', { name: new RegExp(`^${framework}`) }).textContent()) ?? '';
  };
  // Work with pay to the funder and to the association; to Kolada a municipal labour-market job is none.
  expect(await verdictOf('ESF\\+')).toContain('EECR04');
  expect(await verdictOf('Samordningsförbund')).toContain('Började arbeta');
  expect(await verdictOf('Kolada')).toContain('kommunens arbetsmarknadsanställning räknas inte som arbete');
  expect(await verdictOf('Kolada')).not.toContain('Började arbeta');

  await samira.goto(`/results/${she.programmeId}/placements/people?point=end&category=subsidised-job`);
  await samira.getByRole('link', { name: `${she.given} ${she.family}`, exact: true }).waitFor();
}, 120_000);
