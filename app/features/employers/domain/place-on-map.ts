type Place = { latitude: number; longitude: number };

const NUMBER = '(-?\\d{1,3}(?:\\.\\d+)?)';
// The point that a link marks goes before the middle of the map it shows.
const inLinks = [
  `!3d${NUMBER}!4d${NUMBER}`,
  `[?&]mlat=${NUMBER}&mlon=${NUMBER}`,
  `[?&](?:q|query|ll|destination|center)=(?:loc:)?${NUMBER}(?:,|%2C)\\+?${NUMBER}`,
  `#map=\\d+(?:\\.\\d+)?/${NUMBER}/${NUMBER}`,
  `@${NUMBER},${NUMBER}`,
].map((pattern) => new RegExp(pattern, 'i'));
const alone = new RegExp(`^${NUMBER}\\s*[,;\\s]\\s*${NUMBER}$`);
const aloneWithCommas = /^(-?\d{1,3},\d+)\s*[;\s]\s*(-?\d{1,3},\d+)$/;

/** Latitude and longitude as they are typed ('59.61, 16.54') or stand in a link to a map; undefined when there is no place in it. */
export function readPlaceOnMap(typed: string): Place | undefined {
  const text = typed.trim();
  const found = /^https?:\/\//i.test(text)
    ? inLinks.map((pattern) => pattern.exec(text)).find((hit) => hit !== null)
    : (alone.exec(text) ?? aloneWithCommas.exec(text));
  if (!found) return undefined;
  const [latitude, longitude] = [found[1], found[2]].map((part) => Number((part ?? '').replace(',', '.'))) as [
    number,
    number,
  ];
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? { latitude, longitude } : undefined;
}

/** Where a map shows a place, or looks for its address; undefined when neither is known. */
export function mapLinkOf(at: {
  latitude: number | null;
  longitude: number | null;
  street: string;
  city: string;
}): string | undefined {
  if (at.latitude !== null && at.longitude !== null)
    return `https://www.openstreetmap.org/?mlat=${at.latitude}&mlon=${at.longitude}#map=17/${at.latitude}/${at.longitude}`;
  const address = [at.street, at.city].filter(Boolean).join(', ');
  return address === '' ? undefined : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
