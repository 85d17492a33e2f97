import type { Locator, Page } from 'playwright-core';
import { addDays, dayOf, type PlainDate, weekday } from '#app/shared/dates.ts';
import { type Journey, openJourney } from '#test/journey.ts';

/** Months of work in one go: a served product with a clock that the story moves on, and the people of the demo who work in it. */
export type Story = {
  /** What the weekday that the story begins on is called in the pages. */
  weekday: string;
  /** The day so many days after the first. */
  day(number: number): PlainDate;
  /** Moves the clock to the morning of that day; whoever was signed in is not any more. */
  goTo(number: number): Promise<void>;
  /** Where somebody of the demo works today. */
  as(person: string): Promise<Page>;
  /** Whoever is no user of the house comes in from here: a phone, a link. */
  journey: Journey;
  /** Whom the story is about from now on: the participant with this page. */
  meet(path: string): void;
  /** Opens a part of her file, or her own page. */
  open(page: Page, part?: string): Promise<unknown>;
  /** How the server answers somebody who asks for a part of her file. */
  answerTo(person: string, part: string): Promise<number>;
  /** What the work list says of her. */
  herRow(page: Page): Promise<Locator>;
  waiting(page: Page): Promise<string[]>;
};

const WEEKDAYS = ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag', 'Söndag'];

/** Begins on the day it is run, because the demo's programmes run around that day. Call it at the top of a file. */
export async function beginStory(): Promise<Story> {
  const firstDay = dayOf(new Date().toISOString());
  const day = (number: number) => addDays(firstDay, number);
  let morning = Date.parse(`${firstDay}T08:00:00Z`);
  let setAt = performance.now();
  const journey = await openJourney({ now: () => new Date(morning + performance.now() - setAt).toISOString() });
  const pages = new Map<string, Page>();
  const as = async (person: string) => {
    const page = pages.get(person) ?? (await journey.signedIn(person));
    pages.set(person, page);
    return page;
  };
  let participant = '';
  const herRow = async (page: Page) => {
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="${participant}"]`) });
    const next = page.getByRole('link', { name: 'Nästa', exact: true });
    await page.goto('/work');
    while ((await row.count()) === 0 && (await next.count()) > 0) {
      const href = await next.getAttribute('href');
      await page.goto(href ?? '/work');
    }
    return row;
  };
  return {
    weekday: WEEKDAYS[weekday(firstDay) - 1] as string,
    day,
    async goTo(number) {
      await Promise.all([...pages.values()].map((page) => page.context().close()));
      pages.clear();
      morning = Date.parse(`${day(number)}T08:00:00Z`);
      setAt = performance.now();
    },
    as,
    journey,
    meet(path) {
      participant = path;
    },
    open: (page, part = '') => page.goto(participant + part),
    answerTo: async (person, part) =>
      (await (await as(person)).request.get(participant + part, { maxRedirects: 0 })).status(),
    herRow,
    waiting: async (page) => {
      const links = (await herRow(page)).getByRole('cell').getByRole('link');
      return (await links.allTextContents()).filter((text) => !text.startsWith('Skjut upp'));
    },
  };
}

/** Presses the first button of that name. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Follows the first link of that name. */
export const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click();

/** Waits until the page says that it is saved. */
export const saved = (page: Page): Promise<void> => page.getByText('Sparat.').first().waitFor();

/** What stands on the page beside its frame. */
export const main = async (page: Page): Promise<string> => (await page.getByRole('main').textContent()) ?? '';

/** Answers the first question of a measurement that was just begun, for her and for himself. */
export async function rate(page: Page, { hers, his }: { hers: string; his: string }): Promise<void> {
  await follow(page, 'Personen svarar');
  await page.getByRole('group', { name: 'Jag vet vad jag vill arbeta' }).getByLabel(hers).check();
  await press(page, 'Spara');
  await follow(page, 'Din bild');
  await page.getByRole('group', { name: 'Vet vad hon eller han vill arbeta' }).getByLabel(his).check();
  await press(page, 'Spara');
  await page.getByRole('heading', { name: 'Att prata om' }).waitFor();
}
