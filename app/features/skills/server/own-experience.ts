import { sql } from 'kysely';
import { getOwnStay, isOpenStay, type OwnStay, ownKeys } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type ExperienceAnswers,
  mayChangeExperience,
  type OwnExperience,
  type OwnKind,
  placeToKeep,
  wordsToKeep,
} from '../domain/own-experience.ts';

const most = 100;

/** What she has done and can do, in all her participations, the latest first within each kind. */
export async function selectOwnExperience({
  db,
  person,
}: Pick<PortalContext, 'db' | 'person'>): Promise<OwnExperience[]> {
  const { rows } =
    await sql<OwnExperience>`select s.id, s.enrolment_id as "enrolmentId", s.kind, s.title, s.description,
      s.own_language as "ownLanguage", s.own_title as "ownTitle", s.own_description as "ownDescription", s.place, s.country,
      s.from_year as "fromYear", s.to_year as "toYear", s.is_ongoing as "isOngoing", s.state, s.version,
      s.occupation_code as "occupationCode", s.occupation_name as "occupationName"
    from skills s where s.tenant_id = ${person.tenantId}::uuid and s.person_id = ${person.personId}::uuid and s.removed_at is null
    order by s.kind, coalesce(s.to_year, case when s.is_ongoing then 9999 end, s.from_year, 0) desc, s.from_year desc nulls last, s.id`.execute(
      db,
    );
  return rows;
}

/** Her experience. Throws NotFoundError when she takes part in nothing. */
export async function getOwnExperience(ctx: PortalContext): Promise<{ stay: OwnStay; skills: OwnExperience[] }> {
  const [stay, skills] = [await getOwnStay(ctx), await selectOwnExperience(ctx)];
  return { stay, skills };
}

/** One line of it. Throws NotFoundError. */
export async function getOneExperience(ctx: PortalContext, skillId: string): Promise<OwnExperience> {
  const skill = (await selectOwnExperience(ctx)).find(({ id }) => id === skillId);
  if (skill === undefined) throw new NotFoundError();
  return skill;
}

const columnsOf = (form: ExperienceAnswers, before?: OwnExperience) => {
  const { title, description, ownLanguage, ownTitle, ownDescription } = wordsToKeep(form, before);
  const { place, country } = placeToKeep(form);
  return {
    ...{ title, description, place, country },
    own_language: ownLanguage,
    own_title: ownTitle,
    own_description: ownDescription,
    from_year: form.fromYear,
    to_year: form.toYear,
    is_ongoing: form.isOngoing,
  };
};

/** Adds a line; sent twice it is there once. Problems: 'ended', 'too-many'. */
export async function addOwnExperience(
  ctx: PortalContext,
  { id, kind, ...form }: ExperienceAnswers & { id: string; kind: OwnKind },
): Promise<Result<void, FieldProblems>> {
  const { stay, skills } = await getOwnExperience(ctx);
  if (skills.some((each) => each.id === id)) return ok(undefined);
  if (!isOpenStay(stay)) return refuse({ '': ['ended'] });
  if (skills.length >= most) return refuse({ '': ['too-many'] });
  await ctx.db
    .insertInto('skills')
    .values({ ...ownKeys(ctx, stay), id, kind, created_at: ctx.now, ...columnsOf(form) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok(undefined);
}

/** Changes a line, or takes it away. Problems: 'ended', 'assessed' when it is no longer only her word, 'changed' when somebody else was first. */
export async function changeOwnExperience(
  ctx: PortalContext,
  skillId: string,
  form: { act: 'remove'; version: number } | (ExperienceAnswers & { act: 'save'; version: number }),
): Promise<Result<void, FieldProblems>> {
  const [stay, skill] = [await getOwnStay(ctx), await getOneExperience(ctx, skillId)];
  if (!isOpenStay(stay)) return refuse({ '': ['ended'] });
  if (!mayChangeExperience(skill)) return refuse({ '': ['assessed'] });
  const change = form.act === 'remove' ? { removed_at: ctx.now } : columnsOf(form, skill);
  const saved = await ctx.db
    .updateTable('skills')
    .set({ ...change, version: form.version + 1, changed_at: ctx.now, changed_by: null })
    .where('tenant_id', '=', ctx.person.tenantId)
    .where('id', '=', skillId)
    .where('version', '=', form.version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n ? ok(undefined) : refuse({ '': ['changed'] });
}
