import type pg from 'pg';
import type { BenchWorld } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { addWorkplaces, nameWords } from '../many-workplaces.ts';
import { plainSql } from '../plain-sql.ts';
import { FORM_TYPE, must, type Operation, pick, same, withEach } from './operation.ts';

type Listed = { employers: { id: string }[]; total: number };

/** A coordinator's 20,000 employers: the first 50 beside the participant list, by words and filters, far down, on the map, and one of them. */
export async function employers(
  world: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Promise<Operation[]> {
  const caller = world.coordinators[0]!;
  await addWorkplaces(plain[0]!, caller);
  const of = [caller.tenantId, caller.programmeIds];
  const { rows: some } = await plain[0]!.query<{ id: string }>(
    'select id from employers where tenant_id = $1 and programme_id = any ($2) order by md5(id::text) limit 60',
    of,
  );
  const sql = (name: string, text: string, more: () => unknown[] = () => []) => ({
    name,
    once: async (worker: number) => (await plain[worker]!.query(text, [...of, ...more()])).rows,
  });
  const ask = async (worker: number, address: string) =>
    must(await web[worker]!.request('GET', address, caller.token), 200);
  const get = (name: string, address: () => string) => ({ name, once: (worker: number) => ask(worker, address()) });
  const listed = async (address: string) => JSON.parse((await ask(0, address)).body) as Listed;
  const ids = (list: { id: string }[]) => list.slice(0, 40).map(({ id }) => id);
  const words = () => `${pick(nameWords)} ${Math.floor(Math.random() * 90) + 10}`;
  const visit = (addresses: readonly string[]) => () => withEach(addresses, web.length, ask);
  const first = sql('plain SQL', plainSql.employers);
  const bySearch = (text: string) =>
    plain[0]!
      .query(plainSql.employerSearch, [...of, text.split(' ').map((word) => `%${word}%`)])
      .then(({ rows }) => rows as { id: string }[]);
  return [
    {
      name: 'employers, 50 of 20 000',
      ways: [
        first,
        get('API', () => '/api/v1/employers'),
        get('page', () => '/employers'),
        get('participants, API', () => '/api/v1/participants?status=all'),
        get('participants, page', () => '/participants?status=all'),
        get('API, page 2', () => '/api/v1/employers?page=2'),
        get('API, page 200', () => '/api/v1/employers?page=200'),
        get('API, a town, a language', () => '/api/v1/employers?city=V%C3%A4ster%C3%A5s&language=so&sort=asked'),
      ],
      warm: visit(['/employers', '/participants?status=all', '/api/v1/employers?page=200']),
      async check() {
        const told = await listed('/api/v1/employers');
        same('employers in the list', ids(told.employers), ids(await first.once(0)));
        same('how many', told.total, 1001);
      },
    },
    {
      name: 'employers by words, of 20 000',
      ways: [
        sql('plain SQL', plainSql.employerSearch, () => [
          words()
            .split(' ')
            .map((word) => `%${word}%`),
        ]),
        get('API', () => `/api/v1/employers?text=${encodeURIComponent(words())}`),
        get('page', () => `/employers?text=${encodeURIComponent(words())}`),
        get('API, one word that 1 250 have', () => `/api/v1/employers?text=${encodeURIComponent(pick(nameWords))}`),
        {
          name: 'search everywhere, page',
          once: async (worker) =>
            must(
              await web[worker]!.request('POST', '/search', caller.token, {
                type: FORM_TYPE,
                text: new URLSearchParams({ q: words() }).toString(),
              }),
              200,
            ),
        },
      ],
      warm: visit(nameWords.map((word) => `/employers?text=${encodeURIComponent(word)}`)),
      async check() {
        const text = `${nameWords[0]} 12`;
        const told = await listed(`/api/v1/employers?text=${encodeURIComponent(text)}`);
        const rows = await bySearch(text);
        if (rows.length === 0) throw new Error(`nobody is called ${text}`);
        same('employers found', ids(told.employers), ids(rows));
      },
    },
    {
      name: 'employer map, 20 000 workplaces',
      ways: [
        sql('plain SQL', plainSql.employerMap),
        get('page', () => '/employers/map'),
        get('page, filtered', () => '/employers/map?branch=I'),
        get('page, one town', () => '/employers/map?town=V%C3%A4ster%C3%A5s'),
      ],
      warm: visit(['/employers/map', '/employers/map?branch=I']),
      async check() {
        const rows = (await plain[0]!.query(plainSql.employerMap, of)).rows as { city: string }[];
        const { body } = await ask(0, '/employers/map');
        const lacking = rows.filter(({ city }) => !body.includes(city));
        if (rows.length < 50 || lacking.length > 0) throw new Error(`${lacking.length} of ${rows.length} towns lack`);
      },
    },
    {
      name: 'one employer',
      ways: [
        sql('plain SQL', plainSql.employer, () => [pick(some).id]),
        get('API', () => `/api/v1/employers/${pick(some).id}`),
        get('page', () => `/employers/${pick(some).id}`),
      ],
      warm: visit(some.map(({ id }) => `/employers/${id}`)),
      async check() {
        const { body } = await ask(0, `/employers/${some[0]!.id}`);
        if (!body.includes('Ringde')) throw new Error('the page lacks the contact history');
      },
    },
  ];
}
