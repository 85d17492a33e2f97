import type pg from 'pg';

type Query = (...args: unknown[]) => Promise<unknown>;

/**
 * The same pool, but whatever `spoil` answers for a statement is run in its place: a failing one breaks the request there.
 * Statements are counted from 0 (begin) per connection handed out.
 */
export function spoiledPool(
  pool: pg.Pool,
  spoil: (statement: string, number: number) => [text: string, values: unknown[]] | undefined,
): pg.Pool {
  const connect = async () => {
    const client = await pool.connect();
    let number = 0;
    const query: Query = (...args) => {
      const [first] = args as [string | { text: string }];
      const spoiled = spoil(typeof first === 'string' ? first : first.text, number++);
      return spoiled === undefined ? (client.query as unknown as Query)(...args) : client.query(...spoiled);
    };
    return new Proxy(client, {
      get: (target, name) => {
        if (name === 'query') return query;
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  return { connect } as unknown as pg.Pool;
}
