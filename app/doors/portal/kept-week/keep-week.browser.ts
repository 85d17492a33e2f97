/** The only script of the own side, on the one page where she says that this phone may keep her week. Written without imports. */
const SCOPE = '/my/';
const PATIENCE_MS = 20_000;

const place = document.getElementById('week');
const { worker = '', language = '' } = place?.dataset ?? {};

function show(state: 'off' | 'on' | 'failed'): void {
  for (const part of place?.children ?? [])
    if (part instanceof HTMLElement) part.hidden = part.dataset['when'] !== state;
}

async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  return registrations.find(({ scope }) => new URL(scope).pathname === SCOPE);
}

function whenActive(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const found = registration.installing ?? registration.waiting ?? registration.active;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (found?.state === 'activated') resolve(found);
      else if (found === null || found.state === 'redundant') reject(new Error('no worker'));
    };
    found?.addEventListener('statechange', look);
    look();
  });
}

function tell(active: ServiceWorker, what: 'keep' | 'forget'): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), PATIENCE_MS);
    active.postMessage({ do: what, language }, [port2]);
  });
}

async function keep(): Promise<void> {
  const registration = await navigator.serviceWorker.register(worker, { scope: SCOPE });
  if (await tell(await whenActive(registration), 'keep')) return show('on');
  await registration.unregister();
  show('failed');
}

async function forget(): Promise<void> {
  const registration = await findRegistration();
  if (registration?.active) await tell(registration.active, 'forget');
  await registration?.unregister();
  show('off');
}

if ('serviceWorker' in navigator) {
  place?.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest('button')?.name;
    if (name === 'keep') void keep().catch(() => show('failed'));
    if (name === 'forget') void forget();
  });
  void findRegistration().then((registration) => show(registration === undefined ? 'off' : 'on'));
}

// Makes this file a module of its own for the compiler; the build leaves nothing of it.
export {};
