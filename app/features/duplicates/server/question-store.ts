import { sql } from 'kysely';
import type { AlikeReason } from '#app/features/people/domain/alike.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { MergeRefusal } from '../domain/duplicate.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** A question that reaches the caller: about her own person, never about the one it comes from. */
export type Question = {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  bornOn: PlainDate | null;
  programmeName: string;
  reasons: AlikeReason[];
  askedBy: string | null;
  askedAt: Instant;
};

/** Keeps a question and brings it to whom it may concern. False: there is no such person for the caller. */
export async function askInDatabase({ db }: Ctx, inquiryId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`select app.ask_whether_same(${inquiryId}, ${personId}) as kept`.execute(
    db,
  );
  return rows[0]?.kept ?? false;
}

/** Answers a question; 'same' makes the two people one when everybody concerned has said so. */
export async function answerInDatabase(
  { db }: Ctx,
  questionId: string,
  answer: 'same' | 'not-same',
): Promise<'noted' | 'merged' | 'gone' | MergeRefusal> {
  const { rows } = await sql<{
    answer: 'noted' | 'merged' | 'gone' | MergeRefusal;
  }>`select app.answer_whether_same(${questionId}, ${answer}) as answer`.execute(db);
  return rows[0]?.answer ?? 'gone';
}

/** Questions that wait for the caller, the earliest first; one of them with `questionId`. */
export async function selectQuestions({ db, caller }: Ctx, questionId?: string): Promise<Question[]> {
  const { rows } =
    await sql<Question>`select q.id, p.id as "personId", d.given_name as "givenName", d.family_name as "familyName", p.born_on as "bornOn", g.name as "programmeName", q.reasons,
      w.asked_by as "askedBy", w.asked_at as "askedAt"
    from merge_questions q
      join people p on p.tenant_id = q.tenant_id and p.id = q.other_id
      join person_directory d on d.tenant_id = q.tenant_id and d.person_id = q.other_id
      join programmes g on g.tenant_id = q.tenant_id and g.id = q.programme_id
      cross join lateral app.who_asked(q.inquiry_id) w
    where q.tenant_id = ${caller.tenantId} and q.answer is null ${questionId === undefined ? sql`` : sql`and q.id = ${questionId}`}
    order by w.asked_at, q.id limit 50`.execute(db);
  return rows;
}

/** When the caller's programmes last asked about a person. */
export async function selectInquiry({ db, caller }: Ctx, personId: string): Promise<{ askedAt: Instant } | undefined> {
  const { rows } = await sql<{
    askedAt: Instant;
  }>`select asked_at as "askedAt" from merge_inquiries where tenant_id = ${caller.tenantId} and person_id = ${personId}
    order by asked_at desc limit 1`.execute(db);
  return rows[0];
}
