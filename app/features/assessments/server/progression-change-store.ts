import { sql } from 'kysely';
import type { MeasuringPoint } from '#app/features/programmes/domain/definition.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { ChangeRow } from '../domain/progression-change.ts';

/** Sums behind the change between two measuring points: of everybody in the programme, whomever the caller may see (app.progression_change). */
export async function selectChange(
  { db }: Pick<RequestContext, 'db'>,
  programmeId: string,
  instrumentKey: string,
  first: MeasuringPoint,
  later: MeasuringPoint,
): Promise<ChangeRow[]> {
  const { rows } =
    await sql<ChangeRow>`select area_key as "areaKey", item_key as "itemKey", rater, guarded, reached, both_times as "bothTimes",
      first_only as "firstOnly", later_only as "laterOnly", sum_first as "sumFirst", sum_later as "sumLater", sum_change as "sumChange",
      sum_squares as "sumSquares"
    from app.progression_change(${programmeId}::uuid, ${instrumentKey}, ${first.key}, ${later.key}, ${later.when}, ${later.days ?? 0}::int,
      ${later.months ?? 0}::int)`.execute(db);
  return rows;
}
