import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ProgrammeDefinition } from '../domain/definition.ts';
import { insertCoordinator, insertProgramme, isMadeBy } from './programme-store.ts';

/**
 * Keeps a new programme. A coordinator who makes one becomes its coordinator in the same transaction; an
 * administrator gives the roles herself. The same id a second time answers like the first. Refuses with 'key-taken'.
 */
export async function createProgramme(
  ctx: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  given: { id: string; definition: ProgrammeDefinition; copiedFromId?: string },
): Promise<Result<{ programmeId: string }, { code: 'key-taken' }>> {
  const { db, caller, today } = ctx;
  const { tenantId, accountId, role } = caller;
  const { id, definition } = given;
  if (await insertProgramme(db, { ...given, tenantId, createdBy: accountId })) {
    if (role === 'coordinator') {
      await insertCoordinator(db, { tenantId, id: newId(), accountId, programmeId: id, validFrom: today });
    }
    return ok({ programmeId: id });
  }
  const isRepeated = await isMadeBy(db, accountId, { id, key: definition.key });
  return isRepeated ? ok({ programmeId: id }) : refuse({ code: 'key-taken' });
}
