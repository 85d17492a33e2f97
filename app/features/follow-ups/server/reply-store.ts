import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { Reply, ReplyAnswer } from '../domain/reply.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** What she answered by a link; undefined when she has not. */
export async function findReply({ db, caller }: Ctx, followUpId: string): Promise<Reply | undefined> {
  const { rows } = await sql<Reply>`
    select r.id, r.language, r.doing, r.work_form as "workForm", r.hours_per_week as "hoursPerWeek", r.study_level as "studyLevel",
      r.study_full_time as "studyFullTime", r.registered, r.since_on as "sinceOn", r.improved, r.words, r.wants_contact as "wantsContact",
      to_char(r.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "answeredAt",
      to_char(r.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "settledAt", r.settled_as as "settledAs"
    from follow_up_replies r where r.tenant_id = ${caller.tenantId}::uuid and r.follow_up_id = ${followUpId}::uuid`.execute(
    db,
  );
  return rows[0];
}

/** Of these follow-ups, those with an answer of hers that nobody has looked at. */
export async function selectReplied({ db, caller }: Ctx, followUpIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select follow_up_id as id from follow_up_replies
    where tenant_id = ${caller.tenantId}::uuid and follow_up_id = any (${followUpIds}::uuid[]) and settled_at is null`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Notes what became of her answer; false when somebody has settled it already. */
export async function settleReply(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  replyId: string,
  settledAs: 'recorded' | 'set-aside',
): Promise<boolean> {
  const settled = await db
    .updateTable('follow_up_replies')
    .set({ settled_at: now, settled_by: caller.accountId, settled_as: settledAs })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', replyId)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return settled.numUpdatedRows === 1n;
}

// The gate's functions for whoever holds a link; each looks at the link itself.

export type AskedPage = {
  state: 'open' | 'answered' | 'expired';
  language: PortalLanguage;
  asksAboutOn: PlainDate;
  asksImprovement: boolean;
};

/** What a link shows; undefined when it opens nothing. */
export async function findAskedPage(gate: Db, token: Buffer, now: Instant): Promise<AskedPage | undefined> {
  const { rows } = await sql<{ page: AskedPage | null }>`
    select app.follow_up_page(${token}::bytea, ${now}::timestamptz) as page`.execute(gate);
  return rows[0]?.page ?? undefined;
}

/** Keeps her answer, once. */
export async function keepReply(
  gate: Db,
  at: { token: Buffer; now: Instant; id: string; language: PortalLanguage },
  answer: ReplyAnswer,
): Promise<'saved' | 'answered' | 'closed'> {
  const { rows } = await sql<{ kept: 'saved' | 'answered' | 'closed' }>`
    select app.keep_follow_up_reply(${at.token}::bytea, ${at.now}::timestamptz, ${at.id}::uuid, ${at.language}, ${JSON.stringify(answer)}::jsonb) as kept`.execute(
    gate,
  );
  return rows[0]?.kept ?? 'closed';
}
