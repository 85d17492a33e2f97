import { PAGE_RENEWED } from './ui/send-in-place.ts';
import { startStaffModule } from './ui/staff-module.ts';

const ISLANDS = import.meta.glob('./**/*.island.tsx');

startStaffModule();

// This browser keeps attendance sheets: they are looked after on every page.
if (localStorage.getItem('egenvag-pocket') !== null)
  void import('./features/offline-attendance/pages/pocket/pocket-everywhere.browser.ts').then(({ keepPocketInOrder }) =>
    keepPocketInOrder(),
  );

async function bringToLife(): Promise<void> {
  const places = document.querySelectorAll<HTMLElement>('[data-island]:not([data-island-ready])');
  if (places.length === 0) return;
  const { mountIslands } = await import('./ui/mount-islands.ts');
  await mountIslands(places, ISLANDS);
}

document.addEventListener(PAGE_RENEWED, () => void bringToLife());
await bringToLife();
