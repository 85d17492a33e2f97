import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';

const COUNTS_THEMSELVES = new Set(['audit_events', 'sessions', 'sign_in_limits']);

/** How many rows each table holds, without those that every request adds to. Pass the database that sees everything. */
export async function countRows(admin: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ table: string; count: number }>`select table_name as "table",
    (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from public.%I', table_name), false, true, '')))[1]::text::int as count
    from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(admin);
  return new Map(rows.filter(({ table }) => !COUNTS_THEMSELVES.has(table)).map(({ table, count }) => [table, count]));
}

/** What was added to which table between two counts: { enrolments: 1 }. */
export function addedRows(before: Map<string, number>, after: Map<string, number>): Record<string, number> {
  const added = [...after].map(([table, count]) => [table, count - (before.get(table) ?? 0)] as const);
  return Object.fromEntries(added.filter(([, count]) => count !== 0));
}
