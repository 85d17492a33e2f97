import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import { buildWorld } from '#test/world.ts';
import { findOccupations, loadOccupations } from '../public.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const world = await buildWorld();

const find = async (words: string) => {
  const caller = await world.as('case-worker', 'alpha');
  return caller.run((ctx) => findOccupations(ctx, words));
};

describe('an occupation is found by plain words', () => {
  it.each([
    ['städare', '9111'],
    ['Städerska', '9111'],
    ['stedare', '9111'],
    ['lokalvårdare', '9111'],
    ['undersköterska', '5321'],
    ['undersköteska', '5321'],
    ['undersjuksköterska', '5321'],
    ['lagerarbetare', '4322'],
    ['lagerarbetar', '4322'],
    ['kock', '5120'],
    ['kok', '5120'],
    ['köksbiträde', '9412'],
    ['koksbitrade', '9412'],
    ['diska', '9412'],
    ['barnskotare', '5311'],
    ['personlig asistent', '5343'],
    ['taxichaför', '8321'],
    ['buschaufför', '8331'],
    ['hårfrisör', '5141'],
    ['sömmerska', '7531'],
    ['bagare', '7612'],
    ['9111', '9111'],
  ])('%s is %s', async (words, code) => {
    expect((await find(words)).slice(0, 4).map((each) => each.code)).toContain(code);
  });

  it('says when somebody calls it just that, and which of several groups there are', async () => {
    expect(await find('frisör')).toContainEqual({
      code: '5141',
      name: 'Frisörer',
      groupName: 'Skönhets- och kroppsterapeuter',
      isExact: true,
    });
    expect((await find('undersköterska')).filter(({ isExact }) => isExact).length).toBe(4);
    expect((await find('undersköteska')).some(({ isExact }) => isExact)).toBe(false);
  });

  it.each(['', ' ', 'a', '%', '_____', "';drop table", 'qqqqqqqq', '\\'])('nothing is found for %j', async (words) => {
    expect(await find(words)).toEqual([]);
  });
});

describe('the list of occupations', () => {
  it('is whole: the numbers of groups that SSYK 2012 has on each level, one more of three digits', async () => {
    const { rows } = await sql<{ groups: number }>`
      select count(*)::int as groups from occupations group by length(code) order by length(code)`.execute(world.admin);
    expect(rows.map(({ groups }) => groups)).toEqual([10, 46, 148, 429]);
  });

  it('is replaced on the levels that the new list has, and keeps the words of the groups that stay', async () => {
    const { rows: groups } = await sql<{ code: string; name: string }>`
      select code, name from occupations where length(code) = 4 and code <> '9520'`.execute(world.admin);
    const rows = groups.map(({ code, name }) => [code, code === '9111' ? 'Städare m.fl.' : name]);
    const loaded = await systemTransaction(world.services.pool, NOBODY, 'test', (db) =>
      loadOccupations(db, rows, 'groups'),
    );
    expect(loaded).toEqual({ ok: true, value: 428 });
    expect((await find('lokalvårdare'))[0]).toMatchObject({ code: '9111', name: 'Städare m.fl.' });
    expect((await find('torghandlare')).map(({ code }) => code)).not.toContain('9520');
    expect((await find('frisör'))[0]?.groupName).toBe('Skönhets- och kroppsterapeuter');
    expect(
      await systemTransaction(world.services.pool, NOBODY, 'test', (db) =>
        loadOccupations(db, rows.slice(0, 9), 'groups'),
      ),
    ).toMatchObject({
      ok: false,
    });
  });

  it('is changed by the operator’s command and by nobody else', async () => {
    const caller = await world.as('coordinator', 'alpha');
    await expect(caller.run((ctx) => loadOccupations(ctx.db, [['Lokalvårdartest', '9111']], 'words'))).rejects.toThrow(
      /row-level security/,
    );
    const added = await systemTransaction(world.services.pool, NOBODY, 'test', (db) =>
      loadOccupations(
        db,
        [
          ['Yrke', 'Kod'],
          ['Golvtvättare prov', '9111'],
          ['Okänd', '9998'],
        ],
        'words',
      ),
    );
    expect(added).toEqual({ ok: true, value: 1 });
    expect((await find('golvtvättare prov'))[0]).toMatchObject({ code: '9111', isExact: true });
  });
});
