import type { OpenWords } from '../domain/open-content.ts';

/** Where a map shows the address. The reader goes there herself; nothing is fetched for her before. */
export function mapAddress({ address, town }: Pick<OpenWords, 'address' | 'town'>): string {
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query: `${address}, ${town}` })}`;
}
