import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/**
 * Takes the next version of a person's file: whoever changes anything in it goes through here first. Undefined when somebody
 * saved after `version`, or when the caller may not know of the person. Until the transaction ends nobody else can change the file.
 */
export async function takeNextVersion(
  { db, caller }: Ctx,
  personId: string,
  version: number,
): Promise<{ restricted: boolean } | undefined> {
  return db
    .updateTable('people')
    .set({ version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', personId)
    .where('version', '=', version)
    .returning('restricted')
    .executeTakeFirst();
}

/** The version of a person's file, whether her identity is protected and whether the caller may see how to reach her; undefined when the caller may not know of her. */
export async function findFileState(
  { db, caller }: Ctx,
  personId: string,
): Promise<{ version: number; restricted: boolean; seesContacts: boolean } | undefined> {
  return db
    .selectFrom('people')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', personId)
    .select(['version', 'restricted'])
    .select(sql<boolean>`(not restricted or app.reads_lastingly(id))`.as('seesContacts'))
    .executeTakeFirst();
}
