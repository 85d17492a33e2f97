import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

type StoredWords = { id: string; organiser: string; content: unknown; changedAt: Instant; translations: unknown };

/** The shared list as the gate gives it to everybody. */
export type StoredOpenList = {
  tenantName: string;
  theme: string;
  mayBeIndexed: boolean;
  frameOrigins: string[];
  offered: (StoredWords & { cancelledOn: string[]; sequence: number })[];
  own: (StoredWords & {
    sessions: {
      id: string;
      heldOn: PlainDate;
      startsAt: TimeOfDay;
      endsAt: TimeOfDay;
      isCancelled: boolean;
      isElsewhere: boolean;
      sequence: number;
    }[];
  })[];
};

/** The list of a tenant between two days; undefined when there is none or it is not open. */
export async function selectOpenList(
  gate: Db,
  tenantKey: string,
  from: PlainDate,
  to: PlainDate,
): Promise<StoredOpenList | undefined> {
  const { rows } = await sql<{ list: StoredOpenList | null }>`
    select app.open_list(${tenantKey}::text, ${from}::date, ${to}::date) as list`.execute(gate);
  return rows[0]?.list ?? undefined;
}
