import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { FeedSubject } from '../domain/feed.ts';

/** A group or a venue with what it is called. Throws NotFoundError. */
export async function findNamed(
  { db, caller }: RequestContext,
  kind: 'activity' | 'venue',
  id: string,
): Promise<{ name: string; subject: FeedSubject }> {
  const row =
    kind === 'activity'
      ? await db
          .selectFrom('activities')
          .where('tenant_id', '=', caller.tenantId)
          .where('id', '=', id)
          .select(['name', 'programme_id as programmeId'])
          .executeTakeFirst()
      : await db
          .selectFrom('venues')
          .where('tenant_id', '=', caller.tenantId)
          .where('id', '=', id)
          .select(['name', 'programme_id as programmeId'])
          .executeTakeFirst();
  if (row === undefined) throw new NotFoundError();
  if (kind === 'venue') return { name: row.name, subject: { kind, venueId: id } };
  return { name: row.name, subject: { kind, activityId: id, programmeId: row.programmeId ?? '' } };
}
