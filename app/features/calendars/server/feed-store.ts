import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { FeedSubject } from '../domain/feed.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** An address that works. */
export type Feed = { id: string; isNeutral: boolean; createdAt: Instant; lastAskedOn: PlainDate | null };

const shown = ['id', 'is_neutral as isNeutral', 'created_at as createdAt', 'last_asked_on as lastAskedOn'] as const;

/** The address of a calendar that works now. */
export async function selectFeed({ db, caller }: Ctx, subject: FeedSubject): Promise<Feed | undefined> {
  if (subject.kind === 'participant')
    return db
      .selectFrom('participant_calendars')
      .where('tenant_id', '=', caller.tenantId)
      .where('enrolment_id', '=', subject.enrolmentId)
      .where('ended_at', 'is', null)
      .select(shown)
      .$castTo<Feed>()
      .executeTakeFirst();
  return db
    .selectFrom('calendar_feeds')
    .where('tenant_id', '=', caller.tenantId)
    .where('kind', '=', subject.kind)
    .where('ended_at', 'is', null)
    .$if(subject.kind === 'own', (query) => query.where('account_id', '=', caller.accountId))
    .$if(subject.kind === 'activity', (query) =>
      query.where('activity_id', '=', subject.kind === 'activity' ? subject.activityId : ''),
    )
    .$if(subject.kind === 'venue', (query) =>
      query.where('venue_id', '=', subject.kind === 'venue' ? subject.venueId : ''),
    )
    .select(shown)
    .$castTo<Feed>()
    .executeTakeFirst();
}

/** Keeps a new address. One with this id, or one that somebody made at the same moment, is left as it is. */
export async function insertFeed(
  { db, caller, now }: Ctx,
  subject: FeedSubject,
  { id, isNeutral, tokenHash }: { id: string; isNeutral: boolean; tokenHash: Buffer },
): Promise<void> {
  const row = { tenant_id: caller.tenantId, id, token_hash: tokenHash, is_neutral: isNeutral, created_at: now };
  if (subject.kind === 'participant') {
    const { enrolmentId, programmeId, personId, restricted } = subject;
    await db
      .insertInto('participant_calendars')
      .values({
        ...row,
        enrolment_id: enrolmentId,
        programme_id: programmeId,
        person_id: personId,
        restricted,
        created_by: caller.accountId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await db
    .insertInto('calendar_feeds')
    .values({
      ...row,
      kind: subject.kind,
      account_id: caller.accountId,
      programme_id: subject.kind === 'activity' ? subject.programmeId : null,
      activity_id: subject.kind === 'activity' ? subject.activityId : null,
      venue_id: subject.kind === 'venue' ? subject.venueId : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends an address at once. */
export async function endFeed({ db, caller, now }: Ctx, subject: FeedSubject, id: string): Promise<void> {
  await db
    .updateTable(subject.kind === 'participant' ? 'participant_calendars' : 'calendar_feeds')
    .set({ ended_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

export type FeedContents = {
  kind: FeedSubject['kind'];
  isNeutral: boolean;
  /** Of a group, unless it says nothing. */
  name: string | null;
  sessions: {
    id: string;
    heldOn: PlainDate;
    startsAt: TimeOfDay;
    endsAt: TimeOfDay;
    isCancelled: boolean;
    sequence: number;
    title: string | null;
    place: string | null;
  }[];
};

/** What stands behind a secret address; undefined when it does not work (any more). */
export async function selectFeedContents(gate: Db, token: Buffer, now: Instant): Promise<FeedContents | undefined> {
  const { rows } = await sql<{ feed: FeedContents | null }>`
    select app.calendar_feed(${token}::bytea, ${now}::timestamptz) as feed`.execute(gate);
  return rows[0]?.feed ?? undefined;
}
