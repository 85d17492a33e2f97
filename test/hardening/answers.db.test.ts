import { beforeAll, describe, expect, it } from 'vitest';
import { accountPublicPages } from '#app/features/accounts/routes.ts';
import { applicationPublicPages } from '#app/features/applications/routes.ts';
import { hoursPublicPages } from '#app/features/hours/routes.ts';
import { offlinePublicPages } from '#app/features/offline-attendance/routes.ts';
import { openActivityPublicPages } from '#app/features/open-activities/routes.ts';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { buildWorld } from '#test/world.ts';
import { goodForm, listUses, type Use } from './every-operation.ts';
import { ORIGIN, type Raw, rawSender } from './send-raw.ts';

const ALWAYS: Record<string, RegExp> = {
  'content-security-policy': /^default-src 'none'; script-src 'self' 'nonce-[\w+/=-]{16,}'; style-src 'self' 'nonce-/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\), microphone=\(\), geolocation=\(\)/,
};

// What is downloaded is no page of ours: should a browser show it all the same, it runs nothing at all.
const DOWNLOADED = { ...ALWAYS, 'content-security-policy': /^default-src 'none'; sandbox; frame-ancestors 'none'$/ };

// What the API says is data: a browser that shows it runs and loads nothing.
const DATA = { ...ALWAYS, 'content-security-policy': /^default-src 'none'; frame-ancestors 'none'$/ };

// The one page with a recorder may use the microphone; no other page may.
const RECORDING = { ...ALWAYS, 'permissions-policy': /camera=\(\), microphone=\(self\), geolocation=\(\)/ };

function expectHeaders(answer: Response, label: string, cache = /^no-store$/): void {
  const isDownload = answer.headers.get('content-disposition')?.startsWith('attachment') ?? false;
  const isRecording = /^\S+ \/participants\/:enrolmentId\/goal\/new (200|422)$/.test(label);
  const isData = /json/.test(answer.headers.get('content-type') ?? '');
  const expected = isDownload ? DOWNLOADED : isData ? DATA : isRecording ? RECORDING : ALWAYS;
  for (const [name, value] of Object.entries(expected))
    expect(answer.headers.get(name), `${label}: ${name}`).toMatch(value);
  expect(answer.headers.get('content-security-policy'), label).not.toMatch(/unsafe-|\*|https?:/);
  expect(answer.headers.get('cache-control'), `${label}: cache-control`).toMatch(cache);
  expect(answer.headers.get('x-powered-by'), label).toBeNull();
}

