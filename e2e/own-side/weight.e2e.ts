import { afterAll, describe, expect, test } from 'vitest';
import { portalPages } from '#app/doors/portal/pages.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { startTestServer } from '#test/server.ts';
import { theBusiestPhone } from './own-phone.ts';

const MOST_BYTES = 20_000;

const server = await startTestServer();
afterAll(() => server.stop());
const { token } = await theBusiestPhone(server);

const fetched = async (address: string, more: { cookie?: string; headers?: Record<string, string> } = {}) =>
  fetch(server.baseUrl + address, {
    headers: { cookie: `my=${token}${more.cookie ?? ''}`, ...more.headers },
    redirect: 'manual',
  });
const sheet = await sheetOf(await (await fetched('/my/sv/today')).text());
const addresses = portalPages.map(({ path }) => path.pattern).filter((pattern) => !pattern.slice(13).includes(':'));

async function sheetOf(html: string): Promise<number> {
  const [href = ''] = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address]) => address);
  return (await (await fetched(href)).arrayBuffer()).byteLength;
}

/** How much each page weighs with its style sheet, one of each kind, as far as links lead. */
async function weigh(language: string, cookie: string): Promise<[kind: string, bytes: number][]> {
  const toSee = addresses.map((pattern) => pattern.replace(':language', language));
  const weighed = new Map<string, number>();
  while (toSee.length > 0) {
    const address = toSee.shift() as string;
    const kind = address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*$/, '');
    if (weighed.has(kind) || kind.endsWith('/leave')) continue;
    const answer = await fetched(address, { cookie });
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await answer.text();
    weighed.set(kind, Buffer.byteLength(html) + sheet);
    const main = html.slice(html.indexOf('<main'));
    for (const [, href = ''] of main.matchAll(/href="(\/my\/[^"]+)"/g))
      if (href.startsWith(`/my/${language}/`)) toSee.push(href.replaceAll('&amp;', '&'));
  }
  return [...weighed];
}

describe.each(portalLanguages)('the pages of whoever has most to do, in %s', (language) => {
  test.each(['', '; swedish=on'])('weigh at most 20 kB each with their style sheet (%s)', async (cookie) => {
    const weighed = await weigh(language, cookie);
    expect(weighed.length).toBeGreaterThan(30);
    expect(weighed.filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
  });
});

test('go compressed to whoever asks herself, and as they are when another site may have asked', async () => {
  const encoding = async (site: string | undefined) => {
    const headers = { 'accept-encoding': 'gzip', ...(site && { 'sec-fetch-site': site }) };
    const answer = await fetched('/my/ti/schedule', { headers });
    expect(await answer.text()).toContain('</html>');
    return answer.headers.get('content-encoding');
  };
  for (const site of ['none', 'same-origin']) expect(await encoding(site), site).toBe('gzip');
  for (const site of ['cross-site', 'same-site', undefined]) expect(await encoding(site), site).toBeNull();
});
