import { sql } from 'kysely';
import { getOwnStay, isOpenStay, ownKeys } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { OwnBar, OwnCvYes, OwnHandout, OwnSuggestion, OwnSuggestionForm } from '../domain/own-matching.ts';
import { type Answer, decideAnswer, latestAnswer } from '../domain/suggestion.ts';
import { noWishes, type OwnWishesForm, type Wishes } from '../domain/wishes.ts';

type Reading = Pick<PortalContext, 'db' | 'person'>;

/** Workplaces that were put to her, the latest first, with both sides' answers; none of an employer that she is barred from. */
export async function listOwnSuggestions({ db, person }: Reading): Promise<OwnSuggestion[]> {
  const { rows } =
    await sql<OwnSuggestion>`select s.id, s.enrolment_id as "enrolmentId", s.employer_id as "employerId", s.workplace_name as "workplaceName",
      s.employer_name as "employerName", s.city, s.occupation, s.occupation_name as "occupationName", s.reasons, s.words, s.suggested_on as "suggestedOn",
      coalesce((select json_agg(json_build_object('id', m.id, 'party', m.party, 'number', m.number, 'answer', m.answer) order by m.number)
        from match_answers m where m.tenant_id = s.tenant_id and m.suggestion_id = s.id), '[]') as answers
    from match_suggestions s where s.tenant_id = ${person.tenantId}::uuid and s.person_id = ${person.personId}::uuid and s.withdrawn_at is null
      and s.employer_id <> all ((select app.employers_barred_to(${person.personId}::uuid))::uuid[])
    order by s.suggested_on desc, s.id desc limit 50`.execute(db);
  return rows;
}

/** Occupations that stand in what she has said about work. */
export async function listOwnOccupations({ db, person }: Reading): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`select distinct o.code, o.name
    from match_wishes m join occupations o on o.code = any (m.occupations)
    where m.tenant_id = ${person.tenantId}::uuid and m.person_id = ${person.personId}::uuid order by o.name, o.code`.execute(
    db,
  );
  return rows;
}

/** Those she has not answered yet. */
export async function listUnansweredSuggestions(ctx: Reading): Promise<OwnSuggestion[]> {
  return (await listOwnSuggestions(ctx)).filter(({ answers }) => answers.every(({ party }) => party !== 'participant'));
}

/** Employers where she has said herself that she does not want to be. */
export async function listOwnBars({ db, person }: Reading, today: string): Promise<OwnBar[]> {
  const { rows } = await sql<OwnBar>`select b.id, b.employer_id as "employerId",
      (select s.employer_name from match_suggestions s where s.tenant_id = b.tenant_id and s.employer_id = b.employer_id
        order by s.suggested_on desc, s.id limit 1) as "employerName"
    from employer_bars b where b.tenant_id = ${person.tenantId}::uuid and b.person_id = ${person.personId}::uuid and b.said_by = 'participant'
      and (b.valid_before is null or b.valid_before > ${today}::date) order by b.id`.execute(db);
  return rows.filter(({ employerName }) => employerName !== null);
}

export type OwnCv = { id: string; name: string; version: number };
export type WholeOwnSuggestion = {
  suggestion: OwnSuggestion;
  cvs: OwnCv[];
  /** Her yeses for this employer that hold. */
  yeses: OwnCvYes[];
  handouts: OwnHandout[];
};

/** One of them, with her CVs, her yeses and when one went there. Throws NotFoundError. */
export async function getOwnSuggestion(ctx: Reading, suggestionId: string): Promise<WholeOwnSuggestion> {
  const suggestion = (await listOwnSuggestions(ctx)).find(({ id }) => id === suggestionId);
  if (suggestion === undefined) throw new NotFoundError();
  const { db, person } = ctx;
  const { rows: cvs } = await sql<OwnCv>`select c.id, c.name, c.version from cvs c
    where c.tenant_id = ${person.tenantId}::uuid and c.person_id = ${person.personId}::uuid and c.enrolment_id = ${suggestion.enrolmentId}::uuid
    order by c.agreed_on desc, c.id`.execute(db);
  const { rows: yeses } =
    await sql<OwnCvYes>`select p.id, p.employer_id as "employerId", p.cv_id as "cvId", p.cv_version as "cvVersion", p.cv_name as "cvName"
    from cv_permissions p where p.tenant_id = ${person.tenantId}::uuid and p.person_id = ${person.personId}::uuid
      and p.employer_id = ${suggestion.employerId}::uuid and p.revoked_at is null order by p.given_at desc, p.id`.execute(
      db,
    );
  const { rows: handouts } =
    await sql<OwnHandout>`select h.id, p.employer_id as "employerId", h.handed_at as "handedAt" from cv_handouts h
    join cv_permissions p on p.tenant_id = h.tenant_id and p.id = h.permission_id
    where h.tenant_id = ${person.tenantId}::uuid and h.person_id = ${person.personId}::uuid and p.employer_id = ${suggestion.employerId}::uuid
    order by h.handed_at desc, h.id`.execute(db);
  return { suggestion, cvs, yeses, handouts };
}

/**
 * She answers, says yes to a CV going there, takes that back, or says that she does not want to be with that employer. Sent twice it is done once.
 * Problems: 'ended', 'answered-meanwhile', 'choose-cv'. Throws NotFoundError.
 */
