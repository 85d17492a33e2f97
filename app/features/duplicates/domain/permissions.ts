import { permission } from '#app/shared/roles.ts';

export { listDuplicates } from '#app/features/enrolments/domain/permissions.ts';

export const compareDuplicates = permission('duplicate.compare', ['coordinator']);
/** Saying that two people are not the same. */
export const tellApart = permission('duplicate.tell-apart', ['coordinator']);
export const mergePeoplePermission = permission('duplicate.merge', ['coordinator']);
export const splitPeoplePermission = permission('duplicate.split', ['coordinator']);
export const askAboutDuplicates = permission('duplicate.ask', ['coordinator']);
