import { describe, expect, it } from 'vitest';
import { labels, manyGroups } from '../testing/taxonomy.ts';
import { groupsQuery, newestVersion, readGroups } from './taxonomy.ts';

const answer = (...groups: unknown[]) => ({ data: { concepts: [...manyGroups, ...groups] } });
const found = (code: string, ...groups: unknown[]) => readGroups(answer(...groups))?.find((each) => each.code === code);

describe('what the taxonomy says of a group', () => {
  it('is its definition, titles and skills, each once and in Swedish order', () => {
    const group = {
      ssyk_code_2012: '9412',
      definition: ' Diskar,\n\tskalar och\u0000 städar. ',
      narrower: labels('Ölbryggarhjälp', 'Diskare', 'Ångkokare', 'Diskare', ' '),
      related: labels('Livsmedelshygien'),
    };
    expect(found('9412', group)).toEqual({
      code: '9412',
      definition: 'Diskar, skalar och städar.',
      names: ['Diskare', 'Ångkokare', 'Ölbryggarhjälp'],
      skills: ['Livsmedelshygien'],
    });
  });

  it('may be nothing but its code', () => {
    const empty = { code: '9412', definition: '', names: [], skills: [] };
    expect(found('9412', { ssyk_code_2012: '9412' })).toEqual(empty);
    expect(found('9412', { ssyk_code_2012: '9412', definition: null, narrower: null, related: null })).toEqual(empty);
  });

  it('is put together when two groups bear the same code', () => {
    const one = { ssyk_code_2012: '9412', definition: '', narrower: labels('Diskare') };
    const other = { ssyk_code_2012: '9412', definition: 'Diskar.', narrower: labels('Köksbiträde', 'Diskare') };
    expect(found('9412', one, other)).toMatchObject({ definition: 'Diskar.', names: ['Diskare', 'Köksbiträde'] });
  });

  it('is cut where it is longer than can be kept, and never in the middle of a character', () => {
    const group = { ssyk_code_2012: '9412', definition: `${'a'.repeat(3998)}😀b`, related: labels('x'.repeat(500)) };
    const read = found('9412', group);
    expect(read?.definition.length).toBeLessThanOrEqual(4000);
    expect(read?.definition.isWellFormed()).toBe(true);
    expect(read?.skills[0]).toHaveLength(200);
  });

  it('is passed over when it cannot be read, and the others stay', () => {
    const read = readGroups(answer(null, 7, { ssyk_code_2012: null }, { ssyk_code_2012: '12345' }, { narrower: 'x' }));
    expect(read).toHaveLength(300);
  });
});

it.each([
  [undefined],
  ['<html>'],
  [{ errors: [{ message: 'Cannot query field' }], data: null }],
  [{ data: { concepts: [] } }],
  [{ data: { concepts: manyGroups.slice(1) } }],
])('an answer that is not the whole classification is none', (given) => {
  expect(readGroups(given)).toBeUndefined();
});

it('the newest version is the highest number, whatever the order', () => {
  expect(newestVersion([{ 'taxonomy/version': 31 }, { 'taxonomy/version': 9 }])).toBe(31);
  for (const none of [[], {}, null, [{ 'taxonomy/version': '31' }], [{ version: 31 }]])
    expect(newestVersion(none)).toBeUndefined();
});

it('the query names the version and no occupation', () => {
  expect(groupsQuery(31)).toContain('version: "31"');
  expect(groupsQuery(31).replaceAll(/2012|level-4|"31"/g, '')).not.toMatch(/\d/);
});
