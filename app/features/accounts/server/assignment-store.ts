import type { Db } from '#app/platform/db/database.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';
import type { Assignment } from '../domain/role-assignments.ts';

export type ListedAssignment = Assignment & { programmeName: string | null };

/** An account's roles, newest first; those in programmes that the caller does not see are left out. */
export async function listAssignments(db: Db, accountId: string): Promise<ListedAssignment[]> {
  const rows = await db
    .selectFrom('role_assignments as r')
    .leftJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.programme_id'),
    )
    .select([
      'r.id',
      'r.account_id as accountId',
      'r.role',
      'r.programme_id as programmeId',
      'r.valid_from as validFrom',
    ])
    .select(['r.valid_before as validBefore', 'p.name as programmeName'])
    .where('r.account_id', '=', accountId)
    .where((eb) => eb.or([eb('r.programme_id', 'is', null), eb('p.id', 'is not', null)]))
    .orderBy('r.valid_from', 'desc')
    .orderBy('r.role')
    .execute();
  return rows.map((row) => ({
    ...row,
    role: row.role as Role,
    validFrom: row.validFrom as PlainDate,
    validBefore: row.validBefore as PlainDate | null,
  }));
}

/** Adds a role; false when the same form was sent before. */
export async function insertAssignment(
  db: Db,
  tenantId: string,
  createdBy: string,
  assignment: Assignment,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('role_assignments')
    .values({
      tenant_id: tenantId,
      id: assignment.id,
      account_id: assignment.accountId,
      role: assignment.role,
      programme_id: assignment.programmeId,
      valid_from: assignment.validFrom,
      valid_before: assignment.validBefore,
      created_by: createdBy,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Lets a role end before `validBefore`. */
export async function endAssignment(db: Db, assignmentId: string, validBefore: PlainDate): Promise<void> {
  await db.updateTable('role_assignments').set({ valid_before: validBefore }).where('id', '=', assignmentId).execute();
}

export type ProgrammeChoice = { id: string; name: string };

/** The programmes the caller sees, by name. */
export async function listProgrammeChoices(db: Db): Promise<ProgrammeChoice[]> {
  return db.selectFrom('programmes').select(['id', 'name']).orderBy('name').execute();
}
