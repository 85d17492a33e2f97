import type { RequestContext } from '#app/platform/http/page.ts';
import type { CvAnswers, CvRecord } from '../domain/cv.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;
export type ListedCv = Pick<CvRecord, 'id' | 'name' | 'language' | 'agreedOn'>;

/** The CVs of one participation, the latest first. */
export async function selectCvs({ db, caller }: Pick<Ctx, 'db' | 'caller'>, enrolmentId: string): Promise<ListedCv[]> {
  const rows = await db
    .selectFrom('cvs')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .select(['id', 'name', 'language', 'agreed_on as agreedOn'])
    .orderBy('agreed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows as ListedCv[];
}

/** One CV; undefined when it is not hers. */
export async function findCv(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  { enrolmentId, cvId }: { enrolmentId: string; cvId: string },
): Promise<CvRecord | undefined> {
  const row = await db
    .selectFrom('cvs')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('id', '=', cvId)
    .select(['id', 'enrolment_id as enrolmentId', 'name', 'language', 'digits', 'intro', 'version'])
    .select(['shows_phone as showsPhone', 'shows_email as showsEmail', 'shows_municipality as showsMunicipality'])
    .select(['shows_languages as showsLanguages', 'skill_ids as skillIds', 'agreed_on as agreedOn'])
    .select('qualification_ids as qualificationIds')
    .executeTakeFirst();
  return row as CvRecord | undefined;
}

const toColumns = (answers: CvAnswers, { today }: Pick<Ctx, 'today'>) => ({
  name: answers.name,
  language: answers.language,
  digits: answers.digits,
  intro: answers.intro,
  shows_phone: answers.showsPhone,
  shows_email: answers.showsEmail,
  shows_municipality: answers.showsMunicipality,
  shows_languages: answers.showsLanguages,
  skill_ids: answers.skillIds,
  qualification_ids: answers.qualificationIds,
  agreed_on: today,
});

/** Saves the choices of a new CV, agreed today; false when that id is there already. */
export async function insertCv(
  ctx: Ctx,
  enrolment: { id: string; programmeId: string; personId: string; restricted: boolean },
  { id, ...answers }: CvAnswers & { id: string },
): Promise<boolean> {
  const saved = await ctx.db
    .insertInto('cvs')
    .values({
      tenant_id: ctx.caller.tenantId,
      id,
      enrolment_id: enrolment.id,
      programme_id: enrolment.programmeId,
      person_id: enrolment.personId,
      restricted: enrolment.restricted,
      created_at: ctx.now,
      created_by: ctx.caller.accountId,
      ...toColumns(answers, ctx),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}

/** Changes the choices, agreed anew today, if nobody has since `version`; false when somebody has. */
export async function updateCv(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
  answers: CvAnswers,
): Promise<boolean> {
  const saved = await ctx.db
    .updateTable('cvs')
    .set({ ...toColumns(answers, ctx), version: version + 1 })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Takes the choices away if nobody has changed them since `version`; false when somebody has. */
export async function deleteCv(
  { db, caller }: Ctx,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const deleted = await db
    .deleteFrom('cvs')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}
