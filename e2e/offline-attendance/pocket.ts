import type { Page } from 'playwright-core';

export const CODE = '481516';

/** Everything the browser stores for this site, as text: databases (bytes read as text), both storages, every kept answer. */
export function dumpStores(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asText = async (value: unknown): Promise<string> => {
      if (value instanceof CryptoKey) return `key, extractable: ${value.extractable}`;
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      if (typeof value !== 'object' || value === null) return String(value);
      const parts = await Promise.all(
        Object.entries(value).map(async ([key, each]) => `${key}: ${await asText(each)}`),
      );
      return `{ ${parts.join(', ')} }`;
    };
    const found: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const table of db.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve) => {
          const asked = db.transaction(table).objectStore(table).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        for (const value of values) found.push(`${name}/${table}: ${await asText(value)}`);
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        found.push(
          `${name} ${request.url} ${/javascript|html|css/.test(answer?.headers.get('content-type') ?? '') ? await answer?.text() : ''}`,
        );
      }
    }
    return found.join('\n');
  });
}

/** Chooses the code and fetches the sheets; done when the empty page is kept for later, too. */
export async function takeAlong(page: Page, sessionId: string): Promise<void> {
  await page.goto(`/attendance/pocket#${sessionId}`);
  await page.getByLabel('Kod med sex siffror').fill(CODE);
  await page.getByLabel('Samma kod igen').fill(CODE);
  await page.getByRole('button', { name: 'Spara koden och hämta listorna' }).click();
  await page.getByText('Blev passet av?').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Opens what is on the phone with its code. */
export async function unlock(page: Page, code = CODE): Promise<void> {
  await page.getByLabel('Kod med sex siffror').fill(code);
  await page.getByRole('button', { name: 'Öppna listorna' }).click();
}

/** What the list says of one person, once the row is open for another mark. */
export async function markOne(page: Page, name: string, ...buttons: string[]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name} `) }).click();
  for (const button of buttons) await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${name} .*\\*`) }).waitFor();
}

/** How many databases, storage entries, caches and service workers the browser keeps for this site. */
export const keptAnything = (page: Page): Promise<number[]> =>
  page.evaluate(async () => [
    (await indexedDB.databases()).length,
    localStorage.length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
