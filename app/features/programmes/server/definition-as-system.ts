import type { Db } from '#app/platform/db/database.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ProgrammeDefinition } from '../domain/definition.ts';
import { printDefinition } from '../domain/print-definition.ts';
import { findProgrammeOfTenant, insertProgramme, updateProgramme } from './programme-store.ts';

/**
 * Brings a definition into a tenant without anybody signed in: for the command line and the demo data. `db` is a
 * transaction of the system in that tenant (systemTransaction) or one that no wall holds. Refuses with 'key-taken'
 * unless `onExisting` is 'update'.
 */
export async function importDefinitionAs(
  db: Db,
  given: {
    tenantId: string;
    definition: ProgrammeDefinition;
    id?: string;
    copiedFromId?: string;
    onExisting?: 'refuse' | 'update';
  },
): Promise<Result<{ programmeId: string; outcome: 'created' | 'updated' }, { code: 'key-taken' }>> {
  const { tenantId, definition, copiedFromId, onExisting = 'refuse' } = given;
  const programmeId = given.id ?? newId();
  const isNew = await insertProgramme(db, {
    tenantId,
    id: programmeId,
    definition,
    createdBy: null,
    ...(copiedFromId === undefined ? {} : { copiedFromId }),
  });
  if (isNew) return ok({ programmeId, outcome: 'created' });
  const existing = onExisting === 'update' ? await findProgrammeOfTenant(db, tenantId, definition.key) : undefined;
  if (existing === undefined) return refuse({ code: 'key-taken' });
  const isSaved = await updateProgramme(db, { id: existing.id, version: existing.version, definition });
  if (!isSaved) throw new Error('the programme was changed by somebody else at the same moment');
  return ok({ programmeId: existing.id, outcome: 'updated' });
}

/** The definition file of a tenant's programme, without anybody signed in; undefined when it has none with that key. */
export async function exportDefinitionAs(
  db: Db,
  { tenantId, key }: { tenantId: string; key: string },
): Promise<string | undefined> {
  const programme = await findProgrammeOfTenant(db, tenantId, key);
  return programme && printDefinition(programme.definition);
}
