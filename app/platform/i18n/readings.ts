import { createHash } from 'node:crypto';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import readings from './readings.json' with { type: 'json' };
import { leavesOf, type TextTree } from './text-leaves.ts';

/** Somebody who grew up with the language has read a text and found it right. `reader`: initials or role, never more than she wanted. */
export type Reading = { language: PortalLanguage; hash: string; reader: string; readOn: string };

const shipped = new Map((readings as Reading[]).map((reading) => [`${reading.language} ${reading.hash}`, reading]));

/** What a reading is about: these words for this Swedish. When one of the two changes, the text is unread again. */
export function textHash(swedish: string, wording: string): string {
  return createHash('sha256').update(`${swedish}\0${wording}`).digest('hex').slice(0, 20);
}

/** The reading of a text that came with the product, if it has been read. */
export function shippedReading(language: PortalLanguage, hash: string): Reading | undefined {
  return shipped.get(`${language} ${hash}`);
}

/** Has somebody who grew up with the language read every one of these texts? */
export function isTreeRead(language: PortalLanguage, swedish: TextTree, own: TextTree): boolean {
  if (shipped.size === 0) return false;
  const source = new Map(leavesOf(swedish));
  return leavesOf(own).every(([key, wording]) =>
    shipped.has(`${language} ${textHash(source.get(key) ?? '', wording)}`),
  );
}
