import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { addMonths, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { groupLooks, type Look, type LookRow } from '../domain/own-look.ts';

/** So many lines of the log at most in a month; those after them are said to be left out. */
const MOST_LINES = 1000;

export type OwnLooks = {
  month: PlainDate;
  days: { day: PlainDate; looks: Look[] }[];
  isCut: boolean;
};

/** Who has looked at her in a month, newest first. */
export async function getOwnLooks({ db }: PortalContext, month: PlainDate): Promise<OwnLooks> {
  const from = plainDate(`${month.slice(0, 7)}-01`);
  const { rows } = await sql<LookRow>`
    select day, account_id as "accountId", name, organisation, role, action, purpose, times, last_at as "lastAt"
    from app.own_looks(${from}::date, ${addMonths(from, 1)}::date)`.execute(db);
  return { month: from, days: groupLooks(rows), isCut: rows.length === MOST_LINES };
}
