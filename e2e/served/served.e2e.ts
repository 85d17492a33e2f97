import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveProduct } from '#test/hardening/served-product.ts';

test('what `npm start` serves from an empty folder invents its people and draws pages for staff and participants', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'egenvag-served-'));
  try {
    const product = await serveProduct(folder);
    try {
      for (const [path, words] of [
        ['/sign-in', 'Logga in'],
        ['/demo', 'Karin Ek'],
        ['/my/ar', 'dir="rtl"'],
      ] as const) {
        const answer = await fetch(product.address + path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(await answer.text()).toContain(words);
      }
    } finally {
      await product.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
