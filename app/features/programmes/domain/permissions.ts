import { permission } from '#app/shared/roles.ts';

export const readProgrammePermission = permission('programme.read', [
  'coordinator',
  'case-worker',
  'peer-coach',
  'activity-leader',
  'evaluator',
  'tenant-administrator',
]);
/** How many people, and by sex, to the last one: for those who may see each of them. Others read the published results. */
export const countParticipantsPermission = permission('programme.count-participants', ['coordinator', 'case-worker']);
/** From a definition file, or as a copy of a programme one can see. */
export const createProgrammePermission = permission('programme.create', ['coordinator', 'tenant-administrator']);
export const editProgrammePermission = permission('programme.edit', ['coordinator']);
export const extendProgrammePermission = permission('programme.extend', ['coordinator']);
