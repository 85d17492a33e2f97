import { ok, type Result, refuse } from '#app/shared/result.ts';
import { groupsQuery, newestVersion, type OccupationFacts, readGroups } from '../domain/taxonomy.ts';

/** Why nothing came, for the log: never a word of what was answered. */
export type TaxonomyFault =
  | 'not-reached'
  | 'no-answer-in-time'
  | 'redirected'
  | 'too-large'
  | 'not-json'
  | 'not-understood'
  | `http-${number}`;

type Limits = { patienceMs: number; mostBytes: number };
// All groups with their names and skills are some megabytes.
const LIMITS: Limits = { patienceMs: 60_000, mostBytes: 32_000_000 };

/** JobTech's taxonomy at an address: the newest version, and what it says of the groups of SSYK. Never throws, and goes nowhere else. */
export function jobtechTaxonomy(url: string, limits: Limits = LIMITS) {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  const ask = (path: string, query: Record<string, string> = {}) => {
    const address = new URL(`v1/taxonomy/${path}`, base);
    address.search = new URLSearchParams(query).toString();
    return getJson(address, limits);
  };
  return {
    async newestVersion(): Promise<Result<number, TaxonomyFault>> {
      const answer = await ask('main/versions');
      if (!answer.ok) return answer;
      const version = newestVersion(answer.value);
      return version === undefined ? refuse('not-understood') : ok(version);
    },
    async groups(version: number): Promise<Result<OccupationFacts[], TaxonomyFault>> {
      const answer = await ask('graphql', { query: groupsQuery(version) });
      if (!answer.ok) return answer;
      const groups = readGroups(answer.value);
      return groups === undefined ? refuse('not-understood') : ok(groups);
    },
  };
}

async function getJson(address: URL, { patienceMs, mostBytes }: Limits): Promise<Result<unknown, TaxonomyFault>> {
  let text: string | undefined;
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/json', 'user-agent': 'Egenvag' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      const { status } = answer;
      return status >= 300 && status < 400 ? refuse('redirected') : refuse(`http-${status}` as const);
    }
    text = await readAtMost(answer, mostBytes);
  } catch (error) {
    return refuse((error as Error).name === 'TimeoutError' ? 'no-answer-in-time' : 'not-reached');
  }
  if (text === undefined) return refuse('too-large');
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('not-json');
  }
}

// Counts what comes, whatever the answer says of its size.
async function readAtMost({ body }: Response, mostBytes: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
