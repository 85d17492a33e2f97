/**
 * The service worker: keeps the empty page of pocket attendance and its files, and nothing else. It never keeps a page or an answer with
 * anything about anybody in it. Written without imports; `GIVEN` is put before it when it is served (platform/http/service-worker.ts).
 */
declare const GIVEN: { version: string; shell: string; files: string[]; standsInFor: string };

type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };
type WorkerScope = {
  addEventListener(name: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(name: 'fetch', listener: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};
const worker = globalThis as unknown as WorkerScope;

const PREFIX = 'egenvag-shell-';
const CACHE = PREFIX + GIVEN.version;
const PATIENCE_MS = 5000;

worker.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => worker.skipWaiting())));

worker.addEventListener('activate', (event) => event.waitUntil(forgetOldShells().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (GIVEN.files.includes(pathname)) event.respondWith(fromShell(pathname, request));
  else if (request.mode === 'navigate' && (pathname === GIVEN.shell || new RegExp(GIVEN.standsInFor).test(pathname)))
    event.respondWith(networkOrShell(request));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Without the cookie: nobody's page.
  const shell = new Request(GIVEN.shell, { credentials: 'omit', cache: 'reload' });
  await cache.addAll([shell, ...GIVEN.files]);
}

async function forgetOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

async function fromShell(address: string, request: Request): Promise<Response> {
  return (await caches.match(address)) ?? fetch(request);
}

async function networkOrShell(request: Request): Promise<Response> {
  const shell = await caches.match(GIVEN.shell);
  if (shell === undefined) return fetch(request);
  const tired = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
  const answer = await Promise.race([fetch(request).catch(() => undefined), tired]);
  return answer === undefined || (answer.status >= 502 && answer.status <= 504) ? shell : answer;
}

// Makes this file a module of its own for the compiler; the build leaves nothing of it.
export {};
