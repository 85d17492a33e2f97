import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { isTimeToAsk } from '../domain/fetching.ts';
import { lockFetch, noteAsking, noteFailure, noteFetched, replaceFacts } from './facts-store.ts';
import { jobtechTaxonomy, type TaxonomyFault } from './jobtech-taxonomy.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const PURPOSE = 'fetch-occupation-facts';

/** `off`: no address is set; `not-yet`: asked lately; `unchanged`: what is kept is the newest version. */
export type Fetched =
  | { outcome: 'off' | 'not-yet' | 'unchanged' }
  | { outcome: 'fetched'; groups: number; version: number }
  | { outcome: 'failed'; fault: TaxonomyFault };

/**
 * Fetches what the taxonomy says of all occupations when it is time to, or at once. Everything in one go and on no page's behalf: the
 * other side never learns who reads about what. What was kept stays until the whole of the new is here.
 */
export async function fetchOccupationFacts(
  { pool, taxonomyUrl, now }: Pick<Services, 'pool' | 'taxonomyUrl' | 'now'>,
  { atOnce = false }: { atOnce?: boolean } = {},
  taxonomy = taxonomyUrl === undefined ? undefined : jobtechTaxonomy(taxonomyUrl),
): Promise<Fetched> {
  if (taxonomyUrl === undefined || taxonomy === undefined) return { outcome: 'off' };
  const asked = await systemTransaction(pool, NOBODY, PURPOSE, async (db) => {
    const state = await lockFetch(db);
    if (!atOnce && !isTimeToAsk(state, now())) return undefined;
    await noteAsking(db, now());
    return state;
  });
  if (asked === undefined) return { outcome: 'not-yet' };
  const fail = async (fault: TaxonomyFault): Promise<Fetched> => {
    await systemTransaction(pool, NOBODY, PURPOSE, (db) => noteFailure(db, fault));
    return { outcome: 'failed', fault };
  };
  const newest = await taxonomy.newestVersion();
  if (!newest.ok) return fail(newest.problem);
  const version = newest.value;
  if (version === asked.version && !atOnce) {
    await systemTransaction(pool, NOBODY, PURPOSE, (db) => noteFetched(db, version, now()));
    return { outcome: 'unchanged' };
  }
  const groups = await taxonomy.groups(version);
  if (!groups.ok) return fail(groups.problem);
  return systemTransaction(pool, NOBODY, PURPOSE, async (db) => {
    const from = { source: new URL(taxonomyUrl).host, version, now: now() };
    const count = await replaceFacts(db, groups.value, from);
    await noteFetched(db, version, now());
    return { outcome: 'fetched', groups: count, version };
  });
}
