import { describe, expect, it } from 'vitest';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { getContact } from './get-contact.ts';
import { changeOwnContact, changeOwnLanguages, getOwnFile } from './own-file.ts';

describe('her own file on her own side', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');
  const somebody = async () => {
    const person = await world.aParticipant('alpha');
    return { ...person, side: await openOwnSide(world, 'alpha', person.personId) };
  };

  it('is changed by herself, and staff see it at once', async () => {
    const her = await somebody();
    const { version } = await her.side.run(getOwnFile);
    expect(
      await her.side.run((ctx) => changeOwnContact(ctx, { version, phone: '070-174 06 55', email: undefined })),
    ).toEqual({
      ok: true,
      value: true,
    });
    const file = await her.side.run(getOwnFile);
    expect(file).toMatchObject({ phone: '070-174 06 55', version: version + 1 });
    const seen = await worker.run((ctx) => getContact(ctx, her.personId));
    expect(seen.contacts).toMatchObject([{ kind: 'phone', value: '070-174 06 55', isFirst: true, isSafe: true }]);
    // The same once more changes nothing; an older version is told.
    expect(
      await her.side.run((ctx) => changeOwnContact(ctx, { version, phone: '070-174 06 55', email: undefined })),
    ).toEqual({
      ok: true,
      value: false,
    });
    expect(
      await her.side.run((ctx) => changeOwnContact(ctx, { version, phone: '070-174 06 56', email: undefined })),
    ).toEqual({
      ok: false,
      problem: { '': ['stale'] },
    });
  });

  it('takes more languages and the word about an interpreter', async () => {
    const her = await somebody();
    const { version } = await her.side.run(getOwnFile);
    await her.side.run((ctx) => changeOwnLanguages(ctx, { version, add: ['ti', 'ar'], interpreter: 'yes' }));
    const seen = await worker.run((ctx) => getContact(ctx, her.personId));
    expect(seen.languages.map(({ language }) => language).sort()).toEqual(['ar', 'ti']);
    expect(seen.needs.interpreter).toBe('yes');
  });

  it('does not show her what staff noted about a way to reach her, nor lets her write it', async () => {
    const her = await somebody();
    await expect(her.side.run(({ db }) => db.selectFrom('person_contacts').select('note').execute())).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      her.side.run(({ db }) => db.updateTable('person_contacts').set({ note: 'x' }).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(her.side.run(({ db }) => db.selectFrom('person_contacts').select('value').execute())).resolves.toEqual(
      [],
    );
  });

  it('is hers alone', async () => {
    const [her, other] = [await somebody(), await somebody()];
    const { version } = await other.side.run(getOwnFile);
    await other.side.run((ctx) => changeOwnContact(ctx, { version, phone: '070-174 06 57', email: undefined }));
    expect(await her.side.run(({ db }) => db.selectFrom('person_contacts').select('value').execute())).toEqual([]);
    const touched = await her.side.run(({ db }) =>
      db.updateTable('people').set({ version: 99 }).where('id', '=', other.personId).executeTakeFirst(),
    );
    expect(touched.numUpdatedRows).toBe(0n);
  });
});
