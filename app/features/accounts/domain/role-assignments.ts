import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Role, roles } from '#app/shared/roles.ts';

/** Who is handing out or ending a role: her active role and the programmes she holds it in. */
export type Assigner = { accountId: string; role: Role | null; programmes: readonly string[] };

/** From the first day to, not including, the day after the last; null is for now without end. */
export type Assignment = {
  id: string;
  accountId: string;
  role: Role;
  programmeId: string | null;
  validFrom: PlainDate;
  validBefore: PlainDate | null;
};

export type AssignmentProblem =
  | 'role-not-yours-to-give'
  | 'programme-not-yours'
  | 'programme-missing'
  | 'programme-not-wanted'
  | 'ends-before-start'
  | 'already-held'
  | 'own-administrator-role';

/** Roles that stand in the tenant and not in a programme. */
export function isAdministratorRole(role: Role): boolean {
  return role === 'tenant-administrator' || role === 'system-administrator';
}

/** The roles somebody may hand out. Participants are not made here: they come in through their enrolment. */
export function assignableRoles(role: Role | null): Role[] {
  const inProgrammes = roles.filter((each) => !isAdministratorRole(each) && each !== 'participant');
  if (role === 'tenant-administrator') return [...inProgrammes, 'tenant-administrator'];
  return role === 'coordinator' ? inProgrammes : [];
}

/** Whether `assigner` may give this role: administrators any in their tenant, coordinators those of their own programmes. */
export function decideAssignment(
  assigner: Assigner,
  wanted: Assignment,
  held: readonly Assignment[],
): Result<Assignment, AssignmentProblem> {
  if (!assignableRoles(assigner.role).includes(wanted.role)) return refuse('role-not-yours-to-give');
  if (isAdministratorRole(wanted.role)) {
    if (wanted.programmeId !== null) return refuse('programme-not-wanted');
  } else {
    if (wanted.programmeId === null) return refuse('programme-missing');
    if (!reaches(assigner, wanted.programmeId)) return refuse('programme-not-yours');
  }
  if (wanted.validBefore !== null && wanted.validBefore <= wanted.validFrom) return refuse('ends-before-start');
  return held.some((each) => each.id !== wanted.id && overlaps(each, wanted)) ? refuse('already-held') : ok(wanted);
}

/**
 * Whether `assigner` may end this assignment; the answer is the day it ends before: today, so that it is gone at the next request.
 * Nobody ends her own role as administrator: then there is always one left.
 */
export function decideEnding(
  assigner: Assigner,
  assignment: Assignment,
  today: PlainDate,
): Result<PlainDate, AssignmentProblem> {
  if (!assignableRoles(assigner.role).includes(assignment.role)) return refuse('role-not-yours-to-give');
  if (assignment.programmeId !== null && !reaches(assigner, assignment.programmeId))
    return refuse('programme-not-yours');
  if (assignment.accountId === assigner.accountId && isAdministratorRole(assignment.role))
    return refuse('own-administrator-role');
  const end = assignment.validFrom > today ? assignment.validFrom : today;
  return ok(assignment.validBefore !== null && assignment.validBefore < end ? assignment.validBefore : end);
}

/** Whether the role counts on `day`, is still to come, or is over. */
export function stateOn(
  assignment: Pick<Assignment, 'validFrom' | 'validBefore'>,
  day: PlainDate,
): 'now' | 'later' | 'over' {
  if (assignment.validBefore !== null && assignment.validBefore <= day) return 'over';
  return assignment.validFrom > day ? 'later' : 'now';
}

function reaches(assigner: Assigner, programmeId: string): boolean {
  return assigner.role === 'tenant-administrator' || assigner.programmes.includes(programmeId);
}

function overlaps(a: Assignment, b: Assignment): boolean {
  if (a.role !== b.role || a.programmeId !== b.programmeId || a.accountId !== b.accountId) return false;
  if (a.validBefore !== null && a.validBefore <= a.validFrom) return false;
  return (
    (b.validBefore === null || a.validFrom < b.validBefore) && (a.validBefore === null || b.validFrom < a.validBefore)
  );
}
