import { describe, expect, test } from 'vitest';
import { textReportsPath, translationPath, translationsPath } from '#app/features/translations/domain/paths.ts';
import { textHash } from '#app/platform/i18n/readings.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { textModules } from './text-modules.ts';
import { textsOfLanguage } from './texts-of-language.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const elsewhere = await world.as('coordinator', 'gamma');
const [module] = textsOfLanguage('ti', []);
const [first, second, third] = module?.texts ?? [];
if (module === undefined || first === undefined || second === undefined || third === undefined)
  throw new Error('no texts');
const page = translationPath.to({}, { language: 'ti', page: module.key });

const html = async (path: string, actor = coordinator) => (await actor.request('GET', path)).text();
const say = (form: Record<string, string | string[]>, path = page) =>
  coordinator.request('POST', path, { form: { reader: 'A.H., modersmålslärare', ...form } });
type Exported = { read: { hash: string; reader: string }[]; proposals: { hash: string; proposal: string }[] };
const exported = async (actor = coordinator) =>
  JSON.parse(await html(textReportsPath.to({}, { format: 'json' }), actor)) as Exported;

describe('reading the texts of participants’ pages', () => {
  test('shows every text beside the Swedish, unread', async () => {
    const shown = await html(page);
    for (const { wording } of module.texts) expect(shown).toContain(wording.replaceAll("'", '&#x27;'));
    expect(shown).toContain('Inte läst');
    expect(shown).toContain('dir="ltr"');
    expect(await html(translationPath.to({}, { language: 'ar' }))).toContain('lang="ar" dir="rtl"');
  });

  test('a reader says which are right, by initials', async () => {
    expect((await say({ says: 'right', texts: [first.hash, second.hash] })).status).toBe(303);
    expect((await say({ says: 'right', texts: [first.hash, second.hash] })).status).toBe(303);
    expect(await html(page)).toContain('Läst av A.H., modersmålslärare');
    const { read } = await exported();
    expect(read.map(({ hash }) => hash).sort()).toEqual([first.hash, second.hash].sort());
    expect((await exported(elsewhere)).read).toEqual([]);
  });

  test('a better wording is kept, listed and taken along, and the text is no longer right', async () => {
    const one = translationPath.to({}, { language: 'ti', page: module.key, text: first.hash });
    expect(await html(one)).toContain('Föreslå bättre ord');
    const proposal = `${first.wording} ${first.wording}`.trim();
    expect((await say({ says: 'better', texts: first.hash, proposal }, one)).status).toBe(303);
    const { read, proposals } = await exported();
    expect(proposals).toMatchObject([{ hash: first.hash, proposal }]);
    expect(read.map(({ hash }) => hash)).toEqual([second.hash]);
    expect(await html(translationsPath.to())).toContain(proposal);
    expect(await html(textReportsPath.to({}, { format: 'csv' }))).toContain(proposal);
  });

  test.each([
    ['nobody', { says: 'right', texts: 'HASH', reader: ' ' }, 'Fyll i det här'],
    ['no text', { says: 'right' }, 'Kryssa minst en text'],
    ['a text that has changed since', { says: 'right', texts: '0123456789abcdef0123' }, 'Kryssa minst en text'],
    ['the same words', { says: 'better', texts: 'HASH', proposal: 'SAME' }, 'Det är samma ord'],
    ['a value too many', { says: 'better', texts: 'HASH', proposal: 'SAME {nobody}' }, 'inom klammer'],
  ])('%s is refused, with what was typed', async (_what, form, words) => {
    const fill = (text: string) => text.replace('HASH', third.hash).replace('SAME', third.wording);
    const answer = await say(Object.fromEntries(Object.entries(form).map(([name, text]) => [name, fill(text)])));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  test('a text that has changed is unread again', async () => {
    const known = await world.admin
      .selectFrom('text_reports')
      .selectAll()
      .where('text_hash', '=', second.hash)
      .executeTakeFirstOrThrow();
    await world.admin
      .insertInto('text_reports')
      .values({ ...known, id: newId(), text_hash: textHash('förr', 'before'), swedish: 'förr', wording: 'before' })
      .execute();
    expect((await exported()).read.map(({ hash }) => hash)).toEqual([second.hash]);
    expect(await html(textReportsPath.to({}, { format: 'csv' }))).toMatch(/before.*Nej/);
  });

  test('search finds words in the texts of all pages', async () => {
    const other = textsOfLanguage('ti', []).at(-1)?.texts[0];
    const found = await html(translationPath.to({}, { language: 'ti', q: other?.swedish ?? '' }));
    expect(found).toContain(other?.wording);
    expect(await html(translationPath.to({}, { language: 'ti', q: 'xyzzy' }))).toContain('Inga texter här');
  });
});

test('every page is found once, under a name of its own', () => {
  const keys = textsOfLanguage('uk', []).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBe(textModules.length);
});
