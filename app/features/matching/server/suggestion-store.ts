import { sql } from 'kysely';
import type { OfEnrolment } from '#app/features/plans/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { AnswerForm, CvPermission, Handout, HandoutForm, Suggestion } from '../domain/suggestion.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;
type Reading = Pick<Ctx, 'db' | 'caller'>;

/** What was put to her and not taken back, with both sides' answers, the latest first; never of an employer that she is barred from. */
export async function selectSuggestions(
  { db, caller }: Reading,
  { enrolmentId, personId }: { enrolmentId: string; personId: string },
): Promise<Suggestion[]> {
  const { rows } =
    await sql<Suggestion>`select s.id, s.workplace_id as "workplaceId", s.employer_id as "employerId", s.workplace_name as "workplaceName",
      s.employer_name as "employerName", s.city, s.occupation, s.occupation_name as "occupationName", s.reasons, s.words, s.suggested_on as "suggestedOn",
      a.name as "suggestedBy",
      coalesce((select json_agg(json_build_object('id', m.id, 'suggestionId', m.suggestion_id, 'party', m.party, 'number', m.number, 'answer', m.answer,
          'words', m.words, 'answeredAt', to_char(m.answered_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'writtenBy', w.name)
          order by m.answered_at desc, m.number desc)
        from match_answers m left join accounts w on w.tenant_id = m.tenant_id and w.id = m.account_id
        where m.tenant_id = s.tenant_id and m.suggestion_id = s.id), '[]') as answers
    from match_suggestions s join accounts a on a.tenant_id = s.tenant_id and a.id = s.suggested_by
    where s.tenant_id = ${caller.tenantId}::uuid and s.enrolment_id = ${enrolmentId}::uuid and s.withdrawn_at is null
      and s.employer_id <> all ((select app.employers_barred_to(${personId}::uuid))::uuid[])
    order by s.suggested_at desc, s.id`.execute(db);
  return rows;
}

export type NewSuggestion = Pick<
  Suggestion,
  'workplaceId' | 'employerId' | 'workplaceName' | 'employerName' | 'city' | 'occupation' | 'occupationName' | 'reasons'
>;

/** Puts workplaces to her; one that is put to her already stays as it is. */
export async function insertSuggestions(
  { db, caller, now, today }: Ctx,
  keys: OfEnrolment,
  suggestions: readonly NewSuggestion[],
  words: string,
): Promise<void> {
  if (suggestions.length === 0) return;
  await db
    .insertInto('match_suggestions')
    .values(
      suggestions.map((each) => ({
        ...keys,
        id: newId(),
        workplace_id: each.workplaceId,
        employer_id: each.employerId,
        workplace_name: each.workplaceName,
        employer_name: each.employerName,
        city: each.city,
        occupation: each.occupation,
        occupation_name: each.occupationName,
        reasons: JSON.stringify(each.reasons),
        words,
        suggested_on: today,
        suggested_at: now,
        suggested_by: caller.accountId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a suggestion back; false when it is no longer there. */
export async function withdrawSuggestionRow({ db, caller, now }: Ctx, suggestionId: string): Promise<boolean> {
  const saved = await db
    .updateTable('match_suggestions')
    .set({ withdrawn_at: now, withdrawn_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', suggestionId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Keeps an answer that staff were told; false when somebody kept one with that number first. */
export async function insertAnswer(
  { db, caller, now }: Ctx,
  keys: OfEnrolment,
  suggestionId: string,
  { id, party, number, answer, words }: AnswerForm,
): Promise<boolean> {
  const added = await db
    .insertInto('match_answers')
    .values({
      ...keys,
      ...{ id, party, number, answer, words },
      suggestion_id: suggestionId,
      way: 'staff',
      answered_at: now,
      account_id: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Her yeses to CVs for one employer, the latest first. `lock` keeps them from being taken back until all is saved. */
export async function selectPermissions(
  { db, caller }: Reading,
  { enrolmentId, employerId }: { enrolmentId: string; employerId: string },
  lock = false,
): Promise<CvPermission[]> {
  const { rows } =
    await sql<CvPermission>`select p.id, p.employer_id as "employerId", p.cv_id as "cvId", p.cv_version as "cvVersion", p.cv_name as "cvName",
      p.given_at as "givenAt", p.revoked_at as "revokedAt",
      not exists (select from cvs c where c.tenant_id = p.tenant_id and c.id = p.cv_id and c.version = p.cv_version) as "isOutdated"
    from cv_permissions p where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = ${enrolmentId}::uuid and p.employer_id = ${employerId}::uuid
    order by p.given_at desc, p.id ${lock ? sql`for update of p` : sql``}`.execute(db);
  return rows;
}

/** Keeps her yes; said twice it is there once. */
export async function insertPermission(
  { db, caller, now }: Ctx,
  keys: OfEnrolment,
  given: {
    id: string;
    employerId: string;
    employerName: string;
    cv: { id: string; version: number; name: string };
  },
): Promise<void> {
  await db
    .insertInto('cv_permissions')
    .values({
      ...keys,
      id: given.id,
      employer_id: given.employerId,
      employer_name: given.employerName,
      cv_id: given.cv.id,
      cv_version: given.cv.version,
      cv_name: given.cv.name,
      way: 'staff',
      given_at: now,
      given_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes her yes back; once more is the same. */
export async function revokePermissionRow({ db, caller, now }: Ctx, permissionId: string): Promise<void> {
  await db
    .updateTable('cv_permissions')
    .set({ revoked_at: now, revoked_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', permissionId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Each time a CV went to the employer of a suggestion, the latest first. */
export async function selectHandouts({ db, caller }: Reading, suggestionId: string): Promise<Handout[]> {
  const { rows } =
    await sql<Handout>`select h.id, h.permission_id as "permissionId", h.suggestion_id as "suggestionId", h.way, h.to_whom as "toWhom",
      h.handed_at as "handedAt", a.name as "handedBy"
    from cv_handouts h join accounts a on a.tenant_id = h.tenant_id and a.id = h.handed_by
    where h.tenant_id = ${caller.tenantId}::uuid and h.suggestion_id = ${suggestionId}::uuid order by h.handed_at desc, h.id`.execute(
      db,
    );
  return rows;
}

/** Writes down that a CV goes out; sent twice it is there once. The database refuses it without her yes. */
export async function insertHandout(
  { db, caller, now }: Ctx,
  keys: OfEnrolment,
  suggestionId: string,
  { id, permissionId, way, toWhom }: HandoutForm,
): Promise<void> {
  await db
    .insertInto('cv_handouts')
    .values({
      ...keys,
      ...{ id, way },
      permission_id: permissionId,
      suggestion_id: suggestionId,
      to_whom: toWhom,
      handed_at: now,
      handed_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
