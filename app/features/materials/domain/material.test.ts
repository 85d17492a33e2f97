import { describe, expect, it } from 'vitest';
import { addMaterialForm, materialFileName, mayChangeMaterial } from './material.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const link = { id, programmeId: id, title: 'Sida', maker: 'own', source: 'link', url: 'https://example.org/a?b=1' };

describe('something new on the shelf', () => {
  it.each([
    ['a page', link, []],
    ['a file', { ...link, source: 'file', file: new File(['x'], 'x.txt'), url: '' }, []],
    ['a file that is missing', { ...link, source: 'file' }, ['file: file-missing']],
    [
      'nothing said at all',
      { id, programmeId: id, source: 'file' },
      ['title: required', 'maker: required', 'file: file-missing'],
    ],
    ['no object at all', null, [': Invalid input: expected object, received null']],
    ['no address', { ...link, url: 'javascript:alert(1)' }, ['url: not-a-link']],
    ['an address that ends its attribute', { ...link, url: 'https://example.org/"x' }, ['url: not-a-link']],
    ['somebody else’s without terms', { ...link, maker: 'other' }, ['rights: rights-missing']],
    ['somebody else’s with terms', { ...link, maker: 'other', rights: 'CC BY 4.0' }, []],
  ])('%s', (_, given, problems) => {
    const parsed = addMaterialForm.safeParse(given);
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []).toEqual(problems);
  });
});

describe('the name a file is saved under', () => {
  it.each([
    ['Våga tala!', 1, 'application/pdf', 'vaga-tala.pdf'],
    ['Ord hos läkaren', 2, 'audio/mpeg', 'ord-hos-lakaren-2.mp3'],
    ['كلمات', 1, 'image/png', 'material.png'],
  ] as const)('%s', (title, number, type, name) => {
    expect(materialFileName(title, number, type)).toBe(name);
  });
});

it('is changed by a leader who added it, and by whoever plans', () => {
  const hers = { createdById: 'her' };
  expect(mayChangeMaterial({ role: 'activity-leader', accountId: 'her' }, hers)).toBe(true);
  expect(mayChangeMaterial({ role: 'activity-leader', accountId: 'another' }, hers)).toBe(false);
  expect(mayChangeMaterial({ role: 'case-worker', accountId: 'another' }, hers)).toBe(true);
  expect(mayChangeMaterial({ role: 'peer-coach', accountId: 'her' }, hers)).toBe(false);
});
