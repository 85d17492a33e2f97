import { path } from '#app/shared/paths.ts';

export { supportPath } from '#app/features/enrolments/domain/paths.ts';

export const newSupportContactPath = path('/participants/:enrolmentId/support/contacts/new');
export const supportContactPath = path('/participants/:enrolmentId/support/contacts/:supportContactId');
export const newMatterPath = path('/participants/:enrolmentId/support/matters/new');
/** What happened with a matter, and what was said last. */
export const matterPath = path('/participants/:enrolmentId/support/matters/:matterId');
export const editMatterPath = path('/participants/:enrolmentId/support/matters/:matterId/edit');
