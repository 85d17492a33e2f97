import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ListingForm, type OpenWords, readContent, wordsOf } from '../domain/open-content.ts';

export type Listing = {
  activityId: string;
  activityName: string;
  place: string | null;
  programmeId: string;
  isListed: boolean;
  words: OpenWords | undefined;
  version: number;
};

/** How a programme's own activity stands on the shared list. Throws NotFoundError. */
export async function getListing(ctx: RequestContext, activityId: string): Promise<Listing> {
  const row = await ctx.db
    .selectFrom('activities as a')
    .leftJoin('listed_activities as l', (on) =>
      on.onRef('l.tenant_id', '=', 'a.tenant_id').onRef('l.activity_id', '=', 'a.id'),
    )
    .where('a.tenant_id', '=', ctx.caller.tenantId)
    .where('a.id', '=', activityId)
    .select(['a.name', 'a.place', 'a.programme_id as programmeId', 'l.is_listed as isListed', 'l.content', 'l.version'])
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError();
  ctx.within(row.programmeId);
  return {
    activityId,
    activityName: row.name,
    place: row.place,
    programmeId: row.programmeId,
    isListed: row.isListed ?? false,
    words: row.content === null ? undefined : readContent(row.content),
    version: row.version ?? 0,
  };
}

/** Shows an activity on the list, or takes it away. Sent twice it is answered like the first time. Problem: 'stale'. */
export async function keepListing(
  ctx: RequestContext,
  activityId: string,
  form: ListingForm,
): Promise<Result<void, FieldProblems>> {
  const { programmeId } = await getListing(ctx, activityId);
  const { db, caller, now } = ctx;
  const content = wordsOf(form);
  const values = {
    is_listed: form.isListed,
    content: JSON.stringify(content),
    version: form.version + 1,
    changed_at: now,
    changed_by: caller.accountId,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('listed_activities')
    .values({ tenant_id: caller.tenantId, activity_id: activityId, programme_id: programmeId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'activity_id'])
        .doUpdateSet(values)
        .where('listed_activities.version', '=', form.version),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return ok(undefined);
  const stored = await getListing(ctx, activityId);
  const isSame =
    stored.version === form.version + 1 &&
    stored.isListed === form.isListed &&
    stored.words !== undefined &&
    JSON.stringify(wordsOf(stored.words)) === JSON.stringify(content);
  return isSame ? ok(undefined) : refuse({ '': ['stale'] });
}
