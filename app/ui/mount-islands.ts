import { type ComponentType, createElement } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';

type IslandModule = { Island: ComponentType<object> };

/** Brings every island in `places` to life; one whose script does not arrive stays the native markup it was. */
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
