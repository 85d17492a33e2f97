import { startStaffModule } from './ui/staff-module.ts';

const ISLANDS = import.meta.glob('./**/*.island.tsx');

startStaffModule();

const places = document.querySelectorAll<HTMLElement>('[data-island]');
if (places.length > 0) {
  const { mountIslands } = await import('./ui/mount-islands.ts');
  await mountIslands(places, ISLANDS);
}
