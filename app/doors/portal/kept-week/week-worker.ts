/**
 * Keeps one page on her phone, her week, and shows it when there is no connection. Nothing else of the own side is kept. The page is sealed with a key
 * that scripts cannot read; it is renewed when she opens her schedule, shown for seven days, and goes when she hides her pages, when
 * the server says that the phone is not hers any more, and when she says so. Written without imports.
 */
type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };
type Told = Waiting & { data: { do: 'keep' | 'forget'; language: string }; ports: readonly MessagePort[] };
type WorkerScope = {
  addEventListener(name: 'install', listener: (event: Waiting) => void): void;
  addEventListener(name: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(name: 'message', listener: (event: Told) => void): void;
  skipWaiting(): Promise<void>;
  registration: { unregister(): Promise<boolean> };
};
type Kept = { savedAt: number; key: CryptoKey; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

const worker = globalThis as unknown as WorkerScope;

const NAME = 'egenvag-week';
const LONGEST_MS = 7 * 86_400_000;
const PATIENCE_MS = 10_000;
const PASSED_ON = [
  'content-type',
  'content-security-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];

// What is under way when she hides her pages must not put anything back.
let isOver = false;

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('message', (event) => {
  const { data, ports } = event;
  const work = data.do === 'keep' ? keep(data.language) : forget();
  event.waitUntil(work.catch(() => false).then((isDone) => ports[0]?.postMessage(isDone)));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.endsWith('.css')) event.respondWith(caches.match(request).then((sheet) => sheet ?? fetch(request)));
  // An address with more in it is none that somebody opens without a connection; it goes its usual way.
  if (request.mode !== 'navigate' || search !== '') return;
  if (pathname.endsWith('/leave')) event.waitUntil(forget());
  else event.respondWith(networkOrWeek(event, pathname));
});

async function networkOrWeek(event: Asked, pathname: string): Promise<Response> {
  const [, , language = '', page] = pathname.split('/');
  const isHome = page === 'schedule' || page === 'today';
  const answered = fetch(event.request).catch(() => undefined);
  const tired = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
  const answer = await (isHome ? Promise.race([answered, tired]) : answered);
  if (answer !== undefined && !(answer.status >= 502 && answer.status <= 504)) {
    if (answer.headers.has('clear-site-data')) event.waitUntil(forget());
    else if (answer.ok && isHome) event.waitUntil(keep(language).catch(() => false));
    return answer;
  }
  return (await openWeek().catch(() => undefined)) ?? answer ?? (await answered) ?? Response.error();
}

/** Fetches the week anew. False when it could not be had; when she may not have it any more, what lies here goes. */
async function keep(language: string): Promise<boolean> {
  const answer = await fetch(`/my/${language}/schedule/kept`, { redirect: 'manual', cache: 'no-store' });
  // Her side is closed for now: what lies here stays until its days are over.
  if (!answer.ok) return answer.status === 403 || answer.status === 404 ? forget() : false;
  const html = await answer.text();
  const cache = await caches.open(NAME);
  for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    if ((await cache.match(href)) === undefined) await cache.add(href);
  const headers = PASSED_ON.map((name) => [name, answer.headers.get(name) ?? '']);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const page = new TextEncoder().encode(JSON.stringify({ html, headers }));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, page);
  if (isOver) return false;
  await inStore('readwrite', (store) => store.put({ savedAt: Date.now(), key, iv, sealed } satisfies Kept, 'week'));
  return true;
}

/** The week as it was last fetched; undefined when there is none, or it is too old, or the clock says that it comes from later. */
async function openWeek(): Promise<Response | undefined> {
  const kept = await inStore<Kept | undefined>('readonly', (store) => store.get('week'));
  if (kept === undefined) return undefined;
  const age = Date.now() - kept.savedAt;
  if (age < 0 || age >= LONGEST_MS) {
    await inStore('readwrite', (store) => store.delete('week'));
    return undefined;
  }
  const page = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, kept.key, kept.sealed);
  const { html, headers } = JSON.parse(new TextDecoder().decode(page)) as { html: string; headers: [string, string][] };
  return new Response(html, { headers });
}

/** Nothing stays: neither page nor key nor style sheet nor this worker. */
async function forget(): Promise<boolean> {
  isOver = true;
  await new Promise<void>((resolve) => {
    const deleting = indexedDB.deleteDatabase(NAME);
    deleting.onsuccess = deleting.onerror = deleting.onblocked = () => resolve();
  });
  await caches.delete(NAME);
  return worker.registration.unregister();
}

function inStore<Found>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<Found> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(NAME);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const work = opening.result.transaction(NAME, mode);
      const asked = ask(work.objectStore(NAME));
      work.oncomplete = () => resolve(asked.result as Found);
      work.onabort = () => reject(work.error);
      opening.result.close();
    };
  });
}

// Makes this file a module of its own for the compiler; the build leaves nothing of it.
export {};
