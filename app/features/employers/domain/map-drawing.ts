/** A town with how many workplaces it has, and the middle of those whose position is known. */
export type MapTown = {
  city: string;
  count: number;
  known: number;
  latitude: number | null;
  longitude: number | null;
};
/** `key` is the town, or the largest of several that lie close; `others` is how many more it stands for. */
export type Dot = { key: string; x: number; y: number; radius: number; count: number; others: number };

const WIDTH = 600;
const HIGHEST = 700;
const MARGIN = 60;
const LEAST_DEGREES = 0.02;
// Closer than this two names would be written over each other.
const [NEAR_ACROSS, NEAR_ALONG] = [120, 64];
const LARGEST = 40;

/**
 * Towns as dots on a plane, those without a position left out and those close to a larger one counted with it: north is up, and a degree of longitude is as much shorter as it is at that
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
  const dots: Omit<Dot, 'radius'>[] = [];
  for (const { key, count, latitude, longitude } of middles.toSorted((a, b) => b.count - a.count)) {
    const x = Math.round(WIDTH / 2 + (longitude - (west + east) / 2) * shrink * scale);
    const y = Math.round(height / 2 - (latitude - (south + north) / 2) * scale);
    const near = dots.find((dot) => Math.abs(dot.x - x) < NEAR_ACROSS && Math.abs(dot.y - y) < NEAR_ALONG);
    if (near === undefined) dots.push({ key, x, y, count, others: 0 });
    else {
      near.count += count;
      near.others += 1;
    }
  }
  const most = Math.max(1, ...dots.map(({ count }) => count));
  const growth = Math.min(4, (LARGEST - 6) / Math.sqrt(most));
  return {
    width: WIDTH,
    height,
    dots: dots.map((dot) => ({ ...dot, radius: Math.round(6 + growth * Math.sqrt(dot.count)) })),
  };
}
