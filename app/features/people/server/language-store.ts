import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type InterpreterNeed, type LanguageNeeds, type LanguageRecord, noNeeds } from '../domain/person-languages.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** What a person speaks and reads, the first language first. */
export async function selectLanguages({ db, caller }: Ctx, personId: string): Promise<LanguageRecord[]> {
  const rows = await db
    .selectFrom('person_languages')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['language', 'is_first as isFirst', 'speaks', 'reads', 'dialect', 'cefr'])
    .orderBy('is_first', 'desc')
    .orderBy(sql`array_position(array['native', 'well', 'everyday', 'a-little'], speaks)`)
    .orderBy('language')
    .execute();
  return rows as LanguageRecord[];
}

/** What a meeting with her needs; all of it open when nobody has asked. */
export async function selectNeeds({ db, caller }: Ctx, personId: string): Promise<LanguageNeeds> {
  const row = await db
    .selectFrom('person_language_needs')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['interpreter', 'interpreter_language as interpreterLanguage', 'interpreter_gender as interpreterGender'])
    .select(['interpreter_forms as interpreterForms', 'reading', 'note'])
    .executeTakeFirst();
  return (row ?? noNeeds) as LanguageNeeds;
}

type Whose = { personId: string; restricted: boolean };

/** Puts these languages in the place of those that stood there. */
export async function replaceLanguages(ctx: Ctx, whose: Whose, languages: readonly LanguageRecord[]): Promise<void> {
  const { db, caller } = ctx;
  await db
    .deleteFrom('person_languages')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', whose.personId)
    .execute();
  await insertLanguages(ctx, whose, languages);
}

/** Saves languages of somebody who has none yet; a resend saves nothing twice. */
export async function insertLanguages(
  { db, caller }: Ctx,
  { personId, restricted }: Whose,
  languages: readonly LanguageRecord[],
): Promise<void> {
  if (languages.length === 0) return;
  await db
    .insertInto('person_languages')
    .values(
      languages.map(({ isFirst, ...language }) => ({
        tenant_id: caller.tenantId,
        person_id: personId,
        restricted,
        is_first: isFirst,
        created_by: caller.accountId,
        ...language,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Saves the first word about an interpreter, of somebody who was just registered and is in no programme yet. */
export async function insertNeed(
  { db, caller }: Ctx,
  { personId, restricted }: Whose,
  interpreter: InterpreterNeed,
): Promise<void> {
  await db
    .insertInto('person_language_needs')
    .values({ tenant_id: caller.tenantId, person_id: personId, restricted, interpreter })
    .execute();
}

/** Saves what a meeting with her needs, over what stood there. */
export async function saveNeeds(
  { db, caller }: Ctx,
  { personId, restricted }: Whose,
  needs: LanguageNeeds,
): Promise<void> {
  const values = {
    interpreter: needs.interpreter,
    interpreter_language: needs.interpreterLanguage,
    interpreter_gender: needs.interpreterGender,
    interpreter_forms: needs.interpreterForms,
    reading: needs.reading,
    note: needs.note,
  };
  await db
    .insertInto('person_language_needs')
    .values({ tenant_id: caller.tenantId, person_id: personId, restricted, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(values))
    .execute();
}