export async function actOnOwnSuggestion(
  ctx: PortalContext,
  suggestionId: string,
  form: OwnSuggestionForm,
): Promise<Result<void, FieldProblems>> {
  const { suggestion, cvs } = await getOwnSuggestion(ctx, suggestionId);
  const { db, person, now, today } = ctx;
  const { employerId } = suggestion;
  // What protects her works whether she takes part or not.
  if (form.act === 'take-back') {
    await db
      .updateTable('cv_permissions')
      .set({ revoked_at: now })
      .where('tenant_id', '=', person.tenantId)
      .where('person_id', '=', person.personId)
      .where('employer_id', '=', employerId)
      .where('revoked_at', 'is', null)
      .execute();
    return ok(undefined);
  }
  const keys = await findKeys(ctx, suggestion.enrolmentId);
  if (form.act === 'bar') {
    await db
      .insertInto('employer_bars')
      .values({
        ...keys,
        id: form.id,
        employer_id: employerId,
        said_by: 'participant',
        valid_from: today,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return ok(undefined);
  }
  if (!isOpenStay(await getOwnStay(ctx))) return refuse({ '': ['ended'] });
  if (form.act === 'give-cv') {
    const cv = cvs.find(({ id }) => id === form.cvId);
    if (cv === undefined) return refuse({ cvId: ['choose-cv'] });
    await db
      .insertInto('cv_permissions')
      .values({
        ...keys,
        id: form.id,
        employer_id: employerId,
        employer_name: suggestion.employerName,
        cv_id: cv.id,
        cv_version: cv.version,
        cv_name: cv.name,
        way: 'portal',
        given_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return ok(undefined);
  }
  const answers = suggestion.answers.map((each) => ({ ...each, words: '' })) as Answer[];
  const answered = { id: form.id, party: 'participant' as const, number: form.number, answer: form.act, words: '' };
  // The same answer once more is no news.
  if (latestAnswer(answers, 'participant')?.answer === form.act) return ok(undefined);
  const decided = decideAnswer(answers, answered);
  if (!decided.ok) return decided;
  if (decided.value === undefined) return ok(undefined);
  const added = await db
    .insertInto('match_answers')
    .values({
      ...keys,
      ...{ id: form.id, party: 'participant', number: decided.value, answer: form.act, way: 'portal' },
      suggestion_id: suggestion.id,
      answered_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? ok(undefined) : refuse({ '': ['answered-meanwhile'] });
}

/** Ends a bar that she put up herself; once more is the same. Throws NotFoundError. */
export async function endOwnBar(ctx: PortalContext, barId: string): Promise<void> {
  const bars = await listOwnBars(ctx, ctx.today);
  if (!bars.some(({ id }) => id === barId)) throw new NotFoundError();
  await ctx.db
    .updateTable('employer_bars')
    .set({ valid_before: ctx.today })
    .where('tenant_id', '=', ctx.person.tenantId)
    .where('id', '=', barId)
    .execute();
}

async function findKeys({ db, person }: Reading, enrolmentId: string) {
  const { rows } = await sql<{ programmeId: string; restricted: boolean }>`
    select e.programme_id as "programmeId", e.restricted from enrolments e
    where e.tenant_id = ${person.tenantId}::uuid and e.id = ${enrolmentId}::uuid and e.person_id = ${person.personId}::uuid`.execute(
    db,
  );
  const row = rows[0];
  if (row === undefined) throw new NotFoundError();
  return {
    tenant_id: person.tenantId,
    enrolment_id: enrolmentId,
    programme_id: row.programmeId,
    person_id: person.personId,
    restricted: row.restricted,
  };
}

export type OwnWishes = Pick<Wishes, 'town' | 'ways' | 'longestMinutes' | 'hasLicence' | 'cannot' | 'version'>;

/** What she has said about work in her participation. Throws NotFoundError when she takes part in nothing. */
export async function getOwnWishes(ctx: Reading): Promise<OwnWishes> {
  const stay = await getOwnStay(ctx);
  const { rows } =
    await sql<OwnWishes>`select m.town, m.ways, m.longest_minutes as "longestMinutes", m.has_licence as "hasLicence", m.cannot, m.version
    from match_wishes m where m.tenant_id = ${ctx.person.tenantId}::uuid and m.enrolment_id = ${stay.id}::uuid`.execute(
      ctx.db,
    );
  return rows[0] ?? noWishes;
}

/** Keeps what she says; what staff wrote besides stays. Problems: 'ended', 'changed' when somebody was first. */
export async function saveOwnWishes(ctx: PortalContext, form: OwnWishesForm): Promise<Result<void, FieldProblems>> {
  const stay = await getOwnStay(ctx);
  if (!isOpenStay(stay)) return refuse({ '': ['ended'] });
  const columns = {
    town: form.town ?? null,
    ways: form.ways,
    longest_minutes: form.longestMinutes ?? null,
    has_licence: form.hasLicence === undefined ? null : form.hasLicence === 'yes',
    cannot: form.cannot,
    said_by: 'participant',
    changed_at: ctx.now,
  };
  if (form.version === 0) {
    const added = await ctx.db
      .insertInto('match_wishes')
      .values({ ...ownKeys(ctx, stay), ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n ? ok(undefined) : refuse({ '': ['changed'] });
  }
  const saved = await ctx.db
    .updateTable('match_wishes')
    .set({ ...columns, changed_by: null, version: form.version + 1 })
    .where('tenant_id', '=', ctx.person.tenantId)
    .where('enrolment_id', '=', stay.id)
    .where('version', '=', form.version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n ? ok(undefined) : refuse({ '': ['changed'] });
}