/** A page runs nothing but our own files and what carries this answer's nonce. */
async function expectStrictMarkup(answer: Response, label: string): Promise<void> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
  const html = await answer.text();
  // A file to keep is opened from the device, where no policy of ours holds: it may bring its looks along, and no script at all.
  const isFile = answer.headers.get('content-disposition')?.startsWith('attachment') ?? false;
  if (isFile) expect(html, `${label} holds a script`).not.toMatch(/<script/i);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
  for (const [tag, attributes = '', inner = ''] of html.matchAll(/<(?:script|style)\b([^>]*)>([^<]*)/g))
    if (!isFile && inner.trim() !== '' && !/type="application\/(json|ld\+json)"/.test(attributes))
      expect(tag, `${label} has inline code without its nonce`).toContain(`nonce="${nonce}"`);
  expect(html, `${label} has an inline handler or style`).not.toMatch(/<[^>]+\s(?:on[a-z]+|style)="/i);
  expect(html, `${label} leads a script or frame elsewhere`).not.toMatch(/(?:src|action)="(?:https?:)?\/\//);
}

describe('every answer', async () => {
  const world = await buildWorld();
  const own = await oneOfEverything(world, 'alpha');
  world.services.log = { info: () => {}, warn: () => {}, error: () => {} } as never;
  const send = rawSender(world);
  let uses: Use[] = [];
  beforeAll(async () => {
    uses = await listUses(world, 'alpha', own);
  });

  it('of every operation carries the headers, is never stored, and its page holds no code of its own', {
    timeout: 120_000,
  }, async () => {
    const statuses = new Set<number>();
    for (const use of uses) {
      const body =
        use.operation.method === 'GET' ? {} : use.operation.isJson ? { json: {} } : { form: goodForm(use, own) };
      const answer = await use.actor.request(use.operation.method, use.address, body);
      statuses.add(answer.status);
      expectHeaders(answer, `${use.operation.id} ${answer.status}`);
      await expectStrictMarkup(answer, use.operation.id);
    }
    expect([...statuses]).toEqual(expect.arrayContaining([200, 303, 422]));
  });

  it('has a nonce of its own', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send(undefined, 'GET', '/sign-in')));
    expect(
      new Set(answers.map((answer) => /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]))
        .size,
    ).toBe(3);
  });

  const publicPages = [
    ...accountPublicPages,
    ...applicationPublicPages,
    ...hoursPublicPages,
    ...offlinePublicPages,
    ...openActivityPublicPages,
  ];
  it.each(publicPages.map((page) => page.path.pattern as string))('on the way in: %s', async (pattern) => {
    const address = pattern.replace(':language', 'ar').replace(/:\w+/g, 'unknown');
    for (const answer of [
      await send(undefined, 'GET', address),
      await send(undefined, 'POST', address, {
        headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      }),
    ]) {
      expectHeaders(answer, `${pattern} ${answer.status}`);
      await expectStrictMarkup(answer, pattern);
    }
  });

  it.each<[string, number, string, string, Raw?]>([
    ['an unknown page', 404, 'GET', '/nowhere'],
    ['an unknown asset', 404, 'GET', '/assets/nothing.js'],
    ['an unknown operation', 404, 'GET', '/api/v1/nowhere'],
    ['a method nobody offers', 404, 'DELETE', '/participants', { headers: { origin: ORIGIN } }],
    ['signed out, page', 303, 'GET', '/participants'],
    ['signed out, API', 401, 'GET', '/api/v1/me'],
    ['from elsewhere', 403, 'POST', '/participants', { headers: { origin: 'https://elsewhere.example' } }],
    [
      'too large',
      413,
      'POST',
      '/sign-in',
      { body: 'a'.repeat(2_100_000), headers: { origin: ORIGIN, 'content-length': '2100000' } },
    ],
    ['no form', 415, 'POST', '/sign-in', { body: 'a', headers: { origin: ORIGIN, 'content-type': 'text/plain' } }],
    ['the description of the API', 200, 'GET', '/api/v1/openapi.json'],
    ['whether it runs', 200, 'GET', '/healthz'],
  ])('%s (%i)', async (label, status, method, address, raw) => {
    const answer = await send(undefined, method, address, raw);
    expect(answer.status).toBe(status);
    expectHeaders(answer, label);
    await expectStrictMarkup(answer, label);
  });

  it('also when something breaks, on page and API, and says nothing of what', async () => {
    const actor = await world.as('coordinator', 'beta');
    const { pool } = world.services;
    world.services.pool = { connect: () => Promise.reject(new Error('secret address of the database')) } as never;
    try {
      for (const address of ['/participants', '/api/v1/me']) {
        const answer = await send(actor, 'GET', address);
        expect(answer.status).toBe(500);
        expectHeaders(answer, address);
        expect(await answer.clone().text()).not.toContain('secret');
        await expectStrictMarkup(answer, address);
      }
    } finally {
      world.services.pool = pool;
    }
    expect((await send(actor, 'GET', '/participants')).status).toBe(200);
  });
});

describe('a request that somebody else’s page sends', async () => {
  const world = await buildWorld();
  const own = await oneOfEverything(world, 'alpha');
  world.services.log = { info: () => {}, warn: () => {}, error: () => {} } as never;
  const send = rawSender(world);
  const urlEncoded = 'application/x-www-form-urlencoded';

  it('changes nothing, whatever operation it aims at; the same from our own page is taken', {
    timeout: 120_000,
  }, async () => {
    const uses = (await listUses(world, 'alpha', own)).filter(({ operation }) => operation.method !== 'GET');
    expect(uses.length).toBeGreaterThan(50);
    for (const { operation, actor, address } of uses) {
      const type = operation.isJson ? 'application/json' : urlEncoded;
      const body = operation.isJson ? '{}' : 'a=b';
      const hostile: [string, Raw][] = [
        ['another origin', { body, headers: { 'content-type': type, origin: 'https://elsewhere.example' } }],
        ['our name in another', { body, headers: { 'content-type': type, origin: `${ORIGIN}.elsewhere.example` } }],
        ['another port', { body, headers: { 'content-type': type, origin: `${ORIGIN}:8080` } }],
        ['origin null', { body, headers: { 'content-type': type, origin: 'null' } }],
        ['a form without an origin', { body, headers: { 'content-type': urlEncoded } }],
        ['text without an origin', { body: '{}', headers: { 'content-type': 'text/plain' } }],
        ['text that says it is JSON', { body: '{}', headers: { 'content-type': 'text/plain; application/json' } }],
        ['several parts without an origin', { body: new FormData() }],
        [
          'JSON out of a page without an origin',
          { body: '{}', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' } },
        ],
      ];
      for (const [label, raw] of hostile) {
        const answer = await send(actor, operation.method, address, raw);
        expect(answer.status, `${operation.id}, ${label}`).toBe(403);
      }
      const overridden = await send(actor, 'GET', `${address}?_method=POST`, {
        headers: { 'x-http-method-override': 'POST', origin: 'https://elsewhere.example' },
      });
      expect([200, 302, 404], `${operation.id} by GET`).toContain(overridden.status);
      const ours = await send(actor, operation.method, address, {
        body,
        headers: { 'content-type': type, origin: ORIGIN },
      });
      expect([200, 302, 303, 404, 422], `${operation.id}, ours: ${ours.status}`).toContain(ours.status);
    }
  });
});
