import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { type ConsentText, textKeyOf } from '../domain/consent-text.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

export type KeptText = ConsentText & { id: string; createdAt: Instant };

/** The tenant's own latest words in each language. */
export async function listOwnTexts({ db, caller }: Ctx, language?: string): Promise<KeptText[]> {
  let query = db
    .selectFrom('consent_texts')
    .distinctOn('language')
    .where('tenant_id', '=', caller.tenantId)
    .where('own', '=', true)
    .select([
      'id',
      'language',
      'version',
      'own',
      'title',
      'body',
      'read_by_native_speaker as readByNativeSpeaker',
      'created_at as createdAt',
    ])
    .orderBy('language')
    .orderBy('version', 'desc');
  if (language !== undefined) query = query.where('language', '=', language);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, key: textKeyOf(row) })) as KeptText[];
}

/** Every version of the tenant's own words in one language, the latest first. */
export async function listOwnVersions(
  { db, caller }: Ctx,
  language: string,
): Promise<{ version: number; createdAt: Instant; createdBy: string | null }[]> {
  const rows = await db
    .selectFrom('consent_texts as t')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.created_by'),
    )
    .where('t.tenant_id', '=', caller.tenantId)
    .where('t.language', '=', language)
    .where('t.own', '=', true)
    .select(['t.version', 't.created_at as createdAt', 'a.name as createdBy'])
    .orderBy('t.version', 'desc')
    .execute();
  return rows as { version: number; createdAt: Instant; createdBy: string | null }[];
}

/** The id under which exactly these words are kept; undefined when they never were. */
export async function findTextId(
  { db, caller }: Ctx,
  text: Pick<ConsentText, 'language' | 'own' | 'version'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('consent_texts')
    .where('tenant_id', '=', caller.tenantId)
    .where('language', '=', text.language)
    .where('own', '=', text.own)
    .where('version', '=', text.version)
    .select('id')
    .executeTakeFirst();
  return row?.id;
}

/** Keeps a version of the words. False when that version is there already. */
export async function insertText(
  { db, caller, now }: Ctx,
  text: Omit<ConsentText, 'key'> & { id: string },
): Promise<boolean> {
  const saved = await db
    .insertInto('consent_texts')
    .values({
      tenant_id: caller.tenantId,
      id: text.id,
      language: text.language,
      version: text.version,
      own: text.own,
      title: text.title,
      body: text.body,
      read_by_native_speaker: text.readByNativeSpeaker,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}
