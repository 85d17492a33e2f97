import { TOWNS } from './town-list.ts';

export type Position = { latitude: number; longitude: number };
export type Town = Position & { name: string };

const towns: readonly Town[] = TOWNS.replaceAll('\n', '')
  .split(';')
  .filter((entry) => entry !== '')
  .map((entry) => {
    const [name = '', position = ''] = entry.split('=');
    const [latitude, longitude] = position.split(',').map(Number) as [number, number];
    return { name, latitude, longitude };
  });
const byName = new Map(towns.map((town) => [town.name.toLocaleLowerCase('sv'), town]));
const EARTH_KM = 6371;

/** Names of all towns of the list, in the order of the alphabet. */
export const townNames: readonly string[] = towns.map(({ name }) => name);

/** The town of the list that is called so, whatever its capitals; undefined when none is, or several are. */
export function findTown(name: string): Town | undefined {
  return byName.get(name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv'));
}

/** Kilometres between two places as the crow flies. */
export function kmBetween(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const half = across + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
