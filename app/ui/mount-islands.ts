import { type ComponentType, createElement } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

type IslandModule = { Island: ComponentType<object> };

/** Brings every island in `places` to life, one that is folded away once it is unfolded; one whose script does not arrive stays the native markup it was. */
export async function mountIslands(
  places: Iterable<HTMLElement>,
  loaders: Record<string, () => Promise<unknown>>,
): Promise<void> {
  await Promise.all(
    [...places].map(async (place) => {
      const name = place.dataset.island ?? '';
      const path = Object.keys(loaders).find((each) => each.endsWith(`/${name}.island.tsx`));
      const load = path === undefined ? undefined : loaders[path];
      if (load === undefined) return;
      await unfolded(place);
      try {
        const { Island } = (await load()) as IslandModule;
        const element = createElement(Island, JSON.parse(place.dataset.props ?? '{}') as object);
        if (place.dataset.islandMode === 'hydrate') hydrateRoot(place, element);
        else createRoot(place).render(element);
        place.dataset.islandReady = '';
      } catch {
        place.dataset.islandFailed = '';
      }
    }),
  );
}

async function unfolded(place: HTMLElement): Promise<void> {
  const folded = place.closest('details:not([open])');
  if (folded === null) return;
  await new Promise((resolve) => folded.addEventListener('toggle', resolve, { once: true }));
  await unfolded(place);
}
