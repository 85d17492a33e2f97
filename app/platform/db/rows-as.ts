import { type RawBuilder, sql } from 'kysely';

type ColumnType = 'uuid' | 'text' | 'int' | 'date' | 'boolean';

/**
 * Rows of values as a table `r` inside a statement: `from ${rowsAs(rows, { id: 'uuid', name: 'text' })}`. Each column travels as one
 * array, which the database reads several times faster than the same rows in JSON.
 */
export function rowsAs<Column extends string>(
  rows: readonly Readonly<Record<NoInfer<Column>, string | number | boolean | null>>[],
  columns: Readonly<Record<Column, ColumnType>>,
): RawBuilder<unknown> {
  const names = Object.keys(columns) as Column[];
  const arrays = names.map((name) => sql`${rows.map((row) => row[name])}::${sql.raw(columns[name])}[]`);
  return sql`unnest(${sql.join(arrays)}) r (${sql.join(names.map((name) => sql.ref(name)))})`;
}
