/** A town with how many workplaces it has, and the middle of those whose position is known. */
export type MapTown = {
  city: string;
  count: number;
  known: number;
  latitude: number | null;
  longitude: number | null;
};
export type Dot = { key: string; x: number; y: number; radius: number; count: number };

const WIDTH = 600;
const HIGHEST = 700;
const MARGIN = 60;
const LEAST_DEGREES = 0.02;

/**
 * Towns as dots on a plane, those without a position left out: north is up, and a degree of longitude is as much shorter as it is at that
 * latitude. A dot's area goes with how many places there are.
 */
export function drawMap(towns: readonly MapTown[]): { width: number; height: number; dots: Dot[] } {
  const middles = towns.flatMap(({ city, known, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ key: city, count: known, latitude, longitude }],
  );
  const latitudes = middles.map(({ latitude }) => latitude);
  const longitudes = middles.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const shrink = Math.max(0.1, Math.cos(((south + north) / 2) * (Math.PI / 180)));
  const across = Math.max(LEAST_DEGREES, (east - west) * shrink);
  const along = Math.max(LEAST_DEGREES, north - south);
  const scale = Math.min((WIDTH - 2 * MARGIN) / across, (HIGHEST - 2 * MARGIN) / along);
  const height = Math.round(Math.min(HIGHEST, along * scale + 2 * MARGIN));
  const dots = middles.map(({ key, count, latitude, longitude }) => ({
    key,
    count,
    x: Math.round(WIDTH / 2 + (longitude - (west + east) / 2) * shrink * scale),
    y: Math.round(height / 2 - (latitude - (south + north) / 2) * scale),
    radius: Math.round(Math.min(40, 6 + 4 * Math.sqrt(count))),
  }));
  return { width: WIDTH, height, dots };
}
