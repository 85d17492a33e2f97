import { type RawBuilder, sql } from 'kysely';
import type { Whose } from '../domain/whose.ts';

/** The condition for enrolments `e`, ready to stand after others. */
export function heldBy(whose: Whose): RawBuilder<unknown> {
  if (whose === 'everybody') return sql``;
  return whose === 'nobody' ? sql`and e.case_worker_id is null` : sql`and e.case_worker_id = any (${whose}::uuid[])`;
}
