import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { type Change, gatherChanges, type Written } from '../domain/changes.ts';
import { selectAway } from './stand-in-store.ts';
import { selectNames } from './work-store.ts';

export type NamedChange = Omit<Change, 'enrolmentIds'> & {
  people: { enrolmentId: string; givenName: string; familyName: string }[];
};

/** What colleagues have written since the beginning of yesterday about the caller's participants; a coordinator gets everybody in her programmes. */
export async function listChanges(ctx: RequestContext, limit: number): Promise<NamedChange[]> {
  const { caller, today, db } = ctx;
  const mine =
    caller.role === 'case-worker' ? [caller.accountId, ...(await selectAway(ctx)).map(({ id }) => id)] : null;
  const { rows } = await sql<Written>`
    select at, account_name as "accountName", purpose, enrolment_id as "enrolmentId", person_id as "personId"
    from app.written_since(${addDays(today, -1)}::date, ${mine}::uuid[])`.execute(db);
  const changes = gatherChanges(rows).slice(0, limit);
  const names = new Map(
    (await selectNames(ctx, [...new Set(changes.flatMap(({ enrolmentIds }) => enrolmentIds))])).map((each) => [
      each.enrolmentId,
      each,
    ]),
  );
  ctx.saw([...names.values()].map(({ personId }) => personId));
  return changes.flatMap(({ enrolmentIds, ...change }) => {
    const people = enrolmentIds.flatMap((id) => names.get(id) ?? []);
    return people.length === 0 ? [] : [{ ...change, people }];
  });
}
